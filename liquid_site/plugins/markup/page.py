"""The pages that plugins change after rendering: which they are, and the part of them that is changed."""

from __future__ import annotations

import re
from collections.abc import Callable

from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.model.publish import is_written
from liquid_site.plugins.markup.read import read_fragment, read_inside
from liquid_site.plugins.markup.tree import Node, Text, replace, texts
from liquid_site.plugins.markup.write import write_fragment

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


def with_texts_changed(output: str, outside: frozenset[str], change: Callable[[Text], str | None]) -> str:
    """Give *output* with texts of its body replaced by HTML: what *change* gives, None leaving a text as it is.

    Texts in elements with a name of *outside* are not asked about.
    """
    before, body, after = body_parts(output)
    top = read_fragment(body)
    found = [(text, html) for text in texts(top, outside) if (html := change(text)) is not None]
    replace([(text, nodes_of(text, html)) for text, html in found])
    return before + write_fragment(top) + after


def nodes_of(text: Text, html: str) -> list[Node]:
    """Read *html* in the place of *text*."""
    parent = text.parent
    top = read_fragment(html) if parent is None or not parent.name else read_inside(html)
    return list(top.children)
