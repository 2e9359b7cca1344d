"""Abbreviation definitions: ``*[HTML]: Hypertext Markup Language``."""

from __future__ import annotations

import re

from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.chars import STRIPPED

_START = re.compile(r" {0,3}\*\[")


def parse_abbreviation(b: Blocks, start: int, _pos: int) -> bool:
    """Read the definition at *start*."""
    source = b.source
    match = _START.match(source.text, start)
    if match is None:
        return False
    end = source.text.index("\n", match.end())
    closing = source.text.find("]:", match.end() + 1, end)
    if closing < 0:
        return False
    name = source.text[match.end() : closing]
    if name in b.doc.abbreviations:
        b.doc.warn(f"Duplicate abbreviation ID '{name}' on line {source.line_at(start)} - overwriting")
    eob = b.new("eob", start)
    eob.value = "abbrev_def"
    b.add(eob)
    b.doc.abbreviations[name] = source.text[closing + 2 : end].strip(STRIPPED)
    b.doc.abbreviation_eobs[name] = eob
    source.pos = end + 1
    return True
