"""``{% cycle [name:] a, b, c %}``: each value in turn."""

from __future__ import annotations

import re

from liquid_site.dialect.compile.expressions import expression
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.faults import SyntaxFault
from liquid_site.dialect.markers import Marker
from liquid_site.dialect.printing import inspect
from liquid_site.dialect.syntax.expressions import parse_expression
from liquid_site.dialect.syntax.lax import FRAGMENT, first_fragment
from liquid_site.dialect.syntax.nodes import Expression, Literal, Node
from liquid_site.dialect.syntax.parser import Parser, Rule

NAMED = re.compile(rf"({FRAGMENT})\s*:\s*", re.ASCII | re.DOTALL)
ANY = re.compile(FRAGMENT, re.ASCII | re.DOTALL)


class CycleNode(Node):
    """``name`` None: the values themselves are the name; ``place`` is the tag's own in the template."""

    __slots__ = ("name", "values", "place")

    def __init__(self, name: Expression | None, values: list[Expression], parser: Parser) -> None:
        self.name, self.values, self.line, self.place = name, values, parser.line, parser.place


def parse(parser: Parser, _name: str, markup: str) -> CycleNode:
    """A name before a colon, then values between commas."""
    named = NAMED.match(markup)
    if named:
        return CycleNode(parse_expression(named.group(1)), _values(markup[named.end() :]), parser)
    if not ANY.match(markup):
        raise SyntaxFault("Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]")
    return CycleNode(None, _values(markup), parser)


def _values(markup: str) -> list[Expression]:
    found = (first_fragment(piece) for piece in markup.split(","))
    values = [parse_expression(text) for text in found if text is not None]
    return [value for value in values if not (type(value) is Literal and value.value is None)]


def emit(node: CycleNode, writer: Writer) -> None:
    """Ask for the place, and print the value there; a group with variables is of this tag alone."""
    values = [expression(writer, value) for value in node.values]
    if node.name is not None:
        key = expression(writer, node.name)
    elif all(type(value) is Literal and not isinstance(value.value, Marker) for value in node.values):
        key = writer.constant(inspect([value.value for value in node.values if type(value) is Literal]))
    else:
        key = f"(TEMPLATE, {writer.constant(node.place)})"
    writer.output(f"text(at(({''.join(f'{value}, ' for value in values)}), cycle(ctx, {key}, {len(values)})))")


RULE = Rule(parse)
EMITTER = (CycleNode, emit)
