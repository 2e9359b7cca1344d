"""Code spans: text between runs of as many backticks; a backtick with white space on both sides is just that."""

from __future__ import annotations

import re

from liquid_site.kramdown.chars import SPACE
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.span.reading import Spans
from liquid_site.kramdown.tree import Leaf

_RUN = re.compile("`+")


def find_codespan(source: Source, pos: int) -> tuple[str | None, int]:
    """The code at *pos* and where its span ends; None and where the literal run of backticks ends if it is none."""
    text = source.text
    run = _RUN.match(text, pos)
    assert run is not None
    start = run.end()
    if start - pos == 1:
        lone_before = pos == 0 or text[pos - 1] in SPACE
        if lone_before and start < source.end and text[start] in SPACE:
            return None, start
        closing = text.find("`", start)
        return (None, start) if closing < 0 else (text[start:closing], closing + 1)
    closing = source.find(run.group(), start)
    if closing < 0:
        return None, start
    code = text[start:closing].removeprefix(" ").removesuffix(" ")
    return code, closing + start - pos


def parse_codespan(s: Spans, pos: int) -> int:
    """Read the code span at *pos*."""
    code, end = find_codespan(s.source, pos)
    if code is not None:
        s.add(Leaf("codespan", code), pos, end)
    return end
