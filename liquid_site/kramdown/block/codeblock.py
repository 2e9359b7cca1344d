"""Indented code: lines behind a tab or four spaces, and lines that follow them lazily."""

from __future__ import annotations

import re

from liquid_site.kramdown.block.lazy import code_end
from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.patterns import INDENT, NON_S

_LAZY = re.compile(rf"\n(?= {{0,3}}{NON_S})")


def parse_codeblock(b: Blocks, start: int) -> bool:
    """Read the code at *start*. A lazy line is joined to the one before it by a space."""
    source = b.source
    end = code_end(source, start)
    if end == start:
        return False
    code = b.new("codeblock", start)
    code.value = INDENT.sub("", _LAZY.sub(" ", source.text[start:end]))
    b.add(code)
    source.pos = end
    return True
