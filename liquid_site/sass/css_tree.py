"""CSS as a compiler wrote it, taken apart: comments, declarations and blocks, and where blank lines stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

_PIECE = re.compile(
    r"""(?P<whole>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\\.|/\*.*?\*/|url\([^"'()]*\))
      | (?P<mark>[(){};])
      | [^"'\\/(){};u]+ | .""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_BUBBLES = re.compile(r"@(?:media|supports)\b", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n]*")


@dataclass
class Node:
    """A piece of a sheet; ``text`` is the comment, the declaration, the statement, or what stands before the block.

    ``gap`` says that a blank line follows, ``beside`` that a comment stands on the line of what is before it;
    ``column`` is where a comment begins.
    """

    kind: Literal["comment", "declaration", "statement", "block"]
    text: str
    children: list[Node] = field(default_factory=list)
    gap: bool = False
    beside: bool = False
    column: int = 0

    @property
    def is_rule(self) -> bool:
        """Whether this is a block with selectors."""
        return self.kind == "block" and not self.text.startswith("@")

    @property
    def bubbles(self) -> bool:
        """Whether this is an at-rule that may stand within rules, too, and ends a group as they do."""
        return self.kind == "block" and _BUBBLES.match(self.text) is not None


def parse(css: str) -> list[Node]:
    """Take *css* (without a mark of its encoding) apart."""
    levels: list[list[Node]] = [[]]
    pos = 0
    while True:
        blanks = _BLANKS.match(css, pos)
        assert blanks is not None
        lines, pos = blanks[0].count("\n"), blanks.end()
        here = levels[-1]
        if here:
            here[-1].gap = lines > 1
        if pos >= len(css):
            return levels[0]
        if css[pos] == "}":
            if len(levels) > 1:
                levels.pop()
            pos += 1
        elif css.startswith("/*", pos):
            end = css.find("*/", pos) + 2
            end = end if end > 1 else len(css)
            column = pos - css.rfind("\n", 0, pos) - 1
            here.append(Node("comment", css[pos:end], beside=bool(here) and not lines, column=column))
            pos = end
        else:
            pos = _read(css, pos, levels)


def _read(css: str, start: int, levels: list[list[Node]]) -> int:
    """Read the declaration, statement or beginning of a block at *start* and give where to go on."""
    end = _end(css, start)
    text = css[start:end]
    stripped = text.rstrip()
    if css.startswith("{", end):
        node = Node("block", stripped)
        levels[-1].append(node)
        levels.append(node.children)
        return end + 1
    if "\n" in text[len(stripped) :]:
        text = stripped
    levels[-1].append(Node("statement" if text.startswith("@") else "declaration", text))
    return end + css.startswith(";", end)


def _end(css: str, start: int) -> int:
    """Where the ``;`` or brace stands that ends what begins at *start*: outside of strings, comments and brackets.

    Braces belong to the value of a custom property.
    """
    opening, closing = ("({", ")}") if css.startswith("--", start) else ("(", ")")
    depth = 0
    for piece in _PIECE.finditer(css, start):
        mark = piece["mark"]
        if mark and mark in opening:
            depth += 1
        elif mark and mark in closing and depth > 0:
            depth -= 1
        elif mark and mark != ")" and depth <= 0:
            return piece.start()
    return len(css)
