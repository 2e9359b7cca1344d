"""Excerpts cut from pages and documents as they are read."""

from __future__ import annotations

from liquid_site.errors import Where
from liquid_site.model.document import Document
from liquid_site.model.excerpt import extract
from liquid_site.model.page import Page
from liquid_site.ruby.text import inspect


def cut_excerpt(item: Page | Document) -> str:
    """Give the raw text of *item*'s excerpt; one that had to be mended is warned of."""
    separator = item.excerpt_separator
    cut = extract(item.content or "", separator, item.context.is_block, item.context.ways.every_definition)
    if cut.closed:
        log = item.context.log
        log.warn("Warning:", f"Excerpt modified in {item.relative_path}!", Where(item.source_path))
        log.warn("", f"Found a Liquid block containing the excerpt separator {inspect(separator)}.")
        log.warn("", "The block has been modified with the appropriate closing tag.")
        log.warn("", "Feel free to define a custom excerpt or excerpt_separator in the")
        log.warn("", "document's Front Matter if the generated excerpt is unsatisfactory.")
    return cut.text
