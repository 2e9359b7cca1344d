"""Lines in ``{: … }``: attribute lists for the block before or after, named lists, and ``{::name}`` extensions."""

from __future__ import annotations

import re
from bisect import bisect_left

from liquid_site.kramdown.attributes import braces_end, read_attributes, read_ial
from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.extensions import EXTENSIONS, handle_extension
from liquid_site.kramdown.patterns import BRACED, ID, REST
from liquid_site.kramdown.tree import AttributeList

_ALD = re.compile(rf" {{0,3}}\{{:({ID}):")
_EXTENSION = re.compile(rf" {{0,3}}\{{::([A-Za-z0-9_]+)(?:[ \t\n\v\f\r]({BRACED}*?)|)(/)?\}}{REST}")
_STOP = re.compile(r"^ {0,3}\{:/([A-Za-z0-9_]*)\} *\n", re.M)
_TAKES_IAL = ("link_def", "abbrev_def", "footnote_def")


def parse_extension(b: Blocks, start: int, pos: int) -> bool:
    """Read the line at *start* if it is one of these."""
    source = b.source
    if not source.text.startswith("{:", pos):
        return False
    if _parse_ald(b, start):
        return True
    if source.text.startswith("{::", pos):
        return _parse_named(b, start)
    ial = read_ial(source, start)
    if ial is None:
        return False
    source.pos = ial[1]
    last = b.last()
    if last is None or last.type == "blank" or (last.type == "eob" and last.value not in _TAKES_IAL):
        if b.ial is None:
            b.ial = AttributeList()
        read_attributes(ial[0], b.ial, b.doc)
        return True
    read_attributes(ial[0], last.need_ial(), b.doc)
    if read_ial(source, source.pos) is None:
        _add_eob(b, start, "ial")
    return True


def _add_eob(b: Blocks, start: int, kind: str) -> None:
    eob = b.new("eob", start)
    eob.value = kind
    b.add(eob)


def _parse_ald(b: Blocks, start: int) -> bool:
    source = b.source
    match = _ALD.match(source.text, start)
    end = braces_end(source, match.end()) if match is not None else None
    if match is None or end is None:
        return False
    source.pos = end[1]
    read_attributes(source.text[match.end() : end[0]], b.doc.alds.setdefault(match[1], AttributeList()), b.doc)
    _add_eob(b, start, "ald")
    return True


def _parse_named(b: Blocks, start: int) -> bool:
    """``{::name attributes}`` … ``{:/name}`` or ``{::name attributes /}``, each on lines of its own."""
    source = b.source
    match = _EXTENSION.match(source.text, start) if source.find("}", start) >= 0 else None
    if match is None:
        return False
    name, given, closed = match.groups()
    line = source.line_at(start)
    attributes = AttributeList()
    read_attributes(given or "", attributes, b.doc)
    stop = (match.end(), match.end()) if closed else _find_stop(b, name, match.end())
    if stop is None:
        b.doc.warn(f"No stop tag for extension '{name}' found on line {line} - ignoring it")
        return False
    if name not in EXTENSIONS:
        b.doc.warn(f"Invalid extension with name '{name}' specified on line {line} - ignoring it")
        return False
    body = None if closed else source.text[match.end() : stop[0]].removesuffix("\n")
    handle_extension(b.doc, b.tree.children, name, attributes, body, True)
    source.pos = stop[1]
    if name == "options":
        _add_eob(b, start, "extension")
    return True


def _find_stop(b: Blocks, name: str, pos: int) -> tuple[int, int] | None:
    """The first line from *pos* on that ends extension *name*: its start and end."""
    stops: list[tuple[int, int]] | None = b.source.notes.get("stops " + name)
    if stops is None:
        stops = [m.span() for m in _STOP.finditer(b.source.text) if m[1] in ("", name)]
        b.source.notes["stops " + name] = stops
    index = bisect_left(stops, (pos, 0))
    return stops[index] if index < len(stops) else None
