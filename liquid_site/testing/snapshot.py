"""The stored form of a page: HTML with one element a line and attributes in order, and the way back to a tree.

An element that holds only a text stands on one line. A blank at the edge of a text that has its own line is written
``&#32;``; lines of preformatted text begin with ``|``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from typing import NamedTuple

from liquid_site.testing.tree import VERBATIM, VOID, Node, add_text

DEEPEST = 40
"""Levels after which lines are not indented further, so that the text's length stays in step with the page's."""
_ELEMENT = re.compile(r"<([^ \t\r\n\f<>=\"/]+)((?: [^ \t\r\n\f<>=\"]+=\"[^\"<>]*\")*)>")
_ATTRIBUTE = re.compile(r" ([^ \t\r\n\f<>=\"]+)=\"([^\"<>]*)\"")
_ESCAPES = {
    "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "=": "&#61;", "/": "&#47;",
    "\n": "&#10;", "\r": "&#13;", "\u00a0": "&nbsp;",
}  # fmt: skip
_NAME = str.maketrans(_ESCAPES)
_VALUE = str.maketrans({key: value for key, value in _ESCAPES.items() if key not in "=/"})
_TEXT = str.maketrans({key: value for key, value in _ESCAPES.items() if key not in '="/\n'})


class Line(NamedTuple):
    """A line of a snapshot: its indented text, and the element it belongs to (for a text, the one around it)."""

    text: str
    node: Node | None
    closes: bool = False


def write(roots: Iterable[Node | str]) -> str:
    """Give the snapshot of *roots*; it ends with a line end unless it is empty."""
    return "".join(f"{line.text}\n" for line in lines(roots))


def lines(roots: Iterable[Node | str]) -> list[Line]:
    """Give the lines of the snapshot of *roots*."""
    found: list[Line] = []
    work: list[tuple[Node | str | Line, int, bool, Node | None]] = [
        (root, 0, False, None) for root in reversed(list(roots))
    ]
    while work:
        item, depth, verbatim, parent = work.pop()
        if isinstance(item, Line):
            found.append(item)
            continue
        indent = "  " * min(depth, DEEPEST)
        if isinstance(item, str):
            found += [Line(indent + part, parent) for part in text_lines(item, verbatim)]
            continue
        inner = verbatim or item.name in VERBATIM
        head, tail = indent + start_tag(item), end_tag(item)
        short = inline_text(item, inner)
        if short is not None:
            found.append(Line(f"{head}{short}{tail}", item))
            continue
        found.append(Line(head, item))
        work.append((Line(indent + tail, item, True), depth, inner, item))
        work += [(child, depth + 1, inner, item) for child in reversed(item.children)]
    return found


def start_tag(node: Node) -> str:
    """Give the start tag of *node*."""
    given = sorted(node.attributes.items())
    attributes = "".join(f' {key.translate(_NAME)}="{value.translate(_VALUE)}"' for key, value in given)
    return f"<{node.name.translate(_NAME)}{attributes}>"


def end_tag(node: Node) -> str:
    """Give the end tag of *node*, nothing for an element that has none."""
    return "" if node.name in VOID and not node.children else f"</{node.name.translate(_NAME)}>"


def inline_text(node: Node, verbatim: bool) -> str | None:
    """Give what stands between the tags of *node* on one line; None where it needs lines of its own."""
    if not node.children:
        return ""
    only = node.children[0]
    if len(node.children) > 1 or not isinstance(only, str) or "\n" in only:
        return None
    return None if verbatim and node.name in VERBATIM else only.translate(_TEXT)


def text_lines(text: str, verbatim: bool) -> list[str]:
    """Give the lines of *text*."""
    if verbatim:
        return ["|" + marked_end(part.translate(_TEXT)) for part in text.split("\n")]
    shown = text.replace("\n", " ").translate(_TEXT)
    if shown.startswith((" ", "|")):
        shown = f"&#{ord(shown[0])};{shown[1:]}"
    return [marked_end(shown)]


def marked_end(line: str) -> str:
    """Write a blank at the end of *line* so that it can be seen, and no editor drops it."""
    return f"{line[:-1]}&#{ord(line[-1])};" if line.endswith((" ", "\t")) else line


def read(text: str) -> list[Node | str]:
    """Give the elements and texts that the snapshot *text* describes; what is not of its form counts as text."""
    top = Node("")
    stack = [top]
    previous = ""
    for raw in text.split("\n"):
        line = raw.lstrip(" ")
        if not line:
            continue
        if line.startswith("</") and line.endswith(">"):
            _close(stack, unescape(line[2:-1]))
        elif line.startswith("|"):
            add_text(stack[-1], ("\n" if previous.startswith("|") else "") + unescape(line[1:]))
        elif not _open(stack, line):
            add_text(stack[-1], unescape(line))
        previous = line
    return top.children


def split(text: str) -> list[str]:
    """Give the lines of *text*: line feeds end them, no other character does."""
    return text.removesuffix("\n").split("\n") if text else []


def _close(stack: list[Node], name: str) -> None:
    for place in range(len(stack) - 1, 0, -1):
        if stack[place].name == name:
            del stack[place:]
            return


def _open(stack: list[Node], line: str) -> bool:
    match = _ELEMENT.match(line)
    if match is None:
        return False
    name = unescape(match[1])
    node = Node(name, {unescape(key): unescape(value) for key, value in _ATTRIBUTE.findall(match[2])})
    stack[-1].children.append(node)
    rest = line[match.end() :]
    if rest.endswith(f"</{match[1]}>"):
        add_text(node, unescape(rest[: len(rest) - len(match[1]) - 3]))
    elif name not in VOID:
        stack.append(node)
        add_text(node, unescape(rest))
    return True
