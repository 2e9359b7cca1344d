"""jekyll-titles-from-headings 0.5.3: a page without a title takes its first heading's text."""

from __future__ import annotations

import re
from collections.abc import Callable

from liquid_site.dialect.filters.markup import strip_html
from liquid_site.dialect.filters.strings import normalize_whitespace
from liquid_site.model.document import Document
from liquid_site.model.excerpt import Excerpt
from liquid_site.model.page import Page
from liquid_site.model.publish import is_written
from liquid_site.model.site import Site
from liquid_site.plugins.host import Host
from liquid_site.plugins.markdown_files import extensions, settings
from liquid_site.reader.excerpts import cut_excerpt

_ATX = re.compile(r"#{1,3}\s+(.*)")
_UNDERLINE = re.compile(r"\r?\n[-=]+\s*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")

Item = Page | Document


def setup(host: Host) -> None:
    """Add the generator."""
    host.generator(lambda site: generate(site, host), "lowest")


def generate(site: Site, host: Host) -> None:
    """Give titles to pages that have none, and with ``collections: true`` to documents whatever they have."""
    own = settings(site, "titles_from_headings")
    if own.get("enabled") is False:
        return
    items: list[Item] = list(site.pages)
    if own.get("collections") is True:
        items += [one for every in site.collections.values() for one in every.docs if is_written(one)]
    kinds = extensions(site)
    for item in items:
        if item.ext.lower() not in kinds or (isinstance(item, Page) and item.data.get("title") is not None):
            continue
        heading = first_heading(item.content or "")
        if heading is not None:
            set_title(item, plain(heading[0], host.markdownify))
        elif isinstance(item, Page):
            set_title(item, None)
        if item.data.get("strip_title", own.get("strip_title")) is True:
            strip(item, heading)


def first_heading(text: str) -> tuple[str, int] | None:
    """Give the text of the heading that *text* begins with, and where it ends; None if it begins otherwise."""
    start = len(text) - len(text.lstrip())
    match = _ATX.match(text, start)
    if match:
        return match[1], match.end()
    end = text.find("\n", start)
    line = text[start:] if end < 0 else text[start:end]
    under = _UNDERLINE.match(text, start + len(line.rstrip("\r")))
    return (line.rstrip("\r"), under.end()) if under and line.strip() else None


def plain(text: str, markdownify: Callable[[str], str]) -> str:
    """Give *text* converted, without tags, blanks folded, footnote marks taken out."""
    return _FOOTNOTE.sub("", str(normalize_whitespace(strip_html(markdownify(text)))))


def set_title(item: Item, title: str | None) -> None:
    """Set the title of *item*."""
    item.data["title"] = title
    if isinstance(item, Page):
        item.front_matter["title"] = title


def strip(item: Item, heading: tuple[str, int] | None) -> None:
    """Take the heading out of *item*'s text; a post's excerpt is cut anew."""
    text = item.content or ""
    item.content = (text[heading[1] :] if heading else text).strip()
    if isinstance(item, Document) and item.collection.label == "posts":
        item.data["excerpt"] = Excerpt(item, cut_excerpt(item))
