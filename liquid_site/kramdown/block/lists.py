"""Lists: items behind ``*``, ``+``, ``-`` or a number and a dot; whether an item is loose is decided item by item."""

from __future__ import annotations

import re

from liquid_site.kramdown.block.items import Item, continues, first_line, outdent, take_ial
from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.patterns import BLANK, EOB, HR, LIST_ITEM, OL_ITEM, UL_ITEM
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.tree import Element, add_words

_MARKERS = {
    "ul": [re.compile(rf"( {{0,{most}}}[+*-])([\t| ].*\n)") for most in range(4)],
    "ol": [re.compile(rf"( {{0,{most}}}[0-9]+\.)([\t| ].*\n)") for most in range(4)],
}


class Reading:
    """A list while its lines are gathered: the items with their chunks of text, and what decides where the next line
    goes."""

    __slots__ = ("element", "chunks", "item", "marker", "nested", "blank", "ended")

    def __init__(self, element: Element, marker: re.Pattern[str]) -> None:
        self.element = element
        self.chunks: list[list[list[str]]] = []
        self.item: Item | None = None
        self.marker = marker
        self.nested = False
        self.blank = False
        self.ended = False


def parse_list(b: Blocks, start: int, _pos: int) -> bool:
    """Read the list at *start*."""
    source = b.source
    kind, marker = ("ul", UL_ITEM) if UL_ITEM.match(source.text, start) else ("ol", OL_ITEM)
    if (kind == "ol" and OL_ITEM.match(source.text, start) is None) or b.too_deep(source.end - start):
        return False
    reading = Reading(b.new(kind, start), marker)
    pos = start
    while pos < source.end:
        after = _take_line(b, reading, pos)
        if after < 0:
            break
        pos = after
        if reading.ended:
            break
    source.pos = pos
    b.add(reading.element)
    _Items(reading).go_on(b)
    return True


def _take_line(b: Blocks, r: Reading, pos: int) -> int:
    """Give the line at *pos* its place in the list; where the next begins, or -1 if the list does not go on."""
    source = b.source
    text = source.text
    if r.blank and HR.match(text, pos):
        return -1
    if text[pos] == "^" and (end := EOB.match(text, pos)) is not None:
        r.ended = True
        return end.end()
    match = r.marker.match(text, pos)
    if match is not None:
        _begin_item(b, r, match, pos)
        return match.end()
    assert r.item is not None
    after = continues(source, pos, r.item, not r.blank)
    if after >= 0:
        _continue_item(r, r.item.column, text[pos:after])
        return after
    blanks = BLANK.match(text, pos)
    if blanks is None:
        return -1
    r.nested = r.blank = True
    r.chunks[-1][-1].append(blanks.group())
    return blanks.end()


def _begin_item(b: Blocks, r: Reading, match: re.Match[str], pos: int) -> None:
    element = Element("li")
    element.source, element.pos = b.source, pos
    r.element.children.append(element)
    r.item = first_line(len(match[1]), match[2])
    text = take_ial(b, element, r.item.text)
    r.marker = _MARKERS[r.element.type][min(r.item.column - 1, 3)]
    r.nested = LIST_ITEM.match(text) is not None
    r.blank = False
    r.chunks.append([[text]])


def _continue_item(r: Reading, column: int, line: str) -> None:
    line, indented = outdent(line, column)
    if indented:
        if not r.nested and LIST_ITEM.match(line):
            r.chunks[-1].append([])
            r.nested = True
    elif r.nested and LIST_ITEM.match(line):
        line = " " * (column + 4) + line
    r.chunks[-1][-1].append(line)
    r.blank = False


class _Items:
    """The items of a list whose lines are all gathered, read one chunk after the other."""

    __slots__ = ("reading", "index", "chunk", "trailing", "source")

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.index = 0
        self.chunk = 0
        self.trailing: Element | None = None
        self.source: Source | None = None

    def go_on(self, b: Blocks, _closed: Element | None = None, _found: bool = False) -> None:
        """Open the next chunk, or finish the list."""
        chunks = self.reading.chunks
        items = self.reading.element.children
        while self.index < len(chunks):
            item = items[self.index]
            assert isinstance(item, Element)
            if self.chunk < len(chunks[self.index]):
                text = "".join(chunks[self.index][self.chunk])
                self.chunk += 1
                owner = item if self.source is None else (self.source, self.source.end)
                self.source = Source(text, owner)
                b.open(item, self.source, b.step, self.go_on)
                return
            self._finish_item(item)
            self.index += 1
            self.chunk = 0
            self.source = None
        if self.trailing is not None and not self.reading.ended:
            b.add(self.trailing)
        if b.doc.gfm:
            mark_tasks(b)

    def _finish_item(self, item: Element) -> None:
        children = item.children
        if not children:
            return
        first, second = children[0], children[1] if len(children) > 1 else None
        assert isinstance(first, Element)
        if first.type == "p":
            if second is not None and _is(second, "eob") and first.ial is not None:
                del children[1]
            if self._is_tight(item):
                if len(children) > 1 and not _is(children[1], "blank"):
                    add_words(first, "", "\n")
                first.value = True
        last = children[-1]
        if isinstance(last, Element) and last.type == "blank":
            self.trailing = last
            children.pop()
        else:
            self.trailing = None

    def _is_tight(self, item: Element) -> bool:
        """Whether the paragraph *item* begins with prints no tags."""
        children, items = item.children, self.reading.element.children
        is_last = item is items[-1]
        if (
            len(children) > 1
            and _is(children[1], "blank")
            and not (is_last and len(children) == 2 and not self.reading.ended)
        ):
            return False
        return not is_last or len(items) == 1 or any(_is_open(other) for other in items[:-1])


def _is(child: Element | str, kind: str) -> bool:
    return isinstance(child, Element) and child.type == kind


def _is_open(item: Element | str) -> bool:
    """Whether an earlier item speaks for a tight list: it does not begin with a paragraph in tags."""
    assert isinstance(item, Element)
    first = item.children[0] if item.children else None
    return not isinstance(first, Element) or first.type != "p" or first.value is True


_TASK = re.compile(r"[ \t\n\v\f\r]*\[([ xX])\][ \t\n\v\f\r]+")
_BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />'
_TICKED = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />'


def mark_tasks(b: Blocks) -> None:
    """GFM: turn ``[ ]`` and ``[x]`` at the start of the items of the container's last list into boxes."""
    target = next(child for child in reversed(b.tree.children) if _is(child, "ul") or _is(child, "ol"))
    assert isinstance(target, Element)
    is_tasks = False
    for item in target.children:
        first = item.children[0] if isinstance(item, Element) and item.children else None
        if not isinstance(item, Element) or not isinstance(first, Element) or first.type != "p" or not first.info:
            continue
        match = _TASK.match("".join(first.info))
        if match is not None:
            is_tasks = True
            first.info = [(_BOX if match[1] == " " else _TICKED) + "".join(first.info)[match.end() :]]
        if is_tasks:
            item.attrs["class"] = "task-list-item"
    if is_tasks:
        target.attrs["class"] = "task-list"
