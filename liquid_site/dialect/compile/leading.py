"""The first piece of a template's output, whose encoding is that of the whole text in Ruby.

A body that *leads* has its first piece at the front of the text. Blocks that are blank put out no piece at all, other
tags at least an empty one, which is UTF-8; values put out ``to_s``, which is US-ASCII for nil, numbers and times.
"""

from __future__ import annotations

from liquid_site.dialect.compile.expressions import expression, shown, value
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.syntax.nodes import Literal, Node, Output

KEEPERS = frozenset(
    {
        "append", "capitalize", "downcase", "escape", "escape_once", "h", "inspect", "lstrip", "markdownify",
        "newline_to_br", "normalize_whitespace", "remove", "remove_first", "replace", "replace_first", "rstrip",
        "slice", "smartify", "strip", "strip_html", "strip_newlines", "truncate", "truncatewords", "upcase",
        "url_encode", "xml_escape",
    }
)  # fmt: skip
"""Filters whose result has the encoding of their input's text."""

MAKERS = frozenset(
    {
        "array_to_sentence_string", "cgi_escape", "date_to_long_string", "date_to_rfc822", "date_to_string",
        "date_to_xmlschema", "jsonify", "prepend", "slugify", "strip_index", "uri_escape", "url_decode",
    }
)  # fmt: skip
"""Filters whose result is UTF-8 whatever they get."""


def write_leading(writer: Writer, node: Output) -> None:
    """Write the output *node*, with ``MARK`` before it where its text is US-ASCII."""
    filters = [use.name for use in node.value.filters]
    base = node.value.base
    if not MAKERS.isdisjoint(filters) or (type(base) is Literal and type(base.value) is str):
        writer.output(shown(writer, node.value))
    elif KEEPERS.issuperset(filters):
        writer.marks = True
        writer.output(f"mark(ctx, {expression(writer, base)})")
        writer.output(shown(writer, node.value))
    else:
        writer.marks = True
        writer.output(f"mark(ctx, v := {value(writer, node.value)})")
        writer.output("text(v)")


def mark_empty(writer: Writer) -> None:
    """Write what a list without pieces is joined to."""
    writer.marks = True
    writer.output("MARK")


def still_leads(writer: Writer, node: Node) -> bool:
    """Get ready for the tag *node* at the front of a text; whether what comes behind it is still there."""
    if node.blank and node.first != "always":
        return True
    if node.first == "ascii":
        mark_empty(writer)
    writer.leads = node.first == "bodies"
    writer.marks = writer.marks or node.first == "include"
    return False
