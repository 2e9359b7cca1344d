"""Horizontal rule: three or more of one of ``*``, ``-``, ``_``, alone on a line."""

from __future__ import annotations

from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.patterns import HR


def parse_rule(b: Blocks, start: int, pos: int) -> bool:
    """Read the rule at *start*."""
    end = rule_end(b.source.text, start, pos)
    if end < 0:
        return False
    b.add(b.new("hr", start))
    b.source.pos = end
    return True


def rule_end(text: str, start: int, pos: int) -> int:
    """Where the rule at *start*, whose first character is at *pos*, ends; -1 if it is none."""
    end = text.find("\n", pos)
    if text[end - 1] not in "*-_ \t":
        return -1
    match = HR.match(text, start)
    return -1 if match is None else match.end()
