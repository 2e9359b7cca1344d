"""``{% ifchanged %} … {% endifchanged %}``: prints unless it is what the last ``ifchanged`` printed."""

from __future__ import annotations

from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.syntax.nodes import Body, Node
from liquid_site.dialect.syntax.parser import Parser, Rule
from liquid_site.dialect.tags.capture import write_captured


class IfChangedNode(Node):
    """A block with one body."""

    __slots__ = ("body", "blank", "jumps", "piles")

    def __init__(self, body: Body, line: int) -> None:
        self.body, self.line, self.blank, self.jumps = body, line, body.blank, body.jumps
        self.piles = body.piles


def parse(parser: Parser, name: str, _markup: str) -> IfChangedNode:
    """Whatever the markup says."""
    line = parser.line
    return IfChangedNode(parser.plain_block(name), line)


def emit(node: IfChangedNode, writer: Writer) -> None:
    """Compare and print; a blank body is compared, too."""
    text = write_captured(writer, node.body)
    changed = writer.name("changed")
    writer.put(f"{changed} = if_changed(ctx, {text})")
    if not node.blank:
        writer.output(changed)
    if node.jumps:
        writer.check()


RULE = Rule(parse, block=True)
EMITTER = (IfChangedNode, emit)
