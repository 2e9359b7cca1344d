"""A template inside a tag's markup, as ``include`` and ``link`` take: parsed now, its faults told when it is run."""

from __future__ import annotations

from dataclasses import dataclass

from liquid_site.dialect.compile.bodies import write_body
from liquid_site.dialect.compile.scopes import share
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.faults import Fault
from liquid_site.dialect.syntax.nodes import Body
from liquid_site.dialect.syntax.parser import Parser, new_parser, parse_template


@dataclass(slots=True)
class Nested:
    """``body``, or the ``fault`` that parsing ended in."""

    body: Body
    fault: Fault | None = None


def nested(parser: Parser, text: str) -> Nested:
    """Parse *text* with the tags of *parser*; its warnings are lost, as in Jekyll."""
    inner = new_parser(text, parser.rules, parser.mode, parser.known)
    inner.uses, known = parser.uses, len(parser.uses)
    try:
        return Nested(parse_template(inner))
    except Fault as fault:
        del parser.uses[known:]
        return Nested(Body(), fault)


def write_nested(writer: Writer, template: Nested) -> str:
    """Write *template*; the Python for its text."""
    share(writer.scopes)
    if template.fault is not None:
        kind = writer.constant(type(template.fault).__name__)
        return f"bad_template({kind}, {writer.constant(template.fault.message)})"
    out, line = writer.name("out"), writer.line
    writer.put(f"{out} = []")
    with writer.into(out):
        for node in template.body.nodes:
            node.line = line
        write_body(writer, template.body)
    return f"''.join({out})"
