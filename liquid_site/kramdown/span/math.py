"""Inline math: ``$$ … $$``."""

from __future__ import annotations

from liquid_site.kramdown.chars import STRIPPED
from liquid_site.kramdown.span.reading import Spans
from liquid_site.kramdown.tree import Leaf


def parse_inline_math(s: Spans, pos: int) -> int:
    """Read the formula at *pos*; -1 if there is none."""
    if not s.text.startswith("$$", pos):
        return -1
    end = s.source.find("$$", pos + 2)
    if end < 0:
        return -1
    s.add(Leaf("math", s.text[pos + 2 : end].strip(STRIPPED)), pos, end + 2)
    return end + 2
