"""Horizontal rule: three or more of one of ``*``, ``-``, ``_``, alone on a line."""

from __future__ import annotations

from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.patterns import HR


def parse_rule(b: Blocks, start: int, _pos: int) -> bool:
    """Read the rule at *start*."""
    match = HR.match(b.source.text, start)
    if match is None:
        return False
    b.add(b.new("hr", start))
    b.source.pos = match.end()
    return True
