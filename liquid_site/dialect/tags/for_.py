"""``{% for item in items reversed limit: 3 offset: continue %} … {% else %} … {% endfor %}``."""

from __future__ import annotations

import re

from liquid_site.dialect.compile.bodies import write_block
from liquid_site.dialect.compile.expressions import expression
from liquid_site.dialect.compile.scopes import Scope
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.faults import SyntaxFault
from liquid_site.dialect.syntax import quick
from liquid_site.dialect.syntax.expressions import parse_expression
from liquid_site.dialect.syntax.lax import FRAGMENT, attribute_texts
from liquid_site.dialect.syntax.nodes import Body, Node, Output, Text
from liquid_site.dialect.syntax.parser import Parser, Rule
from liquid_site.dialect.syntax.strict import Reader
from liquid_site.dialect.syntax.tokens import BLANKS

LAX = re.compile(rf"([\w-]+)\s+in\s+((?:{FRAGMENT})+)\s*(reversed)?", re.ASCII | re.DOTALL)
PLAIN = (Text, Output)
"""What Liquid does not look behind for a pending ``break``."""
Head = tuple[str, str, bool, dict[str, str]]
"""The variable, the collection as it is written, ``reversed``, and the texts of ``limit`` and ``offset``."""


class ForNode(Node):
    """``title`` is ``forloop.name``; ``otherwise`` None where there is no ``else``."""

    __slots__ = ("head", "body", "otherwise", "blank", "jumps", "piles")
    first = "bodies"

    def __init__(self, head: Head, body: Body, otherwise: Body | None, line: int) -> None:
        self.head, self.body, self.otherwise, self.line = head, body, otherwise, line
        self.blank = body.blank and (otherwise is None or otherwise.blank)
        self.jumps = body.piles or (otherwise is not None and otherwise.jumps)
        self.piles = body.piles or (otherwise is not None and otherwise.piles)


def parse(parser: Parser, name: str, markup: str) -> ForNode:
    """A second ``else`` ends the loop there and then, as in Liquid 4."""
    line = parser.line
    head = _head(parser, markup)
    body, otherwise = Body(), None
    end = parser.parse_block(body, name)
    if end is not None:
        if end[0] != "else":
            raise parser.stray(end[0], name)
        otherwise = Body()
        blank = body.blank
        end = parser.parse_block(otherwise, name)
        if end is not None:
            if end[0] != "else":
                raise parser.stray(end[0], name)
            body.blank = blank and otherwise.blank
            otherwise = Body()
    return ForNode(head, body, otherwise, line)


def _head(parser: Parser, markup: str) -> Head:
    quickly = quick.loop(markup) if parser.mode != "lax" else None
    if quickly:
        return (*quickly, False, {})
    head: Head = parser.switch("for", markup, _strict_head, _lax_head, f'in "{markup.strip(BLANKS)}"')
    return head


def _strict_head(markup: str) -> Head:
    reader = Reader(markup)
    variable = reader.take("id")
    if not reader.word("in"):
        raise SyntaxFault("For loops require an 'in' clause")
    collection = reader.expression()
    backwards = bool(reader.word("reversed"))
    found: dict[str, str] = {}
    while reader.at_keyword():
        key = reader.word("limit", "offset")
        if not key:
            raise SyntaxFault("Invalid attribute in for loop. Valid attributes are limit and offset")
        reader.take("colon")
        found[key] = reader.expression()
    reader.end()
    return variable, collection, backwards, found


def _lax_head(markup: str) -> Head:
    found = LAX.match(markup)
    if not found:
        raise SyntaxFault("Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]")
    variable, collection, backwards = found.groups()
    return variable, collection, bool(backwards), dict(attribute_texts(markup))


def emit(node: ForNode, writer: Writer) -> None:
    """Python's ``for``; what the loop's scope and drop cost is paid only where something asks for them."""
    variable = node.head[0]
    leads, writer.leads = writer.leads, False
    items = writer.name("items")
    writer.put(f"{items} = {_source(node, writer)}")
    item, index, length, drop = (writer.name(stem) for stem in (variable, "index", "length", "forloop"))
    scope = Scope(variable, "forloop", f"{variable}-{node.head[1]}", item, index, length, drop)
    part, silent, line = writer.part, writer.part.silent, writer.line
    part.silent = silent or node.blank
    with writer.indented(f"if {items}:"):
        part.indent += 1
        outer = part.lines, part.origins
        part.lines, part.origins = [], []
        _emit_rounds(node, writer, scope)
        writer.flush()
        rounds = part.lines, part.origins
        part.lines, part.origins = outer
        writer.line = line
        part.indent -= 1
        _emit_loop(writer, scope, items, rounds)
    if node.otherwise is not None:
        with writer.indented("else:"):
            writer.leads = leads
            write_block(writer, node.otherwise)
    part.silent = silent
    if node.jumps:
        writer.check()


def _source(node: ForNode, writer: Writer) -> str:
    variable, collection, backwards, attributes = node.head
    title = writer.constant(f"{variable}-{collection}")
    code = expression(writer, parse_expression(collection))
    if not backwards and not ({"limit", "offset"} & attributes.keys()):
        return f"items_of(ctx, {title}, {code})"
    offset, limit = attributes.get("offset"), attributes.get("limit")
    offset_code = "CONTINUE" if offset == "continue" else _code(writer, offset)
    return f"segment(ctx, {title}, {code}, {offset_code}, {_code(writer, limit)}, {backwards})"


def _code(writer: Writer, markup: str | None) -> str:
    return "None" if markup is None else expression(writer, parse_expression(markup))


def _emit_rounds(node: ForNode, writer: Writer, scope: Scope) -> None:
    """Write the body. A round takes but one ``break`` or ``continue``: others may be pending in the next one."""
    writer.scopes.append(scope)
    part, wary = writer.part, writer.part.wary
    part.wary = wary or node.body.piles
    part.frames.append("loop")
    write_block(writer, node.body)
    if part.wary and all(type(one) in PLAIN for one in node.body.nodes):
        writer.check()
    part.frames.pop()
    part.wary = wary
    writer.scopes.pop()


def _emit_loop(writer: Writer, scope: Scope, items: str, rounds: tuple[list[str], list[int]]) -> None:
    """Write the loop around the lines and origins of its *rounds*, which have told what they need."""
    names = writer.constant((scope.loop, scope.variable)) if scope.shared else ""
    if scope.lengths or scope.shared:
        writer.put(f"{scope.length} = len({items})")
    if scope.shared:
        writer.put(f"{scope.drop} = enter_loop(ctx, {names}, {writer.constant(scope.title)}, {scope.length})")
    targets, source = scope.item, items
    if scope.counts or scope.shared:
        targets, source = f"{scope.index}, {scope.item}", f"enumerate({items})"
    with writer.indented(f"for {targets} in {source}:"):
        if scope.shared:
            writer.put(f"{scope.drop}.index = {scope.index}")
            writer.put(f"variables[{writer.constant(scope.variable)}] = {scope.item}")
        writer.part.lines += rounds[0]
        writer.part.origins += rounds[1]
    if scope.shared:
        writer.put(f"leave_loop(ctx, {names})")


RULE = Rule(parse, block=True)
EMITTER = (ForNode, emit)
