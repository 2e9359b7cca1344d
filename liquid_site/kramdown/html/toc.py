"""The table of contents: the headers of the text as nested lists, and as a tree for others to use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from liquid_site.kramdown.html.writer import Header, Writer
from liquid_site.kramdown.tree import Child, Element


class TocEntry(NamedTuple):
    """A header of the table of contents: level, id, its content as HTML without links, and the headers below it."""

    level: int
    id: str
    html: str
    children: list[TocEntry]


def toc_tree(w: Writer) -> list[TocEntry]:
    """The headers of the document that are in the table of contents, nested by level."""
    roots: list[TocEntry] = []
    opened: list[TocEntry] = []
    for header in w.headers:
        entry = TocEntry(header.level, header.id, _content_html(w, header), [])
        while opened and opened[-1].level >= header.level:
            opened.pop()
        (opened[-1].children if opened else roots).append(entry)
        opened.append(entry)
    return roots


def _content_html(w: Writer, header: Header) -> str:
    outer, w.out = w.out, []
    w.write(_entry_content(header.children), 0, Element("p"))
    html, w.out = "".join(w.out), outer
    return html


def write_toc(w: Writer) -> str:
    """The nested lists; empty if there are no headers for it."""
    if w.toc_list is None or not w.headers:
        return ""
    kind = w.toc_list.type
    root = Element(kind)
    root.attrs = dict(w.toc_list.attrs)
    root.attrs.setdefault("id", "markdown-toc")
    opened: list[tuple[int, Element]] = []
    for header in list(w.headers):
        item, below = _entry(header, kind, root.attrs["id"])
        while opened and opened[-1][0] >= header.level:
            opened.pop()
        (opened[-1][1] if opened else root).children.append(item)
        opened.append((header.level, below))
    _drop_empty(root)
    outer, w.out = w.out, []
    w.write([root], 0, Element("root"))
    html, w.out = "".join(w.out), outer
    return html


def _entry(header: Header, kind: str, prefix: str) -> tuple[Element, Element]:
    """The list item for *header*, and the list in it for headers below."""
    link = Element("a", block=False)
    link.attrs = {"href": f"#{header.id}", "id": f"{prefix}-{header.id}"}
    link.children = list(_entry_content(header.children))
    paragraph = Element("p", True)
    paragraph.children.append(link)
    item, below = Element("li"), Element(kind)
    item.children = [paragraph, below]
    return item, below


def _drop_empty(root: Element) -> None:
    """Take out the lists without items."""
    work = [root]
    while work:
        for item in work.pop().children:
            assert isinstance(item, Element)
            below = item.children[1]
            assert isinstance(below, Element)
            if below.children:
                work.append(below)
            else:
                item.children.pop()


def _entry_content(children: list[Child]) -> list[Child]:
    """*children* without footnotes, and with the content of links in place of the links."""
    result: list[Child] = []
    stack: list[tuple[Iterator[Child], list[Child]]] = [(iter(children), result)]
    while stack:
        source, target = stack[-1]
        child = next(source, None)
        if child is None:
            stack.pop()
        elif isinstance(child, str):
            target.append(child)
        elif child.type == "a":
            stack.append((iter(child.children), target))
        elif child.type != "footnote":
            copy = _copy(child)
            target.append(copy)
            stack.append((iter(child.children), copy.children))
    return result


def _copy(element: Element) -> Element:
    copy = Element(element.type, element.value, element.info, element.block)
    copy.attrs, copy.ial = element.attrs, element.ial
    return copy
