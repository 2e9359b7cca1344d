"""``{% include file.html key="text" other=variable %}`` and ``{% include_relative … %}``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from liquid_site.dialect.compile.expressions import expression
from liquid_site.dialect.compile.scopes import share
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.running.partials import EXAMPLE
from liquid_site.dialect.syntax.expressions import parse_expression
from liquid_site.dialect.syntax.nodes import Expression, Literal, Node
from liquid_site.dialect.syntax.parser import Parser, Rule
from liquid_site.dialect.syntax.tokens import BLANKS
from liquid_site.dialect.tags.nested import Nested, nested, write_nested

PARAMETER = re.compile(
    r"""([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.-]+))""",
    re.ASCII,
)
BLANK = re.compile(r"\s*", re.ASCII)
WORD = re.compile(r"\S+", re.ASCII)
HOLE = re.compile(r"\{\{\s*[\w.-]+\s*(?=(\|)|\}\})", re.ASCII)
GLUED = re.compile(r"[^\s{}]*", re.ASCII)


class IncludeNode(Node):
    """``file`` is a name or a template for one; ``parameters`` None where the outer ``include`` stays visible."""

    __slots__ = ("tag", "file", "parameters")
    jumps = True
    first = "include"
    piles = True

    def __init__(self, tag: str, file: str | Nested, parameters: dict[str, Expression] | None, line: int) -> None:
        self.tag, self.file, self.parameters, self.line = tag, file, parameters, line


def parse(parser: Parser, name: str, markup: str) -> IncludeNode:
    """The first word is the file, or all up to a ``{{ … }}`` in the markup and what is glued to it."""
    parser.writes += 1
    markup = markup.strip(BLANKS)
    cut = hole(markup) if "{{" in markup else None
    if cut:
        file: str | Nested = nested(parser, markup[cut[0] : cut[1]].strip(BLANKS))
        rest: str | None = markup[cut[1] :].strip(BLANKS)
    else:
        word = WORD.match(markup)
        file = word.group() if word else ""
        rest = markup[len(file) :].lstrip() or None
    parameters = None if rest is None else dict(read_parameters(rest, name))
    return IncludeNode(name, file, parameters, parser.line)


def hole(markup: str) -> tuple[int, int] | None:
    """Where a file name with ``{{ variable | filters }}`` in it begins and ends; filters reach to the last ``}}``."""
    start, last = 0, markup.rfind("}}")
    while (brace := markup.find("{", start)) >= 0:
        end = 0
        place = brace
        while (found := HOLE.match(markup, place)) is not None:
            close = last if found.group(1) else found.end()
            if close < found.end():
                break
            glued = GLUED.match(markup, close + 2)
            end = place = glued.end() if glued else close + 2
        if end:
            return start, end
        start = brace + 1
    return None


def read_parameters(markup: str, name: str) -> Iterator[tuple[str, Expression]]:
    """Read ``key=value`` pairs with blanks between. Raises ``RubyFault`` for anything else."""
    place = _skip(markup, 0)
    while place < len(markup):
        found = PARAMETER.match(markup, place)
        place = _skip(markup, found.end()) if found else 0
        if not found or (place == found.end() and place < len(markup)):
            example = EXAMPLE.format(name=name)
            raise RubyFault(f"Invalid syntax for include tag:\n\n{markup}\n\nValid syntax:\n\n{example}\n\n")
        yield found.group(1), _parameter(*found.groups()[1:])


def _skip(markup: str, place: int) -> int:
    found = BLANK.match(markup, place)
    return found.end() if found else place


def _parameter(double: str | None, single: str | None, variable: str | None) -> Expression:
    if double is not None:
        return Literal(double.replace('\\"', '"'))
    if single is not None:
        return Literal(single.replace("\\'", "'"))
    return parse_expression(variable or "")


def emit(node: IncludeNode, writer: Writer) -> None:
    """Call the include with the output list; it may leave a ``break`` behind."""
    share(writer.scopes)
    file = writer.constant(node.file) if isinstance(node.file, str) else write_nested(writer, node.file)
    given = "None"
    if node.parameters is not None:
        pairs = [f"{writer.constant(key)}: {expression(writer, one)}" for key, one in node.parameters.items()]
        given = f"{{{', '.join(pairs)}}}"
    writer.line = node.line
    with writer.indented(f"if {node.tag}(ctx, {writer.part.out}, {file}, {given}):"):
        writer.leave()


RULE = Rule(parse)
EMITTER = (IncludeNode, emit)
