"""Emitters of block elements."""

from __future__ import annotations

from liquid_site.kramdown.html.escape import attribute_text, escape_all
from liquid_site.kramdown.html.spans import NBSP
from liquid_site.kramdown.html.writer import Closer, Header, Writer
from liquid_site.kramdown.ids import basic_id, native_id, no_toc
from liquid_site.kramdown.tree import Element


def emit_blank(w: Writer, _element: Element, _indent: int, _parent: Element) -> Closer:
    w.out.append("\n")
    return None


def emit_nothing(_w: Writer, _element: Element, _indent: int, _parent: Element) -> Closer:
    return None


def emit_p(w: Writer, element: Element, indent: int, _parent: Element) -> Closer:
    """A paragraph; without tags if it is transparent; an image alone with ``{:standalone}`` as a figure."""
    if element.value is True:
        return ""
    image = element.children[0] if len(element.children) == 1 else None
    if isinstance(image, Element) and image.type == "img" and image.ial is not None and "standalone" in image.ial.refs:
        _write_figure(w, element, image, indent)
        return None
    w.out.append(f"{' ' * indent}<p{attribute_text(element.attrs)}>")
    return "</p>\n"


def _write_figure(w: Writer, element: Element, image: Element, indent: int) -> None:
    attrs, image_attrs, space = dict(element.attrs), dict(image.attrs), " " * indent
    for name in ("class", "id"):
        if name in image_attrs and name not in attrs:
            attrs[name] = image_attrs.pop(name)
    w.out.append(
        f"{space}<figure{attribute_text(attrs)}>\n{space}  <img{attribute_text(image_attrs)} />\n"
        f"{space}  <figcaption>{image_attrs['alt']}</figcaption>\n{space}</figure>\n"
    )


def emit_header(w: Writer, element: Element, indent: int, _parent: Element) -> Closer:
    attrs, options = element.attrs, w.options
    if options["auto_ids"] and not attrs.get("id") and "id" not in attrs:
        attrs = {**attrs, "id": native_id(w.used_ids, element.info, options["auto_id_prefix"])}
    name = attrs.get("id")
    if options["header_links"] and name:
        link = Element("a", block=False)
        link.attrs["href"] = f"#{name}"
        element.children.insert(0, link)
    if name is not None and element.value in options["toc_levels"] and not no_toc(attrs):
        w.headers.append(Header(element.value, name, element.children))
    level = max(1, min(6, element.value + options["header_offset"]))
    w.out.append(f"{' ' * indent}<h{level}{attribute_text(attrs)}>")
    return f"</h{level}>\n"


def emit_hr(w: Writer, element: Element, indent: int, _parent: Element) -> Closer:
    w.out.append(f"{' ' * indent}<hr{attribute_text(element.attrs)} />\n")
    return None


def emit_container(w: Writer, element: Element, indent: int, _parent: Element) -> Closer:
    """A tag, the content on lines of its own, the end tag."""
    space = " " * indent
    w.out.append(f"{space}<{element.type}{attribute_text(element.attrs)}>\n")
    return f"{space}</{element.type}>\n"


def emit_list(w: Writer, element: Element, indent: int, parent: Element) -> Closer:
    """ul and ol; with ``{:toc}`` or ``{:footnotes}`` the first of its kind only keeps a place."""
    refs = element.ial.refs if element.ial is not None else ()
    if w.toc_list is None and "toc" in refs:
        w.toc_list, w.toc_place = element, len(w.out)
        w.out.append("\0")
        return None
    if w.footnote_place < 0 and "footnotes" in refs:
        w.footnote_place = len(w.out)
        w.out.append("\0")
        return None
    return emit_container(w, element, indent, parent)


def emit_item(w: Writer, element: Element, indent: int, _parent: Element) -> Closer:
    """li and dd; on one line if nothing or a transparent paragraph comes first."""
    space, children = " " * indent, element.children
    first = children[0] if children else None
    start = f"{space}<{element.type}{attribute_text(element.attrs)}>"
    if first is not None and not (isinstance(first, Element) and first.type == "p" and first.value is True):
        w.out.append(start + "\n")
        return f"{space}</{element.type}>\n"
    w.out.append(start)
    mark = len(w.out)

    def close(w: Writer) -> None:
        w.out.append(f"{space if w.ends_line(mark) else ''}</{element.type}>\n")

    return close


def emit_dt(w: Writer, element: Element, indent: int, parent: Element) -> Closer:
    attrs = element.attrs
    if not attrs.get("id") and "id" not in attrs and parent.ial is not None:
        for ref in parent.ial.refs:
            if ref.startswith("auto_ids"):
                prefix = ref.removeprefix("auto_ids").removeprefix("-") if ref.startswith("auto_ids-") else ""
                attrs = {**attrs, "id": (prefix + basic_id(element.info)).lstrip()}
                break
    w.out.append(f"{' ' * indent}<dt{attribute_text(attrs)}>")
    return "</dt>\n"


def emit_table(w: Writer, element: Element, indent: int, parent: Element) -> Closer:
    """A table; its cells learn what they are and how they are aligned."""
    alignments = element.info or []
    for part in element.children:
        rows = part.children if isinstance(part, Element) else []
        kind = "th" if isinstance(part, Element) and part.type == "thead" else "td"
        for row in rows:
            cells = row.children if isinstance(row, Element) else []
            for index, cell in enumerate(cells):
                if isinstance(cell, Element) and cell.type == "td":
                    cell.value, cell.info = kind, alignments[index] if index < len(alignments) else ""
    return emit_container(w, element, indent, parent)


def emit_td(w: Writer, element: Element, indent: int, _parent: Element) -> Closer:
    attrs, tag = element.attrs, element.value or "td"
    if element.info:
        style = f"{attrs['style']}; " if "style" in attrs else ""
        attrs = {**attrs, "style": f"{style}text-align: {element.info}"}
    w.out.append(f"{' ' * indent}<{tag}{attribute_text(attrs)}>")
    mark = len(w.out)

    def close(w: Writer) -> None:
        w.out.append(f"{'' if w.written_since(mark) else w.entity(NBSP)}</{tag}>\n")

    return close


def emit_comment(w: Writer, element: Element, indent: int, _parent: Element) -> Closer:
    w.out.append(f"{' ' * indent}<!-- {element.value} -->\n" if element.block else f"<!-- {element.value} -->")
    return None


def emit_raw(w: Writer, element: Element, _indent: int, _parent: Element) -> Closer:
    if not element.info or "html" in element.info:
        w.out.append(element.value + ("\n" if element.block else ""))
    return None


def emit_math(w: Writer, element: Element, indent: int, _parent: Element) -> Closer:
    """A formula, for MathJax or for no engine."""
    space, attrs, value = " " * indent, element.attrs, element.value
    engine = w.options["math_engine"]
    if engine == "mathjax":
        text = f"\\[{escape_all(value)}\\]\n" if element.block else f"\\({escape_all(value)}\\)"
        if not attrs:
            w.out.append(text)
        elif element.block:
            w.out.append(f"{space}<div{attribute_text(attrs)}>{text}</div>\n")
        else:
            w.out.append(f"<span{attribute_text(attrs)}>${value}$</span>")
        return None
    if engine is not None:
        w.doc.warn(f"The configured math engine {engine} is not available.")
    attrs = {**attrs, "class": (attrs.get("class", "") + " kdmath").lstrip()}
    if element.block:
        w.out.append(f"{space}<div{attribute_text(attrs)}>$$\n{value}\n$$</div>\n")
    else:
        w.out.append(f"<span{attribute_text(attrs)}>${value}$</span>")
    return None
