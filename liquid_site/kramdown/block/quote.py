"""Block quotes: lines behind ``>``, and lines that follow them lazily."""

from __future__ import annotations

import re

from liquid_site.kramdown.block.lazy import lazy_end
from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.source import Source

_MARKERS = re.compile(r"^ {0,3}> ?", re.M)


def parse_quote(b: Blocks, start: int, _pos: int) -> bool:
    """Read the quote at *start*; its markers are taken off and the rest is read as blocks."""
    source = b.source
    end = lazy_end(source, start)
    if b.too_deep(end - start):
        return False
    quote = b.new("blockquote", start)
    b.add(quote)
    source.pos = end
    b.open(quote, Source(_MARKERS.sub("", source.text[start:end]), quote), b.step, None)
    return True
