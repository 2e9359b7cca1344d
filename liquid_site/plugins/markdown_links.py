"""The links in Markdown text that jekyll-relative-links looks at, found in one pass whatever the text.

They are not Markdown's own idea of a link: an inline one is ``[text](path#fragment "title")``, the text on one line,
the path up to the first ``)``; a reference is ``[text]: path#fragment "title"`` alone on its line. Links in code count.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_BLANKS = " \t\r\n\f\v"
_OPENER = re.compile(r'[ \t\r\n\f\v]"')
_QUOTE = re.compile(r"""(?<!\\)["']""")
_REST = re.compile(r"[ \t\r\f\v]*(?:\n|\Z)")

Spot = tuple[int, int, int]
"""A title: the first and the last blank before it, and where it ends."""


@dataclass(frozen=True)
class Link:
    """A link from *start* to *end* in the text; ``fragment`` has its ``#``, ``title`` its blanks and quotes."""

    start: int
    end: int
    is_inline: bool
    text: str
    path: str
    fragment: str
    title: str


@dataclass(frozen=True)
class Tail:
    """Where a path ends, where its fragment, and where its title."""

    path: int
    fragment: int
    end: int


class Finder:
    """The search in one text; without *titles* a title counts as part of the path."""

    def __init__(self, text: str, titles: bool) -> None:
        self.text = text
        self.last_bracket = text.rfind(")")
        self._good = -1
        self._line = (0, -1)
        spots = list(title_spots(text)) if titles else []
        rests = {end: _REST.match(text, end) is not None for end in {spot[2] for spot in spots}}
        self.inline = one_for_each(spot for spot in spots if text[spot[2] : spot[2] + 1] == ")")
        self.alone = one_for_each(spot for spot in spots if rests[spot[2]])

    def links(self) -> Iterator[Link]:
        """Give the links, first to last."""
        done, at = 0, self.text.find("[")
        while at >= 0:
            link = self._at(at, done)
            if link is not None:
                yield link
                done = link.end
            at = self.text.find("[", max(at + 1, done))

    def _at(self, at: int, done: int) -> Link | None:
        """Give the link whose text opens at *at*: blank lines before a reference belong to it."""
        start = self._line_start(at, done)
        if start is None:
            return self._inline(at)
        if start < at:
            return self._reference(start, at) or self._inline(at)
        return self._inline(at) or self._reference(start, at)

    def _line_start(self, at: int, done: int) -> int | None:
        """Give the first start of a line with only blanks between it and *at*, not before *done*."""
        first = at
        while first > done and self.text[first - 1] in _BLANKS:
            first -= 1
        if first == 0 or self.text[first - 1] == "\n":
            return first
        newline = self.text.find("\n", first, at)
        return None if newline < 0 else newline + 1

    def _line_end(self, at: int) -> int:
        first, last = self._line
        if not first <= at <= last:
            end = self.text.find("\n", at)
            self._line = at, len(self.text) if end < 0 else end
        return self._line[1]

    def _close(self, at: int) -> int:
        """Give the first ``](`` behind *at* with a path and a ``)`` behind it, else the end of the text."""
        if self._good <= at:
            close = self.text.find("](", at + 1)
            while close >= 0 and self.text[close + 2 : close + 3] == ")":
                close = self.text.find("](", close + 2)
            self._good = close if 0 <= close <= self.last_bracket - 3 else len(self.text)
        return self._good

    def _inline(self, at: int) -> Link | None:
        close = self._close(at)
        if close >= len(self.text) or close > self._line_end(at):
            return None
        tail = self._tail(close + 2, self.text.find(")", close + 3), self.inline, ")")
        return self._link((at, tail.end + 1), True, self.text[at + 1 : close], close + 2, tail)

    def _reference(self, start: int, at: int) -> Link | None:
        line_end = self._line_end(at)
        close = self.text.find("]: ", at + 1, line_end)
        if close < 0 or close + 3 >= line_end:
            return None
        path = close + 3
        last = max(path + 1, path + len(self.text[path:line_end].rstrip(_BLANKS)))
        tail = self._tail(path, last, self.alone, "")
        return self._link((start, self._line_end(tail.end)), False, self.text[at + 1 : close], path, tail)

    def _link(self, span: tuple[int, int], inline: bool, label: str, path: int, tail: Tail) -> Link:
        text = self.text
        parts = (text[path : tail.path], text[tail.path : tail.fragment], text[tail.fragment : tail.end])
        return Link(*span, inline, label, *parts)

    def _tail(self, start: int, last: int, titles: list[Spot], closer: str) -> Tail:
        """Find the end of the path that begins at *start* and reaches to *last* at most."""
        titled = next_title(titles, start + 1)
        stop = last if titled is None else min(last, titled[0])
        mark = self.text.find("#", start + 1, stop)
        while mark >= 0:
            tail = self._fragment(mark, last, titles, closer)
            if tail is not None:
                return tail
            mark = self.text.find("#", mark + 1, stop)
        if titled is not None and titled[0] <= last:
            return Tail(titled[0], titled[0], titled[1])
        return Tail(last, last, last)

    def _fragment(self, mark: int, last: int, titles: list[Spot], closer: str) -> Tail | None:
        """Find the end of the fragment at *mark*, at least one character long and on its line."""
        line_end = self._line_end(mark + 1)
        end = self.text.find(closer, mark + 2, line_end + 1) if closer else max(last, mark + 2)
        titled = next_title(titles, mark + 2)
        if titled is not None and titled[0] <= line_end and (end < 0 or titled[0] <= end):
            return Tail(mark, *titled)
        return Tail(mark, end, end) if 0 <= end <= line_end else None


def title_spots(text: str) -> Iterator[Spot]:
    """Give what may be a title: blanks, then from a ``"`` to the next one, or to the next ``'``, none escaped."""
    quotes: dict[str, list[int]] = {'"': [], "'": []}
    for quote in _QUOTE.finditer(text):
        quotes[quote[0]].append(quote.start())
    for opener in _OPENER.finditer(text):
        first = opener.start()
        while first and text[first - 1] in _BLANKS:
            first -= 1
        for places in quotes.values():
            place = bisect_left(places, opener.end())
            if place < len(places):
                yield first, opener.start(), places[place] + 1


def one_for_each(spots: Iterable[Spot]) -> list[Spot]:
    """Keep the first of the titles that begin at one place."""
    found: dict[int, Spot] = {}
    for spot in spots:
        found.setdefault(spot[1], spot)
    return list(found.values())


def next_title(titles: list[Spot], at: int) -> tuple[int, int] | None:
    """Give where the first title at or behind *at* begins, with its blanks, and where it ends."""
    place = bisect_left(titles, at, key=lambda spot: spot[1])
    if place == len(titles):
        return None
    first, _, end = titles[place]
    return max(first, at), end
