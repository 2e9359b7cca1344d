"""Strikethrough (GFM): ``~~text~~``; what is inside is read as a text of its own."""

from __future__ import annotations

import re

from liquid_site.kramdown.source import Source
from liquid_site.kramdown.span.reading import Frame, Spans
from liquid_site.kramdown.tree import Element

_OPENING = re.compile(r"~~(?=[^ \t\n\v\f\r~])")
_CLOSING = re.compile(r"[^ \t\n\v\f\r~]~~")


def parse_strikethrough(s: Spans, pos: int) -> int:
    """Open strikethrough at *pos*, or leave one tilde to be text."""
    if _OPENING.match(s.text, pos) is None:
        return pos + 1
    closing = s.source.search(_CLOSING, pos + 2)
    if closing < 0:
        return pos + 1
    element = Element("html_element", "del", ("span", False), block=False)
    frame = Frame("del", element, 0, s.rule_sets["all"])
    frame.data = (s.source, closing + 3)
    inner = Source(s.text[pos + 2 : closing + 1], (s.source, pos))
    s.open(frame, pos, 0, closing + 3)
    s.source, s.text = inner, inner.text
    return 0


def close_strikethrough(s: Spans) -> None:
    """The end of the text inside: go on behind the closing tildes."""
    frame = s.frame
    element = frame.element
    assert element is not None and frame.up is not None
    s.flush(len(s.text))
    element.children = s.children
    s.source, end = frame.data
    s.text = s.source.text
    s.frame, s.start, s.children = frame.up, frame.start, frame.children
    s.add(element, frame.opened, end)
    s.pos = end
