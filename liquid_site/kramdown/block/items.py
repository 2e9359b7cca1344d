"""What lists and definition lists share: the first line of an item, and which later lines belong to it."""

from __future__ import annotations

import re
from typing import NamedTuple

from liquid_site.kramdown.attributes import braces_end, read_attributes, read_ial
from liquid_site.kramdown.block.lazy import html_line
from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.chars import SPACE
from liquid_site.kramdown.patterns import ID, NON_S, S
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.tree import Element

_IAL = re.compile(rf"{S}*\{{:(?!(?:{ID})?:|/)")
_SPACES = re.compile(rf"{S}*")
_TABS = re.compile(r"\t+")


class Item(NamedTuple):
    """An item's first line, outdented, its content column, and how later lines are recognized."""

    text: str
    column: int
    indented: re.Pattern[str]


def item_ial(text: str) -> tuple[str, str] | None:
    """The attribute list at the start of an item's text, and the text behind it."""
    start = _IAL.match(text)
    if start is None:
        return None
    end = braces_end(Source(text), start.end(), _SPACES)
    return None if end is None else (text[start.end() : end[0]], text[end[1] :])


def first_line(column: int, text: str) -> Item:
    """Read the first line of an item whose marker ends before *column*; tabs reach to columns of four."""
    ial = item_ial(text)
    if not text.strip(SPACE) or (ial is not None and not ial[1].strip(SPACE)):
        column = 4
    else:
        for char in text:
            if char == " ":
                column += 1
            elif char == "\t":
                column += 4 - column % 4
            else:
                break
    tabs, rest = divmod(column, 4)
    line = rf"(?=.*{NON_S})(?:(?:\t| {{4}}){{{tabs}}} {{{rest}}}|(?:\t| {{4}}){{{tabs + 1}}}).*\n"
    return Item(text.lstrip(SPACE), column, re.compile(line))


def take_ial(b: Blocks, element: Element, text: str) -> str:
    """Give *element* the attribute list *text* begins with; the text without it."""
    ial = item_ial(text)
    if ial is None:
        return text
    read_attributes(ial[0], element.need_ial(), b.doc)
    return ial[1]


def continues(source: Source, pos: int, item: Item, lazily: bool) -> int:
    """Where the line at *pos* ends if it belongs to *item*, else -1. *lazily*: no blank line before it."""
    text = source.text
    match = item.indented.match(text, pos)
    if match is not None:
        return match.end()
    if not lazily:
        return -1
    end = text.find("\n", pos) + 1
    if not text[pos:end].strip(SPACE):
        return -1
    char = text[pos]
    if char == " ":
        char = text[pos : pos + min(item.column, 3) + 1].lstrip(" ")[:1]
    if char == "{":
        stops = read_ial(source, pos) is not None
    else:
        stops = char == "<" and html_line(source, pos)
    return -1 if stops else end


def outdent(line: str, column: int) -> tuple[str, bool]:
    """*line* with leading tabs as four spaces each and *column* spaces taken off; whether there were as many."""
    tabs = _TABS.match(line)
    if tabs is not None:
        line = " " * (4 * tabs.end()) + line[tabs.end() :]
    if line.startswith(" " * column):
        return line[column:], True
    return line, False
