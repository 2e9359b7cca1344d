"""Tags of plugins: the plugin reads the markup and renders; the body of a block is Liquid as everywhere."""

from __future__ import annotations

from liquid_site.dialect.compile.bodies import part
from liquid_site.dialect.compile.scopes import share
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.syntax.nodes import Body, Node
from liquid_site.dialect.syntax.parser import Parser, Rule


class PluginNode(Node):
    """``local`` is the tag's Python name; ``body`` None for a tag without one."""

    __slots__ = ("local", "body", "blank")
    jumps = True
    piles = True

    def __init__(self, local: str, body: Body | None, line: int) -> None:
        self.local, self.body, self.line = local, body, line
        self.blank = body is not None and body.blank


def parse_tag(parser: Parser, name: str, markup: str) -> PluginNode:
    """A tag without a body."""
    parser.writes += 1
    return PluginNode(parser.use("tag", name, markup, parser.line), None, parser.line)


def parse_block(parser: Parser, name: str, markup: str) -> PluginNode:
    """A tag with a body."""
    parser.writes += 1
    line = parser.line
    local = parser.use("tag", name, markup, line)
    return PluginNode(local, parser.plain_block(name), line)


def emit(node: PluginNode, writer: Writer) -> None:
    """Call what the plugin made of the markup; it gets the body as something to call."""
    share(writer.scopes)
    arguments = "ctx"
    if node.body is not None:
        outer, writer.part.silent = writer.part.silent, False
        name, given = part(writer, node.body)
        writer.part.silent = outer
        arguments = f"ctx, body_of({', '.join([name, 'ctx', *given])})"
    text = writer.name("text")
    writer.put(f"{text} = {node.local}({arguments})")
    if not node.blank:
        writer.output(f"text({text})")
    writer.check()


TAG = Rule(parse_tag)
BLOCK = Rule(parse_block, block=True)
EMITTER = (PluginNode, emit)
