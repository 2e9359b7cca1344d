"""The tree of a page: what a browser would lay out, without the white space it would not show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import Tag

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
VERBATIM = frozenset(("pre", "textarea", "script", "style"))
INLINE = frozenset(
    (
        "a", "abbr", "audio", "b", "bdi", "bdo", "button", "cite", "code", "data", "del", "dfn", "em", "embed", "i",
        "iframe", "img", "input", "ins", "kbd", "label", "map", "mark", "meter", "object", "output", "picture",
        "progress", "q", "ruby", "s", "samp", "select", "small", "span", "strong", "sub", "sup", "svg", "textarea",
        "time", "tt", "u", "var", "video", "wbr",
    )
)  # fmt: skip
"""The elements beside which white space shows; any other begins and ends a line."""
_BLANKS = re.compile(r"[ \t\r\n\f]+")


@dataclass(eq=False)
class Node:
    """An element: its name, its attributes, and its children, which are elements and texts."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)


def from_soup(tag: Tag) -> Node:
    """Make the tree of *tag*; comments and declarations are left out, white space that does not show is dropped."""
    from bs4 import NavigableString, Tag
    from bs4.element import PreformattedString

    root = _copy(tag)
    work = [(tag, root, _is_verbatim(tag))]
    while work:
        source, node, verbatim = work.pop()
        for child in source.children:
            if isinstance(child, Tag):
                made = _copy(child)
                node.children.append(made)
                work.append((child, made, verbatim or child.name in VERBATIM))
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                add_text(node, str(child) if verbatim else _BLANKS.sub(" ", str(child)))
        if not verbatim:
            drop_hidden_blanks(node)
    return root


def _copy(tag: Tag) -> Node:
    pairs = sorted(tag.attrs.items())
    return Node(tag.name, {str(key): value if isinstance(value, str) else " ".join(value) for key, value in pairs})


def _is_verbatim(tag: Tag) -> bool:
    return tag.name in VERBATIM or any(parent.name in VERBATIM for parent in tag.parents)


def add_text(node: Node, text: str) -> None:
    """Add *text* to the end of *node*, joining it with a text that is there."""
    if not text:
        return
    if node.children and isinstance(node.children[-1], str):
        node.children[-1] += text
    else:
        node.children.append(text)


def drop_hidden_blanks(node: Node) -> None:
    """Take the white space at the edges of lines off the texts of *node*."""
    kept: list[Node | str] = []
    last = len(node.children) - 1
    for place, child in enumerate(node.children):
        text = child
        if isinstance(text, str):
            if breaks(node, node.children[place - 1] if place else None):
                text = text.lstrip(" ")
            if breaks(node, node.children[place + 1] if place < last else None):
                text = text.rstrip(" ")
            if not text:
                continue
        kept.append(text)
    node.children = kept


def breaks(parent: Node, neighbour: Node | str | None) -> bool:
    """Tell whether a text of *parent* begins or ends a line beside *neighbour* (None: at the parent's own edge)."""
    if neighbour is None:
        return parent.name not in INLINE
    return isinstance(neighbour, Node) and neighbour.name not in INLINE


def walk(roots: Iterable[Node]) -> Iterator[Node]:
    """Give every element of *roots*, in the order of the page."""
    work = list(roots)[::-1]
    while work:
        node = work.pop()
        yield node
        work += [child for child in reversed(node.children) if isinstance(child, Node)]
