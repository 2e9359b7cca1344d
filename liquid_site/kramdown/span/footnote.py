"""Footnote markers: ``[^name]``, if there is such a footnote."""

from __future__ import annotations

import re

from liquid_site.kramdown.patterns import ID
from liquid_site.kramdown.span.reading import Spans
from liquid_site.kramdown.tree import Element

_MARKER = re.compile(rf"\[\^({ID})\]")


def parse_footnote_marker(s: Spans, pos: int) -> int:
    """Read the marker at *pos*; -1 if it is none."""
    match = _MARKER.match(s.text, pos)
    if match is None:
        return -1
    name = match[1]
    footnote = s.doc.footnotes.get(name)
    if footnote is None:
        source = s.source
        s.doc.warn(lambda: f"Footnote definition for '{name}' not found on line {source.line_at(pos)}")
        return match.end()
    footnote.used = True
    s.add(Element("footnote", footnote.content, name, block=False), pos, match.end())
    return match.end()
