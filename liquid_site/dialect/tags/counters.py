"""``{% increment name %}`` and ``{% decrement name %}``: counters that outlive the template."""

from __future__ import annotations

from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.syntax.nodes import Node
from liquid_site.dialect.syntax.parser import Parser, Rule
from liquid_site.dialect.syntax.tokens import BLANKS


class CounterNode(Node):
    """``step`` is ``increment`` (print, then add) or ``decrement`` (subtract, then print)."""

    __slots__ = ("step", "name")
    first = "ascii"

    def __init__(self, step: str, name: str, line: int) -> None:
        self.step, self.name, self.line = step, name, line


def parse(parser: Parser, name: str, markup: str) -> CounterNode:
    """The whole markup is the name."""
    parser.writes += 1
    return CounterNode(name, markup.strip(BLANKS), parser.line)


def emit(node: CounterNode, writer: Writer) -> None:
    """Count and print."""
    writer.output(f"{node.step}(ctx, {writer.constant(node.name)})")


RULE = Rule(parse)
EMITTER = (CounterNode, emit)
