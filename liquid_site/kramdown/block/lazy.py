"""Where gathering of lines ends: at blank lines, ``^``, attribute lists and HTML blocks, and for paragraphs a few
more."""

from __future__ import annotations

import re

from liquid_site.kramdown.attributes import read_ial
from liquid_site.kramdown.html_names import SPAN_ELEMENTS
from liquid_site.kramdown.html_tags import is_name
from liquid_site.kramdown.patterns import BLANK_LINE, EOB, NON_S, TAG_NAME, S
from liquid_site.kramdown.source import Source


def tag_lines(span_elements: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of end and start tags that are no span element's, at the beginning of a line."""
    other = rf"(?!(?:{'|'.join(sorted(span_elements | {'script'}))})\b)"
    return re.compile(rf" {{0,3}}</{other}({TAG_NAME}){S}*>"), re.compile(rf" {{0,3}}<{other}({TAG_NAME})")


_CLOSE_OR_OPEN = tag_lines(SPAN_ELEMENTS)
_OLD_CLOSE_OR_OPEN = tag_lines(SPAN_ELEMENTS - {"time"})
_ANY = r"(?=[ \t\v\f\r]*\n| {0,3}(?:\{:|<)|\^"
LAZY_CANDIDATE = re.compile(r"\n(?:\Z|" + _ANY + r"))")
NATIVE_CANDIDATE = re.compile(r"\n(?:\Z|" + _ANY + r"| {0,3}:[\t| ]))")
GFM_CANDIDATE = re.compile(
    r"\n(?:\Z|" + _ANY + r"| {0,3}(?:[:+*-][\t| ]|>|[~`]{3}|[0-9]+\.[\t| ])|#{1,6}[\t ]))",
)
_INDENTED = re.compile(rf"(?:(?:\t| {{4}})[ \t]*{NON_S}.*\n)+")
_LINE = re.compile(rf"[ \t]*{NON_S}.*\n")
_BLANKS = re.compile(rf"(?:{S}*\n)?")


def html_line(source: Source, pos: int) -> bool:
    """Whether the line at *pos* begins with a tag (open: just its name) that is no span element's."""
    close, start = _OLD_CLOSE_OR_OPEN if source.outermost().notes.get("kramdown_2_4") else _CLOSE_OR_OPEN
    match = close.match(source.text, pos)
    if match is not None and is_name(match[1]):
        return True
    match = start.match(source.text, pos)
    return match is not None and (is_name(match[1]) or is_name(match[1][0]))


def ends_lazily(source: Source, pos: int) -> bool:
    """Whether a line at *pos* that is not blank stops text from going on lazily."""
    text = source.text
    char = text[pos]
    if char == "^":
        return EOB.match(text, pos) is not None
    if char == " ":
        char = text[pos : pos + 4].lstrip(" ")[:1]
    if char == "{":
        return read_ial(source, pos) is not None
    return char == "<" and html_line(source, pos)


def lazy_end(source: Source, pos: int, candidate: re.Pattern[str] = LAZY_CANDIDATE) -> int:
    """The end of the lines that belong together from *pos* on; the first of them always does."""
    text, end = source.text, source.end
    while True:
        match = candidate.search(text, pos)
        if match is None:
            return end
        pos = match.start() + 1
        if pos >= end or _stops(source, pos):
            return pos


def _stops(source: Source, pos: int) -> bool:
    """Whether a candidate line at *pos* is one that stops: all but unsure ``{``, ``<`` and ``^`` are."""
    text = source.text
    char = text[pos]
    if char == " ":
        char = text[pos : pos + 4].lstrip(" ")[:1] or " "
    if char in "{<^":
        return BLANK_LINE.match(text, pos) is not None or ends_lazily(source, pos)
    return True


def code_end(source: Source, pos: int) -> int:
    """The end of the indented lines from *pos* on, with blank lines between and lines lazily behind them."""
    text = source.text
    while True:
        blanks = _BLANKS.match(text, pos)
        start = blanks.end() if blanks else pos
        lines = _INDENTED.match(text, start)
        if lines is None:
            return pos
        pos = lines.end()
        while (line := _LINE.match(text, pos)) is not None and not ends_lazily(source, pos):
            pos = line.end()
