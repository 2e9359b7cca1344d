"""Escapes and line breaks: what a backslash, or two spaces before the end of a line, mean."""

from __future__ import annotations

from liquid_site.kramdown.span.reading import Spans
from liquid_site.kramdown.tree import Leaf

ESCAPABLE = "\\.*_+`<>()[]{}#!:|\"'$=-"


def parse_escape(s: Spans, pos: int) -> int:
    r"""``\`` at *pos*: the next character is text, if it is one that means something."""
    char = s.text[pos + 1 : pos + 2]
    if char and (char in ESCAPABLE or (char == "~" and s.doc.gfm)):
        s.skip(pos, pos + 1)
        return pos + 2
    return pos + 1


def parse_break(s: Spans, pos: int) -> int:
    r"""Two spaces or ``\\`` at *pos* before the end of a line; -1 if it is neither."""
    if s.text.startswith("\n", pos + 2) and s.text[pos + 1] == s.text[pos]:
        s.add(Leaf("br"), pos, pos + 2)
        return pos + 2
    return -1
