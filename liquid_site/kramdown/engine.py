"""From Markdown to HTML: the passes in their order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from liquid_site.kramdown.abbreviations import Abbreviations
from liquid_site.kramdown.block.read import read_blocks, read_smartypants_blocks
from liquid_site.kramdown.document import Document, Warn
from liquid_site.kramdown.gfm import finish
from liquid_site.kramdown.html.convert import write_document
from liquid_site.kramdown.html.rouge import rouge
from liquid_site.kramdown.html.toc import TocEntry, toc_tree
from liquid_site.kramdown.html.writer import Highlighter, Writer
from liquid_site.kramdown.options import Options, merge_options, option_error
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.span.order import rule_sets, smartypants_rule_sets
from liquid_site.kramdown.tree import Element
from liquid_site.kramdown.update import update_tree
from liquid_site.ruby.encoding import AsciiText

_INPUTS = {"kramdown": False, "gfm": True, "smartypants": False}


class Result:
    """A converted text: ``html``, the tree (``root``), and on demand the warnings and the table of contents."""

    __slots__ = ("html", "root", "_warnings", "_writer")

    def __init__(self, html: str, root: Element, warnings: list[Warn], writer: Writer) -> None:
        self.html = html
        self.root = root
        self._warnings = warnings
        self._writer = writer

    @property
    def warnings(self) -> list[str]:
        """kramdown's warnings, those of the parser first."""
        return [warning if isinstance(warning, str) else warning() for warning in self._warnings]

    @property
    def toc(self) -> list[TocEntry]:
        """The headers with an id whose level is in ``toc_levels``, nested."""
        return toc_tree(self._writer)


class Parsed(NamedTuple):
    """A text that was read: its state, its tree, and the options it is to be written with."""

    doc: Document
    root: Element
    options: Options


def convert(text: str, options: Mapping[str, Any], *, highlighter: Highlighter | None = None) -> Result:
    """Convert *text* with kramdown's *options* (names as in kramdown; ``input`` is ``kramdown``, ``GFM`` or
    ``SmartyPants``).

    *highlighter* replaces what kramdown calls Rouge: it gets (code, language or None, ``block`` or ``span``, options)
    and returns the HTML inside the wrapper, or None to leave the code plain.
    Raises ``ConfigError`` for options that cannot be used.
    """
    return write(parse(text, options), highlighter)


def parse(text: str, options: Mapping[str, Any]) -> Parsed:
    """Read *text*: the tree with its attributes, ids of GFM and abbreviations.

    An ``AsciiText`` is written in ASCII: signs that kramdown makes itself become numeric references.
    """
    merged = merge_options(options)
    wanted = str(merged.get("input") or "kramdown")
    name = wanted.lower()
    if name not in _INPUTS:
        raise option_error(f"kramdown has no parser to handle the specified input format: {wanted}")
    doc = Document(dict(merged), _INPUTS[name])
    if doc.gfm:
        doc.options["auto_id_stripping"] = True
    root = _parse(doc, adapt(text), name == "smartypants")
    return Parsed(doc, root, {**merged, **doc.inline_options, "ascii": isinstance(text, AsciiText)})


def write(parsed: Parsed, highlighter: Highlighter | None = None) -> Result:
    """Write what was read; once, as writing uses the tree up."""
    doc, root, options = parsed
    html, writer = write_document(doc, root, options, highlighter or rouge)
    return Result(html, root, doc.warnings, writer)


def to_html(text: str, options: Mapping[str, Any] | None = None) -> str:
    """The HTML of *text*; *options* as for ``convert``."""
    return convert(text, options or {}).html


def adapt(text: str) -> str:
    """*text* with ``\\n`` as its only line end, and exactly one at the end that was there or not."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.removesuffix("\n") + "\n"


def _parse(doc: Document, text: str, smartypants: bool) -> Element:
    root = Element("root")
    hard_wrap = bool(doc.options["hard_wrap"])
    read: Callable[[Document, Element, Source], None] = read_smartypants_blocks if smartypants else read_blocks
    rules = smartypants_rule_sets(doc) if smartypants else rule_sets(doc)
    source = Source(text)
    source.notes["kramdown_2_4"] = doc.options["kramdown_2_4"]
    read(doc, root, source)
    update_tree(doc, root, rules)
    abbreviations = Abbreviations(doc) if doc.abbreviations else None
    if abbreviations is not None:
        abbreviations.mark(root)
    for footnote in doc.footnotes.values():
        update_tree(doc, footnote.content, rules)
        if abbreviations is not None:
            abbreviations.mark(footnote.content)
    _settle_footnotes(doc)
    if doc.gfm:
        finish(doc, root, hard_wrap, text)
    return root


def _settle_footnotes(doc: Document) -> None:
    for name, footnote in doc.footnotes.items():
        if not footnote.used:
            line = footnote.content.line
            doc.warn(f"Footnote definition for '{name}' on line {line} is unreferenced - ignoring")
