"""What GFM does to the finished tree: ids for headers, hard line breaks in text. Footnotes and HTML are left alone."""

from __future__ import annotations

from liquid_site.kramdown.document import Document
from liquid_site.kramdown.ids import gfm_id
from liquid_site.kramdown.tree import Child, Element

_BLOCKS = frozenset(
    ("blank", "p", "header", "blockquote", "codeblock", "ul", "ol", "li", "dl", "dt", "dd", "table", "td", "hr")
)

_CONTAINERS = frozenset(("root", "blockquote", "ul", "ol", "li", "dl", "dd"))


def finish(doc: Document, root: Element, hard_wrap: bool, text: str) -> None:
    """Give ids to the headers below *root* and break its lines; *text* is what all of it was read from."""
    mark = "\n" if hard_wrap else "\\\n"
    breaks = mark in text
    everywhere = breaks or doc.options["html_to_native"]
    used: dict[str, int] = {}
    stack = [iter([root])]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.type == "header" and doc.options["auto_ids"] and "id" not in element.attrs:
            element.attrs["id"] = gfm_id(used, element.info, doc.options["auto_id_prefix"])
        elif element.children and (everywhere or element.type in _CONTAINERS):
            if breaks and any(isinstance(child, str) and mark in child for child in element.children):
                _break_lines(element, mark)
            below = [child for child in element.children if isinstance(child, Element) and child.type != "html_element"]
            stack.append(iter(below))


def _break_lines(element: Element, mark: str) -> None:
    """Put breaks where *mark* is in the text of *element*; not at the very end of a block."""
    children: list[Child] = []
    last = len(element.children) - 1
    for index, child in enumerate(element.children):
        if not isinstance(child, str) or mark not in child:
            children.append(child)
            continue
        lines = child.split(mark)
        at_end = not lines[-1] and element.type in _BLOCKS and index == last
        children.append(lines[0])
        for number, line in enumerate(lines[1:], 1):
            if number < len(lines) - 1 or not at_end:
                children.append(Element("br", block=False))
            children.append("\n" + line)
    element.children = children
