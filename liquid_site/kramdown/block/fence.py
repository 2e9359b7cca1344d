"""Fenced code: three or more tildes (GFM: or backticks), one word of information, code, the same fence again.

The closing fence may be longer. An opening fence that is longer than any fence behind it gives its surplus to the word.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.patterns import NON_S, REST
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.tree import Element

_NATIVE = re.compile(r"(~{3,})([^\n]*)\n")
_GFM = re.compile(r" {0,3}([~`]{3,})([^\n]*)\n")
_NATIVE_CLOSING = re.compile(r"^(~{3,})(?=" + REST + ")", re.M)
_GFM_CLOSING = re.compile(r"^ {0,3}([~`]{3,})(?=" + REST + ")", re.M)
_WORD = re.compile(rf"({NON_S}[^ \t\n\v\f\r?]*)(?:\?{NON_S}*)?")
_SPACE = " \t\v\f\r"

Fences = tuple[list[int], list[str], list[int]]
"""Places, texts, and the length of the longest from there on, of lines that may close a fence."""


def parse_fence(b: Blocks, start: int, _pos: int) -> bool:
    """kramdown's own fences: tildes, not indented."""
    return _parse(b, start, _NATIVE, _NATIVE_CLOSING)


def parse_gfm_fence(b: Blocks, start: int, _pos: int) -> bool:
    """GFM's fences: tildes or backticks, behind up to three spaces."""
    return _parse(b, start, _GFM, _GFM_CLOSING)


def _parse(b: Blocks, start: int, opening: re.Pattern[str], closing: re.Pattern[str]) -> bool:
    source = b.source
    match = opening.match(source.text, start)
    if match is None:
        return False
    run, info = match[1], match[2].strip(_SPACE)
    if any(char in _SPACE for char in info):
        return False
    surplus_fits = not info or match[2][0] not in _SPACE
    found = _closing(source, closing, match.end(), run, surplus_fits)
    if found is None:
        return False
    length, place, end = found
    code = b.new("codeblock", start)
    code.value = source.text[match.end() : place]
    if word := run[length:] + info:
        _set_language(code, word)
    b.add(code)
    source.pos = end
    return True


def _set_language(code: Element, word: str) -> None:
    language = _WORD.match(word)
    assert language is not None
    code.info = word
    code.attrs["class"] = f"language-{language[1]}"


def _fences(source: Source, closing: re.Pattern[str], char: str) -> Fences:
    """All lines of *source* that may close a fence which begins with *char*, found once."""
    known: Fences | None = source.notes.get("fences " + char)
    if known is None:
        matches = [match for match in closing.finditer(source.text) if match[1][0] == char]
        longest, lengths = 0, []
        for match in reversed(matches):
            longest = max(longest, len(match[1]))
            lengths.append(longest)
        known = ([match.start() for match in matches], [match[1] for match in matches], lengths[::-1])
        source.notes["fences " + char] = known
    return known


def _closing(
    source: Source, pattern: re.Pattern[str], pos: int, run: str, surplus_fits: bool
) -> tuple[int, int, int] | None:
    """How much of *run* opens the fence, where the closing line begins, and where it ends."""
    places, texts, longest = _fences(source, pattern, run[0])
    first = bisect_left(places, pos)
    length = min(len(run), longest[first]) if first < len(places) else 0
    while length >= 3 and (length == len(run) or surplus_fits):
        index = _matching(source, texts, longest, first, run[:length])
        if index >= 0:
            return length, places[index], source.text.index("\n", places[index]) + 1
        length -= 1
    return None


def _matching(source: Source, texts: list[str], longest: list[int], first: int, want: str) -> int:
    """The first of *texts* from *first* on that closes the fence *want*, or -1; a vain search is not repeated."""
    vain = source.notes.get("no fence " + want, len(texts))
    for index in range(first, vain):
        if longest[index] < len(want):
            break
        text = texts[index]
        if text.startswith(want) and not text[len(want) :].strip(want[-1]):
            return index
    source.notes["no fence " + want] = min(first, vain)
    return -1
