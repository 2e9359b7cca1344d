"""Emitters of HTML elements and comments found in the text."""

from __future__ import annotations

from liquid_site.kramdown.html.escape import attribute_text
from liquid_site.kramdown.html.writer import Closer, Writer
from liquid_site.kramdown.html_names import VOID_ELEMENTS
from liquid_site.kramdown.tree import Element


def in_raw(parent: Element) -> bool:
    """Whether the content of *parent* is raw HTML."""
    return parent.type == "html_element" and parent.info is not None and parent.info[0] == "raw"


def emit_markup(w: Writer, element: Element, indent: int, parent: Element) -> Closer:
    """Comments and processing instructions."""
    if element.block and not in_raw(parent):
        w.out.append(f"{' ' * indent}{element.value}\n")
    else:
        w.out.append(element.value)
    return None


def emit_html(w: Writer, element: Element, indent: int, parent: Element) -> Closer:
    """An element; its content is indented if it was read as blocks."""
    tag = f"<{element.value}{attribute_text(element.attrs)}"
    model, closed = element.info
    if not element.block:
        return _emit_span(w, element, tag)
    alone = not in_raw(parent)
    space = " " * indent if alone or model == "block" else ""
    line_end = "\n" if alone else ""
    w.out.append(space + tag if alone else tag)
    if not element.children or (closed and model == "raw"):
        w.out.append(_empty_end(element, closed and model == "raw") + line_end)
        return None
    place = len(w.out)
    w.out.append(">\n" if model == "block" else ">")

    def close(w: Writer) -> None:
        if not w.written_since(place + 1):
            w.out[place] = _empty_end(element, False) + line_end
        elif model == "block":
            w.chomp(place + 1)
            w.out.append(f"\n{space}</{element.value}>{line_end}")
        else:
            w.out.append(f"</{element.value}>{line_end}")

    return close


def _empty_end(element: Element, closed: bool) -> str:
    return " />" if closed or element.value in VOID_ELEMENTS else f"></{element.value}>"


def _emit_span(w: Writer, element: Element, tag: str) -> Closer:
    if element.children:
        w.out.append(tag + ">")
        return f"</{element.value}>"
    w.out.append(tag + _empty_end(element, False))
    return None
