"""Character references; one with an unknown name is an ampersand and text."""

from __future__ import annotations

import re

from liquid_site.kramdown.entities import Entity, named, numbered
from liquid_site.kramdown.span.reading import Spans
from liquid_site.kramdown.tree import Leaf

_REFERENCE = re.compile(r"&(?:([A-Za-z0-9_:][A-Za-z0-9_.:-]*)|#(?:([0-9]+)|x([0-9a-fA-F]+)));")
AMPERSAND = Entity(38, "amp")


def parse_entity(s: Spans, pos: int) -> int:
    """Read the reference at *pos*; -1 if there is none."""
    match = _REFERENCE.match(s.text, pos)
    if match is None:
        return -1
    name, decimal, hexadecimal = match.groups()
    known = name not in s.doc.version.without_entities
    entity = (named(name) if known else None) if name else _numbered(decimal or hexadecimal, 10 if decimal else 16)
    if entity is None:
        s.add(Leaf("entity", AMPERSAND), pos, pos + 1)
    else:
        s.add(Leaf("entity", entity, match.group()), pos, match.end())
    return match.end()


def _numbered(digits: str, base: int) -> Entity:
    significant = digits.lstrip("0")
    return numbered(int(significant or "0", base)) if len(significant) < 16 else Entity(0x110000, None)
