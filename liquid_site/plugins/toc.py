"""jekyll-toc 0.18.0: a table of contents of a page's headings, and anchors in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus

from liquid_site.errors import LiquidError
from liquid_site.plugins.host import Host
from liquid_site.plugins.markup.read import read_fragment
from liquid_site.plugins.markup.tree import Element, Node, text_of, walk
from liquid_site.plugins.markup.write import write_fragment
from liquid_site.ruby.text import to_s

_PUNCTUATION = re.compile(r"[^\w\- ]")
_QUOTES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
DEFAULTS: dict[str, Any] = {
    "min_level": 1,
    "max_level": 6,
    "ordered_list": False,
    "no_toc_section_class": "no_toc_section",
    "list_id": "toc",
    "list_class": "section-nav",
    "sublist_class": "",
    "item_class": "toc-entry",
    "item_prefix": "toc-",
}
"""The settings under ``toc``."""


@dataclass(frozen=True)
class Entry:
    """A heading that is listed."""

    heading: Element
    id: str
    text: str
    level: int


def setup(host: Host) -> None:
    """Add the filters and the tag."""
    own = host.config.get("toc")
    settings = {**DEFAULTS, **(own if isinstance(own, dict) else {})}

    def listing(html: str) -> str:
        return contents(entries(read_fragment(html), settings), settings)

    def anchored(html: str) -> str:
        top = read_fragment(html)
        return with_anchors(top, entries(top, settings))

    def tag(_markup: str) -> Any:
        return lambda context: listing(page_content(context)) if page_setting(context) not in (None, False) else ""

    def both(html: str) -> str:
        return listing(html) + anchored(html)

    host.tag("toc", tag)
    host.filter("toc", only_if_wanted(both, otherwise=True), with_context=True)
    host.filter("inject_anchors", only_if_wanted(anchored, otherwise=True), with_context=True)
    host.filter("toc_only", only_if_wanted(listing, otherwise=False), with_context=True)


def only_if_wanted(change: Any, *, otherwise: bool) -> Any:
    """Make a filter that does *change* where the page says ``toc: true``; elsewhere it gives the text or nothing."""

    def filtered(context: Any, html: Any) -> Any:
        if page_setting(context) is True:
            return change(to_s(html))
        return html if otherwise else ""

    return filtered


def page_setting(context: Any) -> Any:
    """Give the page's ``toc``."""
    return context["page.toc"]


def page_content(context: Any) -> str:
    """Give the page's text as it is now."""
    return to_s(context["page.content"])


def entries(top: Element, settings: dict[str, Any]) -> list[Entry]:
    """Give the headings of *top* that are listed, with ids that differ."""
    levels = range(int(settings["min_level"]), int(settings["max_level"]) + 1)
    skipped = settings["no_toc_section_class"]
    outside = frozenset(map(str, skipped if isinstance(skipped, list) else [skipped]))
    seen: dict[str, int] = {}
    found = []
    names = {f"h{level}" for level in levels}
    for heading in walk(top, lambda one: not outside.intersection(one.classes())):
        if not isinstance(heading, Element) or heading.name not in names or "no_toc" in heading.classes():
            continue
        text = text_of(heading)
        given = heading.attributes["id"] or "" if "id" in heading.attributes else made_id(text)
        times = seen[given] = seen.get(given, -1) + 1
        name = f"{given}-{times}" if times else given
        found.append(Entry(heading, name, text.translate(_QUOTES), int(heading.name[1:])))
    return found


def made_id(text: str) -> str:
    """Make an id: lower case, no punctuation, dashes for blanks, the rest escaped as in an address."""
    return quote_plus(_PUNCTUATION.sub("", text.replace("Σ", "σ").lower()).replace(" ", "-"), safe="*").replace(
        "~", "%7E"
    )


def with_anchors(top: Element, listed: Iterable[Entry]) -> str:
    """Put a link to itself first in every heading *listed*, and write *top*. Raises LiquidError if one is empty."""
    for entry in listed:
        if not entry.heading.children:
            raise LiquidError("undefined method `add_previous_sibling' for nil:NilClass", hint="a heading is empty")
        entry.heading.children.insert(0, anchor(entry))
    return write_fragment(top)


def anchor(entry: Entry) -> Node:
    """Make the link of a heading to itself."""
    link = Element("a", {"class": "anchor", "href": f"#{entry.id}", "aria-hidden": "true"})
    link.add(Element("span", {"class": "octicon octicon-link"}))
    link.parent = entry.heading
    return link


def contents(listed: list[Entry], settings: dict[str, Any]) -> str:
    """Write the list of *listed*."""
    tag = "ol" if settings["ordered_list"] else "ul"
    body = items(listed, settings, tag)
    return f'<{tag} id="{to_s(settings["list_id"])}" class="{to_s(settings["list_class"])}">\n{body}</{tag}>'


def items(listed: list[Entry], settings: dict[str, Any], tag: str) -> str:
    """Write the items of *listed*: those of the highest level here, the lower ones after each as a list inside it.

    Lower ones in front of the first have no item to go into and stand as items themselves. There are six levels, so
    this calls itself six deep at most.
    """
    if not listed:
        return ""
    level = min(entry.level for entry in listed)
    out, place = [], 0
    while place < len(listed):
        entry = listed[place]
        after = place + 1 if entry.level == level else place
        end = next((at for at in range(after, len(listed)) if listed[at].level == level), len(listed))
        below = items(listed[after:end], settings, tag)
        if entry.level == level:
            out.append(item(entry, below, settings, tag))
        else:
            out.append(below)
        place = end
    return "".join(out)


def item(entry: Entry, below: str, settings: dict[str, Any], tag: str) -> str:
    """Write the item of one heading, with the list of those *below* it."""
    classes = f"{to_s(settings['item_class'])} {to_s(settings['item_prefix'])}{entry.heading.name}"
    kind = settings["sublist_class"]
    attributes = f' class="{to_s(kind)}"' if kind else ""
    inner = f"\n<{tag}{attributes}>\n{below}</{tag}>\n" if below else ""
    return f'<li class="{classes}"><a href="#{entry.id}">{entry.text}</a>{inner}</li>\n'
