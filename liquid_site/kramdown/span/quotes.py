"""Smart quotes. They are found one character early, and which way they turn depends on what is on both sides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from liquid_site.kramdown.chars import SPACE, is_word
from liquid_site.kramdown.span.reading import Spans
from liquid_site.kramdown.tree import Leaf

_PUNCTUATION = frozenset("!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~")
_NOT_BEFORE_CLOSING = frozenset(" \\\t\r\n[{(-")
_ASCII_WORD = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
_DECADE = re.compile(r"[0-9][0-9]s")
_CLOSING = {'"': "rdquo", "'": "rsquo"}
_OPENING = {'"': "ldquo", "'": "lsquo"}

_QUOTES = {name: Leaf("smart_quote", name) for name in ("ldquo", "lsquo", "rdquo", "rsquo")}
"""The elements themselves: a quote is like any other of its name, and nothing changes it."""


def parse_quotes(s: Spans, pos: int) -> int:
    """Read the quote at *pos*, or the character there and the quote behind it."""
    text = s.text
    char = text[pos]
    if char in "\"'":
        return _parse_at_quote(s, pos)
    quote = text[pos + 1]
    after = text[pos + 2 : pos + 3]
    word = after in _ASCII_WORD
    if char in SPACE:
        if word:
            if quote == "'" and _DECADE.match(text, pos + 2):
                return _add(s, ("rsquo",), pos + 1, pos + 2)
            return _add(s, (_OPENING[quote],), pos + 1, pos + 2)
        if after and after in "\"'" and after != quote and text[pos + 3 : pos + 4] in _ASCII_WORD:
            return _add(s, (_OPENING[quote], _OPENING[after]), pos + 1, pos + 3)
    if char in _NOT_BEFORE_CLOSING:
        return _add(s, (_OPENING[quote],), pos + 1, pos + 2)
    return _add(s, (_CLOSING[quote],), pos + 1, pos + 2)


def _parse_at_quote(s: Spans, pos: int) -> int:
    """The character before has been read already, or is a backslash, or there is none."""
    text = s.text
    quote = text[pos]
    after = text[pos + 1 : pos + 2]
    if after and after in "_*" and pos + 2 < len(text) and text[pos + 2] not in SPACE:
        return _add(s, (_OPENING[quote],), pos, pos + 1)
    if after in _PUNCTUATION and not text.startswith("..", pos + 2) and _same_side(text, pos + 2):
        return _add(s, (_CLOSING[quote],), pos, pos + 1)
    if after and after in "\"'":
        if after != quote and text[pos + 2 : pos + 3] in _ASCII_WORD and pos + 2 < len(text):
            return _add(s, (_OPENING[quote], _OPENING[after]), pos, pos + 2)
        return _add(s, (_CLOSING[after],), pos + 1, pos + 2)
    if quote == "'" and _DECADE.match(text, pos + 1):
        return _add(s, ("rsquo",), pos, pos + 1)
    if not after or after in SPACE or (after == "s" and not (pos + 2 < len(text) and is_word(text[pos + 2]))):
        return _add(s, (_CLOSING[quote],), pos, pos + 1)
    return _add(s, (_OPENING[quote],), pos, pos + 1)


def _same_side(text: str, pos: int) -> bool:
    """Whether there is no word boundary between the punctuation before *pos* and what is at it."""
    before = text[pos - 1] == "_"
    return before == (pos < len(text) and is_word(text[pos]))


def _add(s: Spans, names: Sequence[str], pos: int, end: int) -> int:
    for name in names:
        s.add(_QUOTES[name], pos, end)
        pos = end
    return end
