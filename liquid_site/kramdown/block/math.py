"""Block math: ``$$ … $$`` with boundaries around; a backslash before makes it inline math."""

from __future__ import annotations

from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.chars import STRIPPED
from liquid_site.kramdown.patterns import BLANK_LINE


def parse_math(b: Blocks, start: int, pos: int) -> bool:
    """Read the formula at *pos*."""
    source = b.source
    if not source.text.startswith("$$", pos):
        return False
    closing = source.find("$$", pos + 2)
    if closing < 0 or not b.after_boundary():
        return False
    rest = BLANK_LINE.match(source.text, closing + 2)
    end = rest.end() if rest else closing + 2
    if not b.before_boundary(end):
        return False
    math = b.new("math", start)
    math.value = source.text[pos + 2 : closing].strip(STRIPPED)
    b.add(math)
    source.pos = end
    return True


def parse_escaped_math(b: Blocks, _start: int, pos: int) -> bool:
    """``\\$$ … $$`` at a boundary and alone on its lines: the backslash goes, and what is left is text."""
    source = b.source
    if not source.text.startswith("\\$$", pos) or not b.after_boundary():
        return False
    closing = source.find("$$", pos + 3)
    if closing < 0 or not BLANK_LINE.match(source.text, closing + 2):
        return False
    source.pos = pos + 1
    b.forced = b.rules["text at a formula"]
    return True
