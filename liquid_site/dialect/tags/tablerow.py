"""``{% tablerow item in items cols: 3 limit: 6 offset: 1 %} … {% endtablerow %}``: the rows and cells of a table."""

from __future__ import annotations

import re

from liquid_site.dialect.compile.bodies import write_block
from liquid_site.dialect.compile.expressions import expression
from liquid_site.dialect.compile.scopes import Scope
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.faults import SyntaxFault
from liquid_site.dialect.syntax.expressions import parse_expression
from liquid_site.dialect.syntax.lax import FRAGMENT, attributes
from liquid_site.dialect.syntax.nodes import Body, Expression, Node
from liquid_site.dialect.syntax.parser import Parser, Rule

HEAD = re.compile(rf"(?<!\w)(\w+)\s+in\s+((?:{FRAGMENT})+)", re.ASCII | re.DOTALL)


class TableRowNode(Node):
    """``attributes`` are ``cols``, ``limit``, ``offset`` and whatever else is written with a colon."""

    __slots__ = ("variable", "collection", "attributes", "body", "blank", "jumps", "piles")

    def __init__(
        self, variable: str, collection: Expression, found: dict[str, Expression], body: Body, line: int
    ) -> None:
        self.variable, self.collection, self.attributes, self.body, self.line = variable, collection, found, body, line
        self.blank, self.jumps, self.piles = body.blank, body.jumps, body.jumps


def parse(parser: Parser, name: str, markup: str) -> TableRowNode:
    """``item in collection`` anywhere in the markup, and attributes anywhere."""
    line, found = parser.line, HEAD.search(markup)
    if not found:
        raise SyntaxFault("Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3")
    collection, own = parse_expression(found.group(2)), dict(attributes(markup))
    return TableRowNode(found.group(1), collection, own, parser.plain_block(name), line)


def emit(node: TableRowNode, writer: Writer) -> None:
    """Cells in a Python loop; after a ``break`` the remaining cells are filled up to the first tag in them."""
    value, items, drop = (writer.name(stem) for stem in ("value", "items", "row"))
    given = node.attributes
    offset, limit, columns = (_code(writer, given.get(name)) for name in ("offset", "limit", "cols"))
    writer.put(f"{value} = {expression(writer, node.collection)}")
    with writer.silence(node.blank):
        with writer.indented(f"if {value} is not None and {value} is not False:"):
            writer.put(f"{items}, {drop} = table_row(ctx, {value}, {offset}, {limit}, {columns}, {'limit' in given})")
            writer.text('<tr class="row1">\n')
            _emit_cells(node, writer, items, drop)
            writer.text("</tr>\n")
        if node.jumps:
            writer.check()


def _code(writer: Writer, node: Expression | None) -> str:
    return "None" if node is None else expression(writer, node)


def _emit_cells(node: TableRowNode, writer: Writer, items: str, drop: str) -> None:
    variable, names = writer.constant(node.variable), writer.constant(("tablerowloop", node.variable))
    scope = Scope(node.variable, "tablerowloop", "", writer.name(node.variable), "", "", drop, shared=True)
    writer.put(f"ctx.push({names})")
    writer.put(f"variables['tablerowloop'] = {drop}")
    writer.scopes.append(scope)
    with writer.indented(f"for {scope.item} in {items}:"):
        writer.put(f"variables[{variable}] = {scope.item}")
        writer.output(f"'<td class=\"col' + text({drop}.column) + '\">'")
        _emit_cell(node, writer)
        closed = writer.name("closed")
        writer.put(f"{closed} = {drop}.close()")
        writer.output(closed)
    writer.scopes.pop()
    writer.put(f"ctx.pop({names})")


def _emit_cell(node: TableRowNode, writer: Writer) -> None:
    if not (node.jumps or writer.part.wary):
        write_block(writer, node.body)
        return
    outer, writer.part.wary = writer.part.wary, True
    with writer.indented("while True:"), writer.frame("once"):
        write_block(writer, node.body)
        writer.put("break")
    writer.part.wary = outer


RULE = Rule(parse, block=True)
EMITTER = (TableRowNode, emit)
