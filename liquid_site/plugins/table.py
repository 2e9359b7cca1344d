"""The built-in plugins: the gem's name → the module here that does its work, imported when a site asks for it."""

from __future__ import annotations

MODULES = {
    "jekyll-archives": "archives",
    "jekyll-archives-v2": "archives_v2",
    "jekyll-avatar": "avatar",
    "jekyll-coffeescript": "coffeescript",
    "jekyll-commonmark": "commonmark",
    "jekyll-commonmark-ghpages": "commonmark_ghpages",
    "jekyll-default-layout": "default_layout",
    "jekyll-email-protect": "email_protect",
    "jekyll-feed": "feed",
    "jekyll-get-json": "get_json",
    "jekyll-github-metadata": "github_metadata",
    "jekyll-gist": "gist",
    "jekyll-include-cache": "include_cache",
    "jekyll-last-modified-at": "last_modified_at",
    "jekyll-jupyter-notebook": "jupyter_notebook",
    "jekyll-link-attributes": "link_attributes",
    "jekyll-mentions": "mentions",
    "jekyll-minifier": "minifier",
    "jekyll-optional-front-matter": "optional_front_matter",
    "jekyll-paginate": "paginate",
    "jekyll-paginate-v2": "paginate_v2",
    "jekyll-readme-index": "readme_index",
    "jekyll-redirect-from": "redirect_from",
    "jekyll-regex-replace": "regex_replace",
    "jekyll-relative-links": "relative_links",
    "jekyll-scholar": "scholar.plugin",
    "jekyll-seo-tag": "seo_tag",
    "jekyll-sitemap": "sitemap",
    "jekyll-tabs": "tabs",
    "jekyll-target-blank": "target_blank",
    "jekyll-titles-from-headings": "titles_from_headings",
    "jekyll-toc": "toc",
    "jemoji": "jemoji",
}
"""A module stands in this package and has ``setup(host)``."""

NOTHING_TO_DO = frozenset(
    {
        "github-pages", "jekyll", "jekyll-data", "jekyll-remote-theme", "jekyll-sass-converter", "jekyll-watch",
        "kramdown-parser-gfm", "rouge", "webrick",
    }
    | {"html-proofer", "jekyll-admin", "jekyll-compose"}
    | {
        "jekyll-swiss", "jekyll-theme-architect", "jekyll-theme-cayman", "jekyll-theme-chirpy", "jekyll-theme-dinky",
        "jekyll-theme-hacker", "jekyll-theme-leap-day", "jekyll-theme-merlot", "jekyll-theme-midnight",
        "jekyll-theme-minimal", "jekyll-theme-modernist", "jekyll-theme-primer", "jekyll-theme-slate",
        "jekyll-theme-tactile", "jekyll-theme-time-machine", "just-the-docs", "minima", "minimal-mistakes-jekyll",
    }
)  # fmt: skip
"""Gems that need no module: their work is the builder's own, or no part of a build, or they are themes."""


def module_name(gem: str) -> str | None:
    """Give the module for *gem*, which may be written with a slash (``jekyll/scholar``); None if there is none."""
    name = MODULES.get(gem.strip().replace("/", "-"))
    return f"liquid_site.plugins.{name}" if name else None
