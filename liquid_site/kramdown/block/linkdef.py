"""Link definitions: ``[id]: address "title"``, the title also on the next line."""

from __future__ import annotations

import re

from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.document import LinkDef, link_id

_START = re.compile(r" {0,3}\[([^\n\]]+)\]:[ \t]*")
_QUOTED = re.compile(r"[ \t]+[\"']")
_NEXT_TITLE = re.compile(r"[ \t]*([\"'])([^\n]+)\n")


def parse_link_definition(b: Blocks, start: int, _pos: int) -> bool:
    """Read the definition at *start*."""
    source = b.source
    text = source.text
    match = _START.match(text, start)
    if match is None:
        return False
    line_end = text.index("\n", match.end())
    found = _read(text, match.end(), line_end)
    if found is None:
        return False
    url, title, end = found
    source.pos = end
    name = link_id(match[1])
    if name in b.doc.links:
        b.doc.warn(lambda: f"Duplicate link ID '{name}' on line {source.line_at(end + 1)} - overwriting")
    eob = b.new("eob", start)
    eob.value = "link_def"
    b.add(eob)
    b.doc.add_link(name, LinkDef(url, title, eob))
    return True


def _read(text: str, pos: int, line_end: int) -> tuple[str, str | None, int] | None:
    """Address, title and end of the definition whose address begins at *pos*."""
    line = text[pos:line_end].rstrip(" \t")
    if line.startswith("<"):
        found = _read_angled(text, line, line_end)
        if found is not None:
            return found
    if not line.strip():
        return None
    opening = _title_on_line(line)
    title: str | None
    if opening >= 0:
        url, title, end = line[:opening].rstrip(" \t"), line[opening + 1 : -1], line_end + 1
    else:
        url = line
        title, end = _title_below(text, line_end)
    return None if _QUOTED.search(url) else (url, title, end)


def _read_angled(text: str, line: str, line_end: int) -> tuple[str, str | None, int] | None:
    """An address in angle brackets: the first ``>`` behind which there is nothing or a title."""
    closing = line.find(">", 1)
    while closing >= 0:
        rest = line[closing + 1 : closing + 2]
        if not rest:
            return line[1:closing], *_title_below(text, line_end)
        if rest in " \t":
            after = len(line) - len(line[closing + 1 :].lstrip(" \t"))
            if len(line) - after > 2 and line[after] in "\"'" and line[-1] == line[after]:
                return line[1:closing], line[after + 1 : -1], line_end + 1
        closing = line.find(">", closing + 1)
    return None


def _title_on_line(line: str) -> int:
    """Where the quote that opens the title at the end of *line* is, or -1."""
    quote = line[-1:]
    if quote not in ("'", '"'):
        return -1
    opening = line.find(quote, 1)
    while 0 <= opening < len(line) - 2:
        if line[opening - 1] in " \t" and line[:opening].strip():
            return opening
        opening = line.find(quote, opening + 1)
    return -1


def _title_below(text: str, line_end: int) -> tuple[str | None, int]:
    """A title on the line after *line_end*, and where the definition ends."""
    match = _NEXT_TITLE.match(text, line_end + 1)
    if match is not None:
        rest = match[2].rstrip(" \t")
        if len(rest) > 1 and rest[-1] == match[1]:
            return rest[:-1], match.end()
    return None, line_end + 1
