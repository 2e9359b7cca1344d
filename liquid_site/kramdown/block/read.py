"""Reading blocks: line by line, the first rule that takes the line wins."""

from __future__ import annotations

from liquid_site.kramdown.block.blank import parse_blank
from liquid_site.kramdown.block.codeblock import parse_codeblock
from liquid_site.kramdown.block.order import SMARTYPANTS, block_rules
from liquid_site.kramdown.block.paragraph import gfm_end, native_end
from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.document import Document
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.tree import Element


def read_blocks(doc: Document, root: Element, source: Source) -> None:
    """Read all of *source* into *root*; span text stays as it is."""
    b = Blocks(doc)
    quirky = doc.gfm and "paragraph_end" in doc.options["gfm_quirks"]
    b.rules = block_rules(doc.gfm, quirky)
    b.paragraph_end = gfm_end if quirky else native_end
    b.read_block = read_block
    _drive(b, root, source)


def read_smartypants_blocks(doc: Document, root: Element, source: Source) -> None:
    """Read *source* as Jekyll's ``smartify`` does: HTML elements are blocks, every other line is bare text."""
    b = Blocks(doc)
    b.rules = dict(SMARTYPANTS)
    b.read_block = read_smartypants_line
    _drive(b, root, source)


def _drive(b: Blocks, root: Element, source: Source) -> None:
    b.open(root, source, b.read_block, None)
    while b.stack:
        if b.source.pos >= b.source.end:
            b.close(False)
        else:
            assert b.step is not None
            b.step(b)


def read_block(b: Blocks) -> None:
    """Read one block at the start of a line."""
    source = b.source
    text, start = source.text, source.pos
    pos = start
    char = text[start]
    if char in " \t\n\v\f\r":
        if parse_blank(b, start):
            return
        spaces = text[start : start + 4]
        if (char == "\t" or spaces == "    ") and parse_codeblock(b, start):
            return
        pos += len(spaces) - len(spaces.lstrip(" "))
        char = text[pos]
        if char in " \t":
            _add_bare(b, start)
            return
    rules, b.forced = b.forced or b.rules.get(char) or b.rules["text"], None
    for rule in rules:
        if rule(b, start, pos):
            return
    _add_bare(b, start)


def read_smartypants_line(b: Blocks) -> None:
    """Read one line: HTML, or bare text."""
    start = b.source.pos
    spaces = b.source.text[start : start + 4]
    pos = start + len(spaces) - len(spaces.lstrip(" "))
    for rule in b.rules.get(b.source.text[pos], ()):
        if rule(b, start, pos):
            return
    _add_bare(b, start)


def _add_bare(b: Blocks, start: int) -> None:
    """A line that is no block becomes text of the container itself."""
    end = b.source.text.index("\n", start) + 1
    line = b.source.text[start:end]
    b.source.pos = end
    last = b.last()
    if last is not None and last.type == "raw_text":
        last.info.append(line)
        return
    bare = Element("raw_text", info=[line])
    bare.source, bare.pos = b.source, start
    b.add(bare)
