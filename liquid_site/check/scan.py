"""The tags of an HTML text, each with its place; one pass, linear in the length of any text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_TAG = re.compile(r"""<(/?)([A-Za-z][^\s/<>]*)((?:[^<>=]+|=\s*(?:"[^"]*"|'[^']*')?)*)""")
_ATTRIBUTE = re.compile(r"""([^\s/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']\S*)))?""")
_RAW = frozenset(("script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"))
"""Elements whose inside is text, whatever stands there."""


class Tag(NamedTuple):
    """A start or end tag: ``start`` and ``end`` are offsets, ``attributes`` decoded, the first of a name kept.

    ``slash`` tells of ``/>`` at the end; ``whole`` is False for a tag that another one begins in, or that the text
    ends in.
    """

    name: str
    start: int
    end: int
    closing: bool
    attributes: dict[str, str]
    slash: bool = False
    whole: bool = True


def scan(html: str) -> Iterator[Tag]:
    """Give the tags of *html* in order; comments, declarations and the insides of scripts are passed over."""
    place = html.find("<")
    while place >= 0:
        match = _TAG.match(html, place)
        if match is None:
            place = html.find("<", _past(html, place))
            continue
        closing, name, rest = match.groups()
        end = match.end()
        whole = html.startswith(">", end)
        tag = Tag(
            name.lower(), place, end + whole, bool(closing), attributes(rest) if rest else {}, rest.endswith("/"), whole
        )
        yield tag
        if not closing and whole and tag.name in _RAW:
            end = _end_of_raw(html, tag)
        place = html.find("<", end)


def attributes(text: str) -> dict[str, str]:
    """Read the attributes in *text*, what stands in a tag behind its name; one without a value has ``""``."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        value = double or single or bare
        found.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return found


def _past(html: str, place: int) -> int:
    """Give the end of the comment or declaration at *place*, else of the lone ``<``."""
    for opening, ending in (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", ">")):
        if html.startswith(opening, place):
            end = html.find(ending, place + len(opening))
            return len(html) if end < 0 else end + len(ending)
    return place + 1


def _end_of_raw(html: str, tag: Tag) -> int:
    match = re.compile(rf"</{tag.name}(?=[\s/>])", re.IGNORECASE).search(html, tag.end)
    return match.start() if match else len(html)
