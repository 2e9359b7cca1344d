"""``{:…}`` within text: attributes for the span before, and ``{::name}`` extensions."""

from __future__ import annotations

import re
from bisect import bisect_left

from liquid_site.kramdown.attributes import braces_end, read_attributes
from liquid_site.kramdown.extensions import EXTENSIONS, handle_extension
from liquid_site.kramdown.patterns import BRACED, ID
from liquid_site.kramdown.span.reading import Spans
from liquid_site.kramdown.tree import NO_ATTRIBUTES, AttributeList, Element

_EXTENSION = re.compile(rf"\{{::([A-Za-z0-9_]+)(?:[ \t\n\v\f\r]({BRACED}*?)|)(/)?\}}")
_STOP_TAG = re.compile(rf"\{{:/(?:{ID})?\}}")
_STOP = re.compile(r"\{:/([A-Za-z0-9_]*)\}")
_NOTHING = re.compile("")


def parse_extension(s: Spans, pos: int) -> int:
    """Read what begins at *pos*; else the brace is text."""
    text = s.text
    if s.source.find("}", pos) < 0 or _STOP_TAG.match(text, pos):
        return pos + 1
    match = _EXTENSION.match(text, pos) if text.startswith("{::", pos) else None
    if match is not None:
        return _parse_named(s, pos, match)
    end = braces_end(s.source, pos + 2, _NOTHING)
    if end is None:
        return pos + 1
    last = s.children[-1] if s.children and s.start == pos else None
    if not isinstance(last, Element):
        s.doc.warn("Found span IAL after text - ignoring it")
        return pos + 1
    given = AttributeList()
    read_attributes(text[pos + 2 : end[0]], given, s.doc)
    if last.type not in ("smart_quote", "typographic_sym"):
        if last.attrs is NO_ATTRIBUTES:
            last.attrs = {}
        last.need_ial().add(given)
        s.doc.apply(last.attrs, given)
    s.start = end[0] + 1
    return s.start


def _parse_named(s: Spans, pos: int, match: re.Match[str]) -> int:
    name, given, closed = match.groups()
    source = s.source
    attributes = AttributeList()
    read_attributes(given or "", attributes, s.doc)
    stop = (match.end(), match.end()) if closed else _find_stop(s, name, match.end())
    if stop is None:
        s.doc.warn(lambda: f"No stop tag for extension '{name}' found on line {source.line_at(pos)} - ignoring it")
        return pos + 1
    if name not in EXTENSIONS:
        s.doc.warn(
            lambda: f"Invalid extension with name '{name}' specified on line {source.line_at(pos)} - ignoring it"
        )
        return pos + 1
    s.flush(pos)
    handle_extension(s.doc, s.children, name, attributes, None if closed else s.text[match.end() : stop[0]], False)
    s.start = stop[1]
    s.unjoined = True
    return s.start


def _find_stop(s: Spans, name: str, pos: int) -> tuple[int, int] | None:
    """The first tag from *pos* on that ends extension *name*."""
    stops = s.memory("stops " + name, lambda: [m.span() for m in _STOP.finditer(s.text) if m[1] in ("", name)])
    index = bisect_left(stops, (pos, 0))
    return stops[index] if index < len(stops) else None
