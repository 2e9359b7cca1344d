"""``{% raw %} … {% endraw %}``: text as it is."""

from __future__ import annotations

import re

from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.faults import OpenFault, SyntaxFault
from liquid_site.dialect.syntax.nodes import Node
from liquid_site.dialect.syntax.parser import Parser, Rule

END_TAG = re.compile(r"\{%[ \t\n\v\f\r]*(\w+)", re.ASCII)


class RawNode(Node):
    """``text`` keeps its blanks, whatever hyphens stand around it."""

    __slots__ = ("text", "blank")

    def __init__(self, text: str, line: int) -> None:
        self.text, self.line, self.blank = text, line, not text


def parse(parser: Parser, name: str, markup: str) -> RawNode:
    """Tokens up to one that ends in ``{% endraw … %}``; the opener takes no arguments."""
    line = parser.line
    if markup.strip(" \t\n\v\f\r"):
        raise SyntaxFault(f"Syntax Error in '{name}' - Valid syntax: {name}")
    parts: list[str] = []
    while (token := parser.shift()) is not None:
        before = _end(token, name)
        if before is not None:
            parts.append(before)
            return RawNode("".join(parts), line)
        parts.append(token)
    raise OpenFault(name, line)


def _end(token: str, name: str) -> str | None:
    """What stands before the end tag, which must be the last tag of *token*; None where there is none."""
    start = token.rfind("{%") if token.endswith("%}") else -1
    while start >= 0:
        found = END_TAG.match(token, start)
        if found and found.end() <= len(token) - 2:
            return token[:start] if found.group(1) == f"end{name}" else None
        start = token.rfind("{%", 0, start)
    return None


def emit(node: RawNode, writer: Writer) -> None:
    """Print the text."""
    writer.text(node.text)


RULE = Rule(parse, block=True)
EMITTER = (RawNode, emit)
