"""``{% case value %} {% when a, b or c %} … {% else %} {% endcase %}``: every ``when`` that matches prints."""

from __future__ import annotations

import re

from liquid_site.dialect.compile.bodies import write_block
from liquid_site.dialect.compile.expressions import equality, expression
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.faults import SyntaxFault
from liquid_site.dialect.syntax.expressions import parse_expression
from liquid_site.dialect.syntax.lax import FRAGMENT, first_fragment
from liquid_site.dialect.syntax.nodes import Body, Comparison, Expression, Literal, Node
from liquid_site.dialect.syntax.parser import Parser, Rule
from liquid_site.dialect.tags.if_ import MANY

WHEN = re.compile(rf"({FRAGMENT})(?:(?:\s+or\s+|\s*,\s*)(?={FRAGMENT}))?", re.ASCII | re.DOTALL)
Branch = tuple[list[Expression] | None, Body]


class CaseNode(Node):
    """Branches in order: the values of a ``when``, or None for ``else``; ``steady``: no branch can change the value."""

    __slots__ = ("left", "branches", "steady", "blank", "jumps", "piles")
    first = "bodies"

    def __init__(self, left: Expression, branches: list[Branch], first: Body, steady: bool, line: int) -> None:
        self.left, self.branches, self.steady, self.line = left, branches, steady, line
        self.blank = first.blank and all(body.blank for _, body in branches)
        self.jumps = self.piles = any(body.jumps for _, body in branches)


def parse(parser: Parser, name: str, markup: str) -> CaseNode:
    """What stands before the first ``when`` is read and dropped."""
    line, left = parser.line, first_fragment(markup)
    if left is None:
        raise SyntaxFault("Syntax Error in 'case' - Valid syntax: case [condition]")
    first = body = Body()
    writes = parser.writes
    branches: list[Branch] = []
    while (end := parser.parse_block(body, name)) is not None:
        body = Body()
        if end[0] == "when":
            branches.append((_values(end[1]), body))
        elif end[0] != "else":
            raise parser.stray(end[0], name)
        elif end[1].strip():
            raise SyntaxFault("Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters) ")
        else:
            branches.append((None, body))
    return CaseNode(parse_expression(left), branches, first, parser.writes == writes, line)


def _values(markup: str) -> list[Expression]:
    values: list[Expression] = []
    found = WHEN.search(markup)
    while found:
        values.append(parse_expression(found.group(1)))
        more = found.end() > found.end(1)
        found = WHEN.match(markup, found.end()) if more else None
    if not values:
        raise SyntaxFault(
            "Syntax Error in tag 'case' - Valid when condition: {% when [condition] [or condition2...] %}"
        )
    return values


def emit(node: CaseNode, writer: Writer) -> None:
    """Python's ``if`` and ``elif`` where at most one ``when`` can match, else one test after the other."""
    leads, writer.leads = writer.leads, False
    with writer.silence(node.blank):
        left = expression(writer, node.left)
        if node.steady:
            name = writer.name("case")
            writer.put(f"{name} = {left}")
            left = name
        if node.steady and _exclusive(node):
            _emit_exclusive(node, writer, left, leads)
        else:
            _emit_all(node, writer, left, leads)


def _exclusive(node: CaseNode) -> bool:
    """Whether the values are constants of one type, each there once, and ``else`` comes last if at all."""
    values: list[object] = []
    for number, (wanted, _) in enumerate(node.branches):
        if wanted is None and number < len(node.branches) - 1:
            return False
        for value in wanted or ():
            if type(value) is not Literal or type(value.value) not in (str, int):
                return False
            values.append(value.value)
    return 0 < len(values) == len(set(values)) and len(node.branches) <= MANY and node.branches[0][0] is not None


def _matches(writer: Writer, node: CaseNode, left: str, values: list[Expression]) -> list[str]:
    return [equality(writer, Comparison(node.left, "==", value), left, expression(writer, value)) for value in values]


def _emit_exclusive(node: CaseNode, writer: Writer, left: str, leads: bool) -> None:
    for number, (values, body) in enumerate(node.branches):
        header = "else"
        if values is not None:
            header = f"{'elif' if number else 'if'} {' or '.join(_matches(writer, node, left, values))}"
        with writer.indented(f"{header}:"):
            writer.leads = leads and values is None
            write_block(writer, body)


def _emit_all(node: CaseNode, writer: Writer, left: str, leads: bool) -> None:
    """One test after the other; the first ``else`` that nothing came before ends the case."""
    matched = writer.name("matched")
    writer.put(f"{matched} = False")
    outer, writer.part.wary = writer.part.wary, writer.part.wary or node.jumps
    with writer.indented("while True:"), writer.frame("once"):
        for values, body in node.branches:
            if values is None:
                with writer.indented(f"if not {matched}:"):
                    writer.leads = leads
                    write_block(writer, body)
                    writer.put("break")
            else:
                _emit_when(writer, node, (left, matched), values, body)
        writer.put("break")
    writer.part.wary = outer
    if node.jumps:
        writer.check()


def _emit_when(writer: Writer, node: CaseNode, names: tuple[str, str], values: list[Expression], body: Body) -> None:
    """Print *body* once for each of *values* that matches; a ``break`` in it does not stop the next ``when``."""
    left, matched = names
    tests = _matches(writer, node, left, values)
    late = len(tests) > 1 and not node.steady
    source = ", ".join(f"lambda: {code}" for code in tests) if late else ", ".join(tests)
    hit = f"hit{'()' if late else ''}"
    with writer.indented(f"for hit in ({source},):"), writer.frame("repeat"), writer.indented(f"if {hit}:"):
        writer.put(f"{matched} = True")
        write_block(writer, body)


RULE = Rule(parse, block=True)
EMITTER = (CaseNode, emit)
