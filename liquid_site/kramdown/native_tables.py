"""``html_to_native`` for tables: which are simple enough, and how they become kramdown's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from liquid_site.kramdown.html_names import BLOCK_ELEMENTS
from liquid_site.kramdown.tree import Child, Element

_ALIGN = re.compile(r"text-align:[ \t\n\v\f\r]+(center|left|right|justify|inherit)")
_OWN_ALIGN = re.compile(r"(?:;[ \t\n\v\f\r]*)?text-align:[ \t\n\v\f\r]+(center|left|right)")
_CELLS = ("th", "td")


def _below(element: Element) -> Iterator[Element]:
    """All elements below *element*, in document order."""
    stack = [child for child in reversed(element.children) if isinstance(child, Element)]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(child for child in reversed(current.children) if isinstance(child, Element))


def is_simple_table(table: Element) -> bool:
    """Whether every row has the same cells with the same alignments, and every cell only span content."""
    rows = [element for element in _below(table) if element.value == "tr"]
    cells = [[child for child in row.children if isinstance(child, Element) and child.value in _CELLS] for row in rows]
    if not rows or len({len(row) for row in cells}) != 1 or not cells[0]:
        return False
    if any(inner.value in BLOCK_ELEMENTS for row in cells for cell in row for inner in _below(cell)):
        return False
    alignments = [[_alignment(cell) for cell in row] for row in cells]
    if any(value in ("justify", "inherit") for row in alignments for value in row):
        return False
    if any(row != alignments[0] for row in alignments):
        return False
    return _rows_are(table, "td") or _parts_are_plain(table)


def _alignment(cell: Element) -> str:
    match = _ALIGN.search(cell.attrs.get("style", ""))
    return match[1] if match else ""


def _rows_are(part: Element, kind: str) -> bool:
    """Whether *part* has nothing but rows, and those nothing but cells of *kind* (and text)."""
    for row in part.children:
        if isinstance(row, str):
            continue
        if row.value != "tr" or any(isinstance(cell, Element) and cell.value != kind for cell in row.children):
            return False
    return True


def _parts_are_plain(table: Element) -> bool:
    parts = [part for part in table.children if isinstance(part, Element)]
    kinds = {"thead": "th", "tbody": "td", "tfoot": "td"}
    return any(part.value == "tbody" for part in parts) and all(
        part.value in kinds and _rows_are(part, kinds[part.value]) for part in parts
    )


def make_table(table: Element) -> None:
    """Read the alignments off the cells of *table*, whose elements are native already, and bring it into form."""
    for element in _below(table):
        if element.type == "tr":
            table.info = [_take_alignment(cell) for cell in element.children if isinstance(cell, Element)]
    children: list[Child] = [
        child for child in table.children if isinstance(child, Element) and child.type != "html_element"
    ]
    for element in _below(table):
        if element.type == "th":
            element.type = "td"
    if children and isinstance(children[0], Element) and children[0].type == "tr":
        body = Element("tbody")
        body.children = children
        children = [body]
    table.children = children


def _take_alignment(cell: Element) -> str:
    style = cell.attrs.get("style")
    if style is None:
        return ""
    match = _OWN_ALIGN.search(style)
    if match is not None:
        style = style[: match.start()] + style[match.end() :]
        cell.attrs["style"] = style
    if not style.strip():
        del cell.attrs["style"]
    return match[1] if match is not None else ""
