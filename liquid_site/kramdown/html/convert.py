"""Writing a document: emitters by element type, and the whole with footnotes and table of contents in their places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from liquid_site.kramdown.document import Document
from liquid_site.kramdown.html import blocks, code, elements, spans
from liquid_site.kramdown.html.escape import escape_text
from liquid_site.kramdown.html.footnotes import write_footnotes
from liquid_site.kramdown.html.toc import write_toc
from liquid_site.kramdown.html.writer import Emit, Highlighter, Writer
from liquid_site.kramdown.options import Options
from liquid_site.kramdown.tree import Element

EMITTERS: Mapping[str, Emit] = MappingProxyType(
    {
        "blank": blocks.emit_blank,
        "eob": blocks.emit_nothing,
        "p": blocks.emit_p,
        "header": blocks.emit_header,
        "hr": blocks.emit_hr,
        "blockquote": blocks.emit_container,
        "dl": blocks.emit_container,
        "thead": blocks.emit_container,
        "tbody": blocks.emit_container,
        "tfoot": blocks.emit_container,
        "tr": blocks.emit_container,
        "ul": blocks.emit_list,
        "ol": blocks.emit_list,
        "li": blocks.emit_item,
        "dd": blocks.emit_item,
        "dt": blocks.emit_dt,
        "table": blocks.emit_table,
        "td": blocks.emit_td,
        "comment": blocks.emit_comment,
        "raw": blocks.emit_raw,
        "math": blocks.emit_math,
        "codeblock": code.emit_codeblock,
        "html_element": elements.emit_html,
        "xml_comment": elements.emit_markup,
        "xml_pi": elements.emit_markup,
        "em": spans.emit_simple,
        "strong": spans.emit_simple,
        "a": spans.emit_simple,
        "br": spans.emit_br,
        "img": spans.emit_img,
        "codespan": spans.emit_codespan,
        "entity": spans.emit_entity,
        "smart_quote": spans.emit_smart_quote,
        "typographic_sym": spans.emit_symbol,
        "abbreviation": spans.emit_abbreviation,
        "footnote": spans.emit_footnote,
    }
)
_HAN = (
    "\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9ffc\uf900-\ufa6d"
    "\ufa70-\ufad9\U00016ff0\U00016ff1\U00020000-\U0002a6dd\U0002a700-\U0002b734\U0002b740-\U0002b81d\U0002b820-\U0002cea1"
    "\U0002ceb0-\U0002ebe0\U0002f800-\U0002fa1d\U00030000-\U0003134a"
)
_KANA = (
    "\u3041-\u3096\u309d-\u309f\U0001b001-\U0001b11e\U0001b150-\U0001b152\U0001f200\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff"
    "\u32d0-\u32fe\u3300-\u3357\uff66-\uff6f\uff71-\uff9d\U0001b000\U0001b164-\U0001b167"
)


def _escape_cjk(text: str) -> str:
    return re.sub(rf"(?<=[{_HAN}{_KANA}])\n(?=[{_HAN}{_KANA}])", "", escape_text(text))


def write_document(doc: Document, root: Element, options: Options, highlight: Highlighter) -> tuple[str, Writer]:
    """The HTML of *root*, and the writer that knows its headers."""
    w = Writer(doc, options, EMITTERS, _available(doc, options, highlight))
    if options["remove_line_breaks_for_cjk"]:
        w.plain_text = _escape_cjk
    w.write(root.children, 0, root)
    footnotes = write_footnotes(w)
    if w.footnote_place < 0:
        w.out.append(footnotes)
    else:
        w.out[w.footnote_place] = footnotes
    if w.toc_place >= 0:
        w.out[w.toc_place] = write_toc(w)
    return "".join(w.out), w


def _available(doc: Document, options: Options, highlight: Highlighter) -> Highlighter:
    """*highlight* if the highlighter that *options* ask for is there, else one that says it is not."""
    name = options["syntax_highlighter"]
    if name in (None, "rouge"):
        return highlight
    return _missing(doc, name)


def _missing(doc: Document, name: str) -> Highlighter:
    def warn(*_: object) -> None:
        doc.warn(f"The configured syntax highlighter {name} is not available.")

    return warn
