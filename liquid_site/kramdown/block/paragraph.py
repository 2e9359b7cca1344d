"""Paragraphs: lines that nothing else wanted."""

from __future__ import annotations

from liquid_site.kramdown.block.lazy import GFM_CANDIDATE, NATIVE_CANDIDATE, lazy_end
from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.chars import STRIPPED
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.tree import add_words


def native_end(source: Source, pos: int) -> int:
    """Where a paragraph ends: as lazy lines do, or before a definition."""
    return lazy_end(source, pos, NATIVE_CANDIDATE)


def gfm_end(source: Source, pos: int) -> int:
    """The same, and before a list, a header, a quote, a fence."""
    return lazy_end(source, pos, GFM_CANDIDATE)


def parse_paragraph(b: Blocks, start: int, _pos: int) -> bool:
    """Read the paragraph at *start*; text that follows a paragraph directly is more of it."""
    source = b.source
    text = source.text
    source.pos = end = b.paragraph_end(source, start)
    text_found = text[start:end].rstrip(STRIPPED)
    last = b.last()
    if last is not None and last.type == "p":
        add_words(last, "  \n" if start >= 3 and text[start - 3 : start] == "  \n" else "\n", text_found)
        return True
    paragraph = b.new("p", start)
    paragraph.info = [text_found.lstrip(STRIPPED)]
    b.add(paragraph)
    return True
