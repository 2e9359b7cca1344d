"""A text as the check of tables sees it: code spans and HTML whole, everything else as it stands."""

from __future__ import annotations

from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.span.order import rule_sets
from liquid_site.kramdown.span.read import read_spans
from liquid_site.kramdown.span.reading import Frame, Spans


def opaque_spans(b: Blocks, source: Source) -> list[tuple[str, str]]:
    """The pieces of *source*, in order: ``text`` and its text, or an element's type and value."""
    sets = rule_sets(b.doc)
    s = Spans(b.doc, source, sets)
    s.frame = Frame("root", None, 0, sets["opaque"])
    return [
        ("text", child) if isinstance(child, str) else (child.type, child.value)
        for child in read_spans(s)
        if isinstance(child, str) or isinstance(child.value, str)
    ]
