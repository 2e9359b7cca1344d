"""``{% if %}``, ``{% unless %}``, ``{% elsif %}``, ``{% else %}``."""

from __future__ import annotations

from liquid_site.dialect.compile.bodies import write_block
from liquid_site.dialect.compile.expressions import test
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.syntax.nodes import Body, Condition, Node
from liquid_site.dialect.syntax.parser import Parser, Rule

Branch = tuple[Condition | None, Body]
MANY = 50
"""Branches beyond this are written one after the other: Python nests an ``elif`` in the one before."""


class IfNode(Node):
    """Branches in order; one without a condition is ``else``, and what follows it is never reached."""

    __slots__ = ("branches", "negative", "blank", "jumps", "piles")
    first = "bodies"

    def __init__(self, branches: list[Branch], negative: bool, line: int) -> None:
        self.branches, self.negative, self.line = branches, negative, line
        self.blank, self.jumps, self.piles = True, False, False
        for _, body in branches:
            if not body.blank:
                self.blank = False
            if body.jumps:
                self.jumps, self.piles = True, self.piles or body.piles


def parse(parser: Parser, name: str, markup: str) -> IfNode:
    """The branches up to the block's end."""
    line = parser.line
    branches: list[Branch] = [(parser.condition(markup, line), Body())]
    while (end := parser.parse_block(branches[-1][1], name)) is not None:
        if end[0] == "else":
            branches.append((None, Body()))
        elif end[0] == "elsif":
            branches.append((parser.condition(end[1], line), Body()))
        else:
            raise parser.stray(end[0], name)
    return IfNode(branches, name == "unless", line)


def emit(node: IfNode, writer: Writer) -> None:
    """Python's own ``if``."""
    leads = writer.leads
    if node.blank and not writer.part.silent:
        with writer.silence(True):
            emit(node, writer)
        return
    if len(node.branches) > MANY:
        _emit_many(node, writer)
        return
    for number, (condition, body) in enumerate(node.branches):
        writer.line = node.line
        with writer.indented(f"{_header(writer, condition, node.negative, number)}:"):
            writer.leads = leads
            write_block(writer, body)
        if condition is None:
            return


def _header(writer: Writer, condition: Condition | None, negative: bool, number: int) -> str:
    if condition is None:
        return "else"
    code = test(writer, condition)
    if number:
        return f"elif {code}"
    return f"if not ({code})" if negative else f"if {code}"


def _emit_many(node: IfNode, writer: Writer) -> None:
    leads = writer.leads
    with writer.indented("while True:"), writer.frame("once"):
        for number, (condition, body) in enumerate(node.branches):
            writer.line = node.line
            header = "if True" if condition is None else _header(writer, condition, node.negative and not number, 0)
            with writer.indented(f"{header}:"):
                writer.leads = leads
                write_block(writer, body)
                writer.put("break")
        writer.put("break")
    if node.jumps:
        writer.check()


RULE = Rule(parse, block=True)
EMITTER = (IfNode, emit)
