"""``{% link path/of/file.md %}``: the URL of what has that path in the source; the path may hold Liquid."""

from __future__ import annotations

from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.syntax.nodes import Node
from liquid_site.dialect.syntax.parser import Parser, Rule
from liquid_site.dialect.syntax.tokens import BLANKS
from liquid_site.dialect.tags.nested import Nested, nested, write_nested


class LinkNode(Node):
    """``path`` is text or a template."""

    __slots__ = ("path",)

    def __init__(self, path: str | Nested, line: int) -> None:
        self.path, self.line = path, line


def parse(parser: Parser, _name: str, markup: str) -> LinkNode:
    """The whole markup."""
    path = markup.strip(BLANKS)
    return LinkNode(nested(parser, path) if "{" in path else path, parser.line)


def emit(node: LinkNode, writer: Writer) -> None:
    """Look the path up when it is run: pages may come late."""
    path = writer.constant(node.path) if isinstance(node.path, str) else write_nested(writer, node.path)
    writer.line = node.line
    writer.output(f"text(link(ctx, {path}))")


RULE = Rule(parse)
EMITTER = (LinkNode, emit)
