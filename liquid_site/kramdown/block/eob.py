"""End of block: ``^`` alone on a line keeps blocks apart and prints nothing."""

from __future__ import annotations

from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.patterns import EOB


def parse_eob(b: Blocks, start: int, _pos: int) -> bool:
    """Read the marker at *start*."""
    match = EOB.match(b.source.text, start)
    if match is None:
        return False
    b.add(b.new("eob", start))
    b.source.pos = match.end()
    return True
