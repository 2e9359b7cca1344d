"""Footnote definitions: ``[^name]: text`` and the indented lines behind it."""

from __future__ import annotations

import re

from liquid_site.kramdown.block.lazy import code_end
from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.document import Footnote
from liquid_site.kramdown.patterns import ID, INDENT
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.tree import Element

_START = re.compile(rf" {{0,3}}\[\^({ID})\]:")


def parse_footnote(b: Blocks, start: int, _pos: int) -> bool:
    """Read the definition at *start*; its body is kept apart from the document."""
    source = b.source
    match = _START.match(source.text, start)
    if match is None:
        return False
    name = match[1]
    end = code_end(source, source.text.index("\n", match.end()) + 1)
    content = Element("footnote_def")
    content.source, content.pos = source, start

    def define(b: Blocks, content: Element, _found: bool) -> None:
        if name in b.doc.footnotes:
            b.doc.warn(lambda: f"Duplicate footnote name '{name}' on line {content.line} - overwriting")
        eob = b.new("eob", start)
        eob.value = "footnote_def"
        b.add(eob)
        b.doc.footnotes[name] = Footnote(content, eob)

    source.pos = end
    b.open(content, Source(INDENT.sub("", source.text[match.end() : end]), content), b.step, define)
    return True
