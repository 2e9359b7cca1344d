"""``{% capture name %} … {% endcapture %}``: what the body prints becomes a variable."""

from __future__ import annotations

from liquid_site.dialect.compile.bodies import write_block
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.faults import SyntaxFault
from liquid_site.dialect.syntax.nodes import Body, Node
from liquid_site.dialect.syntax.parser import Parser, Rule
from liquid_site.dialect.tags.assign import NAME


class CaptureNode(Node):
    """Prints nothing, so it leaves a blank block blank."""

    __slots__ = ("name", "body", "jumps", "piles")
    blank = True

    def __init__(self, name: str, body: Body, line: int) -> None:
        self.name, self.body, self.line, self.jumps = name, body, line, body.jumps
        self.piles = body.piles


def parse(parser: Parser, name: str, markup: str) -> CaptureNode:
    """The first name in the markup, quoted or not."""
    parser.writes += 1
    line, found = parser.line, NAME.search(markup)
    if not found:
        raise SyntaxFault("Syntax Error in 'capture' - Valid syntax: capture [var]")
    return CaptureNode(found.group(), parser.plain_block(name), line)


def write_captured(writer: Writer, body: Body) -> str:
    """Write *body* with its output kept; the Python for the text. A ``break`` inside is left pending."""
    out = writer.name("out")
    writer.put(f"{out} = []")
    outer, writer.marks, writer.leads = writer.marks, False, True
    with writer.into(out):
        if body.jumps or writer.part.wary:
            with writer.indented("while True:"), writer.frame("once"):
                write_block(writer, body)
                writer.put("break")
        else:
            write_block(writer, body)
    marked, writer.marks = writer.marks, outer
    return f"captured(ctx, {out})" if marked else f"''.join({out})"


def emit(node: CaptureNode, writer: Writer) -> None:
    """Keep the text, even that before a ``break``."""
    text = write_captured(writer, node.body)
    writer.put(f"assign({writer.constant(node.name)}, {text})")
    if node.jumps:
        writer.check()


RULE = Rule(parse, block=True)
EMITTER = (CaptureNode, emit)
