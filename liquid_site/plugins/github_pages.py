"""The settings of a classic GitHub Pages build, as version 232 of the github-pages gem sets them."""

from __future__ import annotations

import os
from typing import Any

from liquid_site.config.ways import JEKYLL_3
from liquid_site.ruby.hashes import deep_merge

VERSION = "232"
THEME = "jekyll-theme-primer"
"""The theme of a site that says nothing of one."""

DEFAULT_PLUGINS = (
    "jekyll-coffeescript", "jekyll-commonmark-ghpages", "jekyll-gist", "jekyll-github-metadata", "jekyll-paginate",
    "jekyll-relative-links", "jekyll-optional-front-matter", "jekyll-readme-index", "jekyll-default-layout",
    "jekyll-titles-from-headings",
)  # fmt: skip
WHITELIST = (
    "jekyll-coffeescript", "jekyll-commonmark-ghpages", "jekyll-feed", "jekyll-gist", "jekyll-github-metadata",
    "jekyll-paginate", "jekyll-redirect-from", "jekyll-seo-tag", "jekyll-sitemap", "jekyll-avatar", "jemoji",
    "jekyll-mentions", "jekyll-relative-links", "jekyll-optional-front-matter", "jekyll-readme-index",
    "jekyll-default-layout", "jekyll-titles-from-headings", "jekyll-include-cache", "jekyll-octicons",
    "jekyll-remote-theme",
)  # fmt: skip
DEVELOPMENT_PLUGINS = ("jekyll-admin",)
THEMES = {
    "minima": "2.5.1",
    "jekyll-swiss": "1.0.0",
    THEME: "0.6.0",
    **dict.fromkeys(
        (
            "jekyll-theme-architect", "jekyll-theme-cayman", "jekyll-theme-dinky", "jekyll-theme-hacker",
            "jekyll-theme-leap-day", "jekyll-theme-merlot", "jekyll-theme-midnight", "jekyll-theme-minimal",
            "jekyll-theme-modernist", "jekyll-theme-slate", "jekyll-theme-tactile", "jekyll-theme-time-machine",
        ),
        "0.2.0",
    ),
}  # fmt: skip
VERSIONS = {
    "jekyll": JEKYLL_3.jekyll,
    "jekyll-sass-converter": "1.5.2",
    "kramdown": "2.4.0",
    "kramdown-parser-gfm": "1.1.0",
    "jekyll-commonmark-ghpages": "0.5.1",
    "liquid": "4.0.4",
    "rouge": "3.30.0",
    "github-pages-health-check": "1.18.2",
    "jekyll-redirect-from": "0.16.0",
    "jekyll-sitemap": "1.4.0",
    "jekyll-feed": "0.17.0",
    "jekyll-gist": "1.5.0",
    "jekyll-paginate": "1.1.0",
    "jekyll-coffeescript": "1.2.2",
    "jekyll-seo-tag": "2.8.0",
    "jekyll-github-metadata": "2.16.1",
    "jekyll-avatar": "0.8.0",
    "jekyll-remote-theme": "0.4.3",
    "jekyll-include-cache": "0.2.1",
    "jemoji": "0.13.0",
    "jekyll-mentions": "1.6.0",
    "jekyll-relative-links": "0.6.1",
    "jekyll-optional-front-matter": "0.3.2",
    "jekyll-readme-index": "0.3.0",
    "jekyll-default-layout": "0.1.5",
    "jekyll-titles-from-headings": "0.5.3",
    **THEMES,
    "github-pages": VERSION,
}
"""What ``site.github.versions`` shows: the gem's pins and its own version."""

NO_PLUGINS = ".no-plugins-on-github-pages"
"""Stands for the folder of plugins, which is never read."""

_GFM = {"extensions": ["table", "strikethrough", "autolink", "tagfilter"], "options": ["unsafe", "footnotes"]}
_PROCESSORS = ("kramdown", "gfm", "commonmarkghpages")


def effective(given: dict[str, Any]) -> dict[str, Any]:
    """Lay *given* (a complete configuration) between the defaults of Pages and what Pages does not let one set."""
    development = os.environ.get("JEKYLL_ENV", "development") == "development"
    config = deep_merge(defaults(development), given)
    config["theme"] = given.get("theme", THEME)
    if config.get("exclude") == list(JEKYLL_3.excludes or ()):
        config["exclude"] = [*config["exclude"], "CNAME"]
    config = deep_merge(config, overrides())
    processor = str(config.get("markdown")).lower()
    if processor not in _PROCESSORS:
        config["markdown"] = "kramdown"
    elif processor == "gfm":
        config |= {"markdown": "CommonMarkGhPages", "commonmark": dict(_GFM)}
    listed = given.get("plugins") or []
    plugins = list(dict.fromkeys([*(listed if isinstance(listed, list) else [listed]), *DEFAULT_PLUGINS]))
    config["plugins"] = [*plugins, "jekyll-remote-theme"] if "remote_theme" in config else plugins
    if development:
        more = config["plugins"] if os.environ.get("DISABLE_WHITELIST") else []
        config["whitelist"] = list(dict.fromkeys([*config["whitelist"], *more, *DEVELOPMENT_PLUGINS]))
    return config


def defaults(development: bool) -> dict[str, Any]:
    """Give what holds where the site says nothing; outside *development* style sheets are compressed."""
    found: dict[str, Any] = {
        "jailed": False,
        "theme": THEME,
        "kramdown": {"gfm_quirks": "paragraph_end", "syntax_highlighter_opts": {"default_lang": "plaintext"}},
    }
    return found if development else {**found, "sass": {"style": "compressed"}}


def overrides() -> dict[str, Any]:
    """Give what holds whatever the site says."""
    return {
        "lsi": False,
        "safe": True,
        "plugins_dir": NO_PLUGINS,
        "whitelist": list(WHITELIST),
        "highlighter": "rouge",
        "kramdown": {
            "template": "",
            "math_engine": "mathjax",
            "syntax_highlighter": "rouge",
            "kramdown_2_4": True,
        },
        "gist": {"noscript": False},
    }
