"""Definition lists: a paragraph's lines are terms, definitions stand behind ``:``."""

from __future__ import annotations

import re

from liquid_site.kramdown.block.items import Item, continues, first_line, outdent, take_ial
from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.patterns import BLANK, DEFINITION, EOB
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.tree import Element, add_words, words

_MARKERS = [re.compile(rf"( {{0,{most}}}:)([\t| ].*\n)") for most in range(4)]


def parse_deflist(b: Blocks, start: int, _pos: int) -> bool:
    """Read definitions at *start*, if a paragraph is before them, with at most one empty line between."""
    if DEFINITION.match(b.source.text, start) is None:
        return False
    children = b.tree.children
    last = b.last()
    if last is None:
        return False
    blank = last.type == "blank" and last.value == "\n" and len(children) > 1
    before = children[-2] if blank else last
    if not isinstance(before, Element) or before.type != "p":
        return False
    target = b.new("dl", start)
    target.source, target.pos = before.source, before.pos
    del children[-2 if blank else -1 :]
    _add_terms(b, target, before)
    target.ial = before.ial
    gathering = _Definitions(target, blank)
    b.source.pos = gathering.gather(b, start)
    gathering.go_on(b)
    return True


def _add_terms(b: Blocks, target: Element, paragraph: Element) -> None:
    for line in words(paragraph).split("\n"):
        term = Element("dt")
        term.source, term.pos = b.source, b.source.pos
        term.info = term.text = take_ial(b, term, line)
        target.children.append(term)


class _Definitions:
    """The definitions of one list: gathered first, then read as blocks one by one."""

    __slots__ = ("target", "texts", "items", "para", "index", "trailing", "spaced")

    def __init__(self, target: Element, spaced: bool) -> None:
        self.target = target
        self.items: list[Element] = []
        self.texts: list[list[str]] = []
        self.para: list[bool] = []
        self.index = 0
        self.trailing: Element | None = None
        self.spaced = spaced

    def gather(self, b: Blocks, pos: int) -> int:
        """Gather the lines of all definitions from *pos* on; where they end."""
        source = b.source
        text, marker, blank = source.text, DEFINITION, False
        item: Item | None = None
        while pos < source.end:
            match = marker.match(text, pos)
            if match is not None:
                item = self._begin(b, match, pos)
                marker = _MARKERS[min(item.column - 1, 3)]
                pos, blank, self.spaced = match.end(), False, False
                continue
            if EOB.match(text, pos):
                break
            assert item is not None
            after = continues(source, pos, item, not blank)
            if after >= 0:
                self.texts[-1].append(outdent(text[pos:after], item.column)[0])
                pos, blank, self.spaced = after, False, False
                continue
            blanks = BLANK.match(text, pos)
            if blanks is None:
                break
            self.texts[-1].append(blanks.group())
            pos, blank, self.spaced = blanks.end(), True, True
        return pos

    def _begin(self, b: Blocks, match: re.Match[str], pos: int) -> Item:
        element = Element("dd")
        element.source, element.pos = b.source, pos
        self.target.children.append(element)
        self.items.append(element)
        self.para.append(self.spaced)
        item = first_line(len(match[1]), match[2])
        self.texts.append([take_ial(b, element, item.text)])
        return item

    def go_on(self, b: Blocks, closed: Element | None = None, _found: bool = False) -> None:
        """Finish the definition that was read, open the next, or put the list in its place."""
        if closed is not None:
            self._finish(closed, self.para[self.index - 1])
        if self.index < len(self.items):
            item = self.items[self.index]
            self.index += 1
            b.open(item, Source("".join(self.texts[self.index - 1]), item), b.step, self.go_on)
            return
        self._place(b.tree)

    def _finish(self, item: Element, as_paragraph: bool) -> None:
        children = item.children
        if not children:
            return
        last = children[-1]
        self.trailing = last if isinstance(last, Element) and last.type == "blank" else None
        if self.trailing is not None:
            children.pop()
        first = children[0] if children else None
        if isinstance(first, Element) and first.type == "p" and not as_paragraph:
            if len(children) > 1:
                add_words(first, "", "\n")
            first.value = True

    def _place(self, tree: Element) -> None:
        """Append the list, or its items to a list just before it."""
        children = tree.children
        if children and isinstance(children[-1], Element) and children[-1].type == "dl":
            children[-1].children.extend(self.target.children)
        elif _blank_then_list(children):
            children.pop()
            above = children[-1]
            assert isinstance(above, Element)
            above.children.extend(self.target.children)
        else:
            children.append(self.target)
        if self.trailing is not None:
            children.append(self.trailing)


def _blank_then_list(children: list[Element | str]) -> bool:
    if len(children) < 2:
        return False
    last, before = children[-1], children[-2]
    return isinstance(last, Element) and last.type == "blank" and isinstance(before, Element) and before.type == "dl"
