"""The list of footnotes: bodies in the order of their markers, each with links back."""

from __future__ import annotations

from liquid_site.kramdown.html.escape import escape_text
from liquid_site.kramdown.html.spans import NBSP
from liquid_site.kramdown.html.writer import FootnoteUse, Writer
from liquid_site.kramdown.tree import Element

_LINK = '<a href="#fnref:{}" class="reversefootnote" role="doc-backlink">{}</a>'


def write_footnotes(w: Writer) -> str:
    """The block of footnotes, empty if there are none. Footnotes used in footnotes come after."""
    if not w.footnotes:
        return ""
    outer, w.out = w.out, []
    root = Element("root")
    done = 0
    while done < len(w.footnotes):
        for use in list(w.footnotes.values())[done:]:
            item = Element("li")
            item.attrs["id"] = f"fn:{use.name}"
            if w.options["kramdown_2_4"]:
                item.attrs["role"] = "doc-endnote"
            item.children = use.content.children
            _add_backlinks(w, use, item)
            w.write([item], 4, root)
            done += 1
    body, w.out = "".join(w.out), outer
    start = w.options["footnote_nr"]
    number = f' start="{start}"' if start != 1 else ""
    return f'<div class="footnotes" role="doc-endnotes">\n  <ol{number}>\n{body}  </ol>\n</div>\n'


def _add_backlinks(w: Writer, use: FootnoteUse, item: Element) -> None:
    """Put the links back into the last paragraph of *item*, or into one of their own."""
    paragraph = _last_paragraph(w, item)
    space = w.entity(NBSP)
    before = space if paragraph is not None else ""
    if paragraph is None:
        paragraph = Element("p")
        item.children.append(paragraph)
    if not w.options["footnote_backlink"]:
        return
    text = escape_text(w.options["footnote_backlink"])
    paragraph.children.append(_raw(before + _LINK.format(use.name, text)))
    for index in range(1, use.repeats + 1):
        paragraph.children.append(_raw(space + _LINK.format(f"{use.name}:{index}", f"{text}<sup>{index + 1}</sup>")))


def _last_paragraph(w: Writer, item: Element) -> Element | None:
    last = item.children[-1] if item.children else None
    is_paragraph = isinstance(last, Element) and last.type == "p"
    if not is_paragraph and not w.options["footnote_backlink_inline"]:
        return None
    while isinstance(last, Element) and last.type not in ("p", "header"):
        last = last.children[-1] if last.children else None
    return last if isinstance(last, Element) else None


def _raw(html: str) -> Element:
    return Element("raw", html, block=False)
