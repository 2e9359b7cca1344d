"""``{% assign name = value | filters %}``: sets a variable of the template, whatever loops are around."""

from __future__ import annotations

import re

from liquid_site.dialect.compile.expressions import value
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.faults import SyntaxFault
from liquid_site.dialect.markers import Marker
from liquid_site.dialect.syntax.nodes import Literal, Node, Value
from liquid_site.dialect.syntax.parser import Parser, Rule

NAME = re.compile(r"(?:\(?[\w.\[\]-]\)?)+", re.ASCII)
USUAL = re.compile(r"\s*([\w.-]+)\s*=\s*", re.ASCII)
EQUALS = re.compile(r"\s*=\s*", re.ASCII)


class AssignNode(Node):
    """``name`` is taken as it is written, brackets and dots included."""

    __slots__ = ("name", "value")
    blank = True
    first = "always"

    def __init__(self, name: str, value: Value, line: int) -> None:
        self.name, self.value, self.line = name, value, line


def parse(parser: Parser, _name: str, markup: str) -> AssignNode:
    """The first name with an equals sign behind it."""
    parser.writes += 1
    usual = USUAL.match(markup)
    if usual:
        return AssignNode(usual.group(1), parser.value(markup[usual.end() :]), parser.line)
    for found in NAME.finditer(markup):
        equals = EQUALS.match(markup, found.end())
        if equals:
            return AssignNode(found.group(), parser.value(markup[equals.end() :]), parser.line)
    raise SyntaxFault("Syntax Error in 'assign' - Valid syntax: assign [var] = [source]")


def emit(node: AssignNode, writer: Writer) -> None:
    """Set the variable; ``empty`` and ``blank`` are stored as what they print."""
    base = node.value.base
    if type(base) is Literal and isinstance(base.value, Marker) and not node.value.filters:
        code = "''"
    else:
        code = value(writer, node.value)
    writer.put(f"assign({writer.constant(node.name)}, {code})")


RULE = Rule(parse)
EMITTER = (AssignNode, emit)
