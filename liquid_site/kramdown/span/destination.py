"""The part of a link in parentheses: address, and a title in quotes."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from liquid_site.kramdown.chars import STRIPPED
from liquid_site.kramdown.patterns import S
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.tree import AttributeList


class Target(NamedTuple):
    """Where a link leads: address, title, attributes of its definition, and where the link ends."""

    url: str
    title: str | None
    ial: AttributeList | None
    end: int


_PLAIN = re.compile(r"\(([^()\s]*)\)")
_EVENT = re.compile(rf"[()]|{S}(?=[\"'])")
_TITLE = re.compile(rf"{S}*([\"'])")
_TITLE_END = {quote: re.compile(rf"{quote}{S}*\)") for quote in "\"'"}


def read_destination(source: Source, pos: int) -> Target | None:
    """Read from the parenthesis at *pos*; None if it holds no destination."""
    text = source.text
    if text.startswith("<", pos + 1):
        closing = source.find(">", pos + 2)
        newline = source.find("\n", pos + 2)
        if closing >= 0 and not 0 <= newline < closing:
            url = text[pos + 2 : closing]
            if text.startswith(")", closing + 1):
                return Target(url, None, None, closing + 2)
            return _read_title(source, closing + 1, url)
    plain = _PLAIN.match(text, pos)
    if plain is not None:
        return Target(plain[1].strip(STRIPPED), None, None, plain.end())
    partners, quotes = _events(source)
    end = partners.get(pos, -1)
    index = bisect_left(quotes, pos)
    quote = quotes[index] if index < len(quotes) else -1
    if end >= 0 and not 0 <= quote < end:
        return Target(text[pos + 1 : end].strip(STRIPPED), None, None, end + 1)
    if quote >= 0:
        return _read_title(source, quote + 1, text[pos + 1 : quote].strip(STRIPPED))
    return None


def _events(source: Source) -> tuple[dict[int, int], list[int]]:
    """The partner of each opening parenthesis, and the places of blanks before a quote; found once for the text."""
    found: tuple[dict[int, int], list[int]] | None = source.notes.get("parentheses")
    if found is None:
        partners: dict[int, int] = {}
        quotes: list[int] = []
        opened: list[int] = []
        for match in _EVENT.finditer(source.text):
            pos = match.start()
            char = source.text[pos]
            if char == "(":
                opened.append(pos)
            elif char != ")":
                quotes.append(pos)
            elif opened:
                partners[opened.pop()] = pos
        found = source.notes["parentheses"] = (partners, quotes)
    return found


def _read_title(source: Source, pos: int, url: str) -> Target | None:
    """A title from *pos* on: up to the first quote of its kind that the closing parenthesis follows."""
    opening = _TITLE.match(source.text, pos)
    if opening is None:
        return None
    pattern = _TITLE_END[opening[1]]
    closing = source.search(pattern, opening.end() + 1)
    if closing < 0:
        return None
    end = source.text.index(")", closing) + 1
    return Target(url, source.text[opening.end() : closing], None, end)
