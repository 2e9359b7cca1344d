"""Tables: lines with pipes, between boundaries; lines of dashes part head and bodies, one of ``=`` parts the foot."""

from __future__ import annotations

import re
from collections.abc import Callable

from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.chars import STRIPPED
from liquid_site.kramdown.patterns import PIPE
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.span.codespan import find_codespan
from liquid_site.kramdown.tree import Element

_SEPARATOR = re.compile(r"(?=[+|: \t]*-)[+|: \t-]+\n")
_FOOT_SEPARATOR = re.compile(r"(?=[+|: \t]*=)[+|: \t=]+\n")
_ALIGNMENT = re.compile(r"[ \t]?(:?)-+(:?)[ \t]?")
_LEADING_PIPE = re.compile(r"[ \t\v\f\r]*\|")
_SPLIT = re.compile(r"(?<!\\)\|")
_BACKTICKS = re.compile("`+")
_ALIGNMENTS = {("", ""): "", (":", ""): "left", ("", ":"): "right", (":", ":"): "center"}


FILLED_CELLS = 1_000_000
"""How many missing cells of one table are filled in; a short text could ask for any number."""


class Rows:
    """A table while it is read."""

    __slots__ = ("table", "rows", "columns", "alignment", "has_foot", "leading_pipe")

    def __init__(self, table: Element, leading_pipe: bool) -> None:
        self.table = table
        self.rows: list[Element] = []
        self.columns = 0
        self.alignment: list[str] = []
        self.has_foot = False
        self.leading_pipe = leading_pipe

    def wrap(self, kind: str, force: bool = False) -> None:
        """Put the rows read so far into an element of *kind*."""
        if not self.has_foot or kind != "tbody" or force:
            part = Element(kind)
            part.children.extend(self.rows)
            self.rows = []
            self.table.children.append(part)


def make_table_rule(
    opaque_spans: Callable[[Blocks, Source], list[tuple[str, str]]],
) -> Callable[[Blocks, int, int], bool]:
    """The table rule; *opaque_spans* gives the kinds and texts of code spans and HTML in a text, and what is
    between."""

    def parse_table(b: Blocks, start: int, pos: int) -> bool:
        text = b.source.text
        if text.find("|", pos, text.find("\n", pos)) < 0:
            return False
        if not b.after_boundary() or PIPE.match(text, pos) is None:
            return False
        rows = Rows(b.new("table", start), _LEADING_PIPE.match(text, start) is not None)
        end = _read_rows(b, rows, start)
        if not b.before_boundary(end) or not _pipes_hold(opaque_spans, b, start, end):
            return False
        if rows.rows:
            rows.wrap("tfoot" if rows.has_foot else "tbody")
        if not any(isinstance(part, Element) and part.type == "tbody" for part in rows.table.children):
            b.doc.warn(f"Found table without body on line {rows.table.line} - ignoring it")
            return False
        _even_out(rows)
        b.add(rows.table)
        b.source.pos = end
        return True

    return parse_table


def _read_rows(b: Blocks, r: Rows, pos: int) -> int:
    text, end = b.source.text, b.source.end
    first = _SEPARATOR.match(text, pos)
    if first is not None:
        pos = first.end()
    while pos < end and PIPE.match(text, pos):
        line_end = text.index("\n", pos)
        separator = _SEPARATOR.match(text, pos)
        if separator is not None:
            _separate(r, separator.group())
        elif _FOOT_SEPARATOR.match(text, pos):
            if r.rows:
                r.wrap("tbody", True)
            r.has_foot = True
        else:
            _add_row(r, text[pos:line_end].rstrip(" \t"))
        pos = line_end + 1
    return pos


def _separate(r: Rows, line: str) -> None:
    if not r.rows:
        return
    if not r.alignment and not r.has_foot:
        r.wrap("thead")
        r.alignment = [_ALIGNMENTS[match.groups()] for match in _ALIGNMENT.finditer(line)]  # type: ignore[index]
    else:
        r.wrap("tbody")


def _add_row(r: Rows, line: str) -> None:
    cells = split_cells(line)
    if r.leading_pipe and not cells[0].strip(STRIPPED):
        del cells[0]
    if cells and not cells[-1].strip(STRIPPED):
        del cells[-1]
    row = Element("tr")
    for text in cells:
        cell = Element("td")
        cell.text = text.strip(STRIPPED)
        row.children.append(cell)
    r.columns = max(r.columns, len(cells))
    r.rows.append(row)


def split_cells(line: str) -> list[str]:
    """The cells of a row: split at pipes, but not within ``<code>`` elements and code spans."""
    cells: list[list[str]] = []
    for text, whole in _code_elements(line):
        if whole:
            _glue(cells, text)
        else:
            _split_text(cells, text)
    return ["".join(cell) for cell in cells] or [""]


def _code_elements(line: str) -> list[tuple[str, bool]]:
    """*line* in pieces, with whether a piece is a ``<code>`` element."""
    pieces = []
    done = 0
    while (start := line.find("<code", done)) >= 0:
        opened = line.find(">", start + 5)
        closing = line.find("</code>", opened + 1) if opened >= 0 else -1
        if closing < 0:
            break
        pieces += [(line[done:start], False), (line[start : closing + 7], True)]
        done = closing + 7
    return [*pieces, (line[done:], False)]


def _glue(cells: list[list[str]], text: str) -> None:
    if cells:
        cells[-1].append(text)
    else:
        cells.append([text])


def _split_text(cells: list[list[str]], text: str) -> None:
    source = Source(text)
    start = pos = 0
    while (tick := text.find("`", pos)) >= 0:
        code, pos = find_codespan(source, tick)
        if code is None:
            continue
        if tick > start:
            _split_plain(cells, text[start:tick])
        fence = max(_BACKTICKS.findall(code), default="") + "`"
        space = " " if len(fence) > 1 else ""
        _glue(cells, fence + space + code + space + fence)
        start = pos
    if start < len(text):
        _split_plain(cells, text[start:])


def _split_plain(cells: list[list[str]], text: str) -> None:
    first, *rest = (part.replace("\\|", "|") for part in _SPLIT.split(text))
    _glue(cells, first)
    cells.extend([part] for part in rest)


def _pipes_hold(
    opaque_spans: Callable[[Blocks, Source], list[tuple[str, str]]], b: Blocks, start: int, end: int
) -> bool:
    """Whether every line has a pipe outside code spans and HTML, as far as kramdown looks."""
    text = b.source.text[start : end - 1]
    if "`" not in text and "<" not in text:
        return True
    has_pipe = False
    for kind, value in opaque_spans(b, Source(text)):
        lines = value.rstrip("\n").split("\n")
        if kind == "codespan":
            if len(lines) > 2 or (len(lines) == 2 and not has_pipe):
                break
            if len(lines) == 2:
                has_pipe = False
        else:
            if len(lines) > 1 and not has_pipe and not PIPE.match(lines[0]):
                break
            has_pipe = (has_pipe and len(lines) == 1) or (value != "" and PIPE.match(lines[-1]) is not None)
    return has_pipe


def _even_out(r: Rows) -> None:
    """Fill short rows with empty cells, and make as many alignments as there are columns."""
    left = FILLED_CELLS
    for part in r.table.children:
        assert isinstance(part, Element)
        for row in part.children:
            assert isinstance(row, Element)
            missing = min(r.columns - len(row.children), left)
            left -= missing
            row.children.extend(Element("td") for _ in range(missing))
    missing = r.columns - len(r.alignment)
    r.table.info = (r.alignment + [""] * missing) if missing > 0 else r.alignment[: r.columns]
