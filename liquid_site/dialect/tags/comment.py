"""``{% comment %} … {% endcomment %}``: read, so that it must be well formed, and dropped."""

from __future__ import annotations

from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.syntax.nodes import Body, Node
from liquid_site.dialect.syntax.parser import Parser, Rule


class CommentNode(Node):
    """Prints nothing."""

    __slots__ = ()
    blank = True

    def __init__(self, line: int) -> None:
        self.line = line


def parse(parser: Parser, name: str, _markup: str) -> CommentNode:
    """Skip to the end; unknown tags inside do not matter."""
    line = parser.line
    while parser.parse_block(Body(), name) is not None:
        pass
    return CommentNode(line)


def emit(_node: CommentNode, _writer: Writer) -> None:
    """Write nothing."""


RULE = Rule(parse, block=True)
EMITTER = (CommentNode, emit)
