"""From a tag in converted HTML back to the Markdown: both are walked side by side, word for word."""

from __future__ import annotations

import re
from bisect import bisect_right
from urllib.parse import unquote

from liquid_site.check.scan import Tag, scan

_WORDS = re.compile(r"[^\W\d_]{2,}(?: [^\W\d_]{2,}){0,3}")
_ADDRESS = re.compile(r"""[^\s()<>"'\[\]]+""")
_WORD = re.compile(r"\w")
_NEAR = 300
_REACH, _REACH_BY_LETTER = 200, 40
"""How far ahead words are looked for, in characters: the more letters, the less likely a chance find."""
_FAR = 20_000
_TRIES = 50
_VALUES = ("href", "src", "data", "srcset", "poster", "id", "name")
_NAMES = ("id", "name")


class Aligner:
    """Finds the places of *source* (Markdown) that the tags of *html* came from; made in one walk over both."""

    def __init__(self, source: str, html: str) -> None:
        self.source = source
        self._starts: list[int] = []
        self._places: list[int] = []
        self._words = {match[0]: match.start() for match in _ADDRESS.finditer(source)}
        self._walk(html)

    def place(self, offset: int) -> int:
        """Give the offset in the source of the tag at *offset* of the HTML."""
        index = bisect_right(self._starts, offset) - 1
        return self._places[index] if index >= 0 else 0

    def _walk(self, html: str) -> None:
        cursor, waiting, past = 0, 0, 0
        used: dict[str, int] = {}
        for tag in scan(html):
            cursor, waiting = self._advance(html[past : tag.start], cursor, waiting)
            past = tag.end
            found, end = self._as_it_is(tag, html[tag.start : tag.end], cursor)
            if found >= 0:
                cursor = end
            elif not tag.closing:
                found = self._start(html[tag.start : tag.end], self._value(tag.attributes, cursor, used))
            self._starts.append(tag.start)
            self._places.append(found if found >= 0 else cursor)
            waiting = waiting + 1 if found < 0 else 0
        self._advance(html[past:], cursor, waiting)

    def _advance(self, text: str, cursor: int, waiting: int) -> tuple[int, int]:
        """Move on to where the first words of *text* stand; tags that wait for a place get that one."""
        words = _WORDS.search(text)
        if words is None:
            return cursor, waiting
        reach = _REACH + _REACH_BY_LETTER * len(words[0])
        place = find_words(self.source, words[0], cursor, cursor + reach)
        if place < 0:
            return cursor, waiting
        for index in range(len(self._places) - waiting, len(self._places)):
            self._places[index] = place
        end = place + len(words[0])
        others = list(_WORDS.finditer(text, words.end()))
        if others:
            last = others[-1]
            gap = last.start() - words.end()
            found = self.source.find(last[0], end + gap * 4 // 5, end + 2 * gap + _REACH)
            end = found + len(last[0]) if found >= 0 else end
        return end, 0

    def _as_it_is(self, tag: Tag, raw: str, cursor: int) -> tuple[int, int]:
        """Find the tag itself, which HTML in Markdown keeps, before any word that follows: where it begins and ends."""
        for text in (raw, f"</{tag.name}" if tag.closing else f"<{tag.name}"):
            place = self.source.find(text, cursor, cursor + _NEAR)
            alone = place >= 0 and not _joins_after(self.source[place + len(text) : place + len(text) + 2])
            if (alone or (place >= 0 and text == raw)) and not _WORD.search(self.source, cursor, place):
                end = self.source.find(">", place, place + _NEAR + len(raw))
                return place, end + 1 if end >= 0 else place + len(text)
        return -1, cursor

    def _start(self, raw: str, place: int) -> int:
        """Give where the tag begins whose value stands at *place*, if it stands there as it is; else *place*."""
        begin = self.source.rfind("<", max(0, place - len(raw)), place)
        return begin if place >= 0 and begin >= 0 and self.source.startswith(raw, begin) else place

    def _value(self, attributes: dict[str, str], cursor: int, used: dict[str, int]) -> int:
        for name in _VALUES:
            value = attributes.get(name)
            if value == "":
                return self.source.find("]()", max(cursor, used.get("", -1) + 1))
            for spelled in spellings(name, value) if value else ():
                after = max(cursor, used.get(spelled, -1) + 1)
                place = find_whole(self.source, spelled, after, after + _FAR)
                if place < 0 and name not in _NAMES:
                    place = self._words.get(spelled, -1)
                if place >= 0:
                    used[spelled] = place
                    return place
        return -1


def spellings(name: str, value: str) -> list[str]:
    """Give how the *value* of the attribute *name* may be written in Markdown."""
    if name in _NAMES:
        return [f"#{value}}}", f'id="{value}"', f'name="{value}"']
    return list(dict.fromkeys((value, unquote(value), value.replace("&", "&amp;"), value.replace(" ", "%20"))))


def find_words(text: str, words: str, start: int, stop: int) -> int:
    """Find *words* in *text* between *start* and *stop*, no letter before or behind; -1 if nowhere."""
    place = text.find(words, start, stop)
    for _ in range(_TRIES):
        end = place + len(words)
        if place < 0 or not (text[place - 1 : place].isalpha() or text[end : end + 1].isalpha()):
            return place
        place = text.find(words, end, stop)
    return -1


def find_whole(text: str, value: str, start: int, stop: int) -> int:
    """Find *value* in *text* between *start* and *stop* standing alone, not in a longer address; -1 if nowhere."""
    place = text.find(value, start, stop)
    for _ in range(_TRIES):
        end = place + len(value)
        if place < 0 or not (_joins_before(text[place - 1 : place]) or _joins_after(text[end : end + 2])):
            return place
        place = text.find(value, end, stop)
    return -1


def _joins_before(char: str) -> bool:
    return char.isalnum() or (char != "" and char in "_/-.%")


def _joins_after(chars: str) -> bool:
    first, second = chars[:1], chars[1:]
    if first in (".", ",", ":"):
        return second.isalnum()
    return first.isalnum() or (first != "" and first in "_/-%#?=&~")
