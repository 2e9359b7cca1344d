"""Blank lines: a run of them is one node, and prints as one empty line."""

from __future__ import annotations

from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.patterns import BLANK


def parse_blank(b: Blocks, start: int) -> bool:
    """Read the run of blank lines at *start*, if there is one."""
    match = BLANK.match(b.source.text, start)
    if match is None:
        return False
    b.source.pos = match.end()
    last = b.last()
    if last is not None and last.type == "blank":
        last.value = ""
        return True
    blank = b.new("blank", start)
    blank.value = match.group()
    b.add(blank)
    return True
