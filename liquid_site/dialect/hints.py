"""What to tell someone whose tag or filter is not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from liquid_site.dialect.faults import Fault, OpenFault

PLUGIN_TAGS: Mapping[str, str] = {
    "avatar": "jekyll-avatar", "bibliography": "jekyll-scholar", "bibliography_count": "jekyll-scholar",
    "cite": "jekyll-scholar", "cite_details": "jekyll-scholar", "commit_message": "jekyll-commonmark",
    "feed_meta": "jekyll-feed", "gist": "jekyll-gist", "github_edit_link": "jekyll-github-metadata",
    "include_cached": "jekyll-include-cache", "last_modified_at": "jekyll-last-modified-at", "nocite": "jekyll-scholar",
    "quote": "jekyll-scholar", "reference": "jekyll-scholar", "seo": "jekyll-seo-tag", "tab": "jekyll-tabs",
    "tabs": "jekyll-tabs", "toc": "jekyll-toc", "picture": "jekyll_picture_tag", "asset": "jekyll-assets",
    "mermaid": "jekyll-mermaid", "twitter": "jekyll-twitter-plugin", "twitter_edit_link": "jekyll-twitter-plugin",
    "youtube": "jekyll-youtube", "spotify": "jekyll-spotify", "details": "jekyll-details",
    "plantuml": "jekyll-plantuml",
    "figure": "jekyll-figure", "pdf_embed": "jekyll-pdf-embed",
}  # fmt: skip
"""Tag → the plugin that brings it."""

NEWER_TAGS = frozenset({"render", "liquid", "echo", "style", "doc", "inline_comment", "#"})


def for_fault(fault: Fault, known: Iterable[str], first_line: int) -> str:
    """A hint on a syntax *fault*, empty if there is none; *known* are the tags there are.

    *first_line* is the number of the template's first line in its file.
    """
    if isinstance(fault, OpenFault):
        return f"`{{% end{fault.name} %}}` is missing for what begins in line {fault.opened + first_line - 1}"
    if not fault.message.startswith("Unknown tag '"):
        return ""
    return unknown_tag(fault.message.split("'")[1], known)


def unknown_tag(name: str, known: Iterable[str]) -> str:
    """A hint on the tag *name*, empty if there is none."""
    if name in PLUGIN_TAGS:
        return f"`{name}` comes with {PLUGIN_TAGS[name]}: add it to `plugins:` in _config.yml"
    if name in NEWER_TAGS:
        return f"`{name}` is a tag of newer versions of Liquid, which Jekyll does not have"
    near = nearest(name, known)
    return f"did you mean `{near}`?" if near else ""


def nearest(name: str, known: Iterable[str]) -> str:
    """The one of *known* that looks most like *name*, empty if none does."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name[:40], sorted(known), 1, 0.7)), "")
