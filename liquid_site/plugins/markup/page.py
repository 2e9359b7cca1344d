"""The pages that plugins change after rendering: which they are, and the part of them that is changed."""

from __future__ import annotations

import re

from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.model.publish import is_written
from liquid_site.plugins.markup.read import read_fragment, read_inside
from liquid_site.plugins.markup.tree import Element, Node, Text, ancestors, replace

_BODY = re.compile(r"<body[^>]*>\s*")
_END = "</body>"

Item = Page | Document


def ends_in_slash(item: Item) -> bool:
    """Tell whether the front matter gives *item* a permalink that ends in a slash."""
    return str(item.data.get("permalink") or "").endswith("/")


def is_html_output(item: Item) -> bool:
    """Tell whether *item* is written as an HTML file."""
    return (isinstance(item, Page) or is_written(item)) and item.output_ext == ".html"


def body_parts(output: str) -> tuple[str, str, str]:
    """Split *output* in three: up to the body's content, the content, the rest; without a body all is content."""
    if "<body" not in output:
        return "", output, ""
    opening = _BODY.search(output)
    if opening is None:
        return output, "", ""
    end = output.find(_END, opening.end())
    stop = len(output) if end < 0 else end
    return output[: opening.end()], output[opening.end() : stop], output[stop:]


def is_inside(node: Node, names: frozenset[str]) -> bool:
    """Tell whether *node* stands in an element with one of *names*."""
    return any(element.name.lower() in names for element in ancestors(node))


def put_html(text: Text, html: str) -> None:
    """Replace *text* by what *html* is, read in its place."""
    parent = text.parent
    top: Element = read_fragment(html) if parent is None or not parent.name else read_inside(html)
    replace(text, list(top.children))
