"""This engine as an extension of Python-Markdown: ``extensions=["liquid_site.kramdown"]``, for MkDocs, Pelican and
others.

The text is converted by kramdown, bytes and all. Processors of others still run: preprocessors over the lines, tree
processors over
a small tree that mirrors the headers, links and images (what they change there is taken over), postprocessors over
the HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension

from liquid_site.kramdown.engine import Parsed, parse, write
from liquid_site.kramdown.html.toc import TocEntry
from liquid_site.kramdown.ids import gfm_id
from liquid_site.kramdown.tree import Element
from liquid_site.kramdown.update import gfm_text

DEFAULTS: Mapping[str, Any] = {"input": "GFM", "hard_wrap": False}
_KEPT = ("meta",)
_TAG = re.compile(r"<[^<>]*>")
_ADDRESSES = {"a": "href", "img": "src"}


class KramdownExtension(Extension):
    """Takes over ``Markdown.convert``. ``options`` are kramdown's, laid over GFM input without hard wraps."""

    def __init__(self, **settings: Any) -> None:
        self.config = {"options": [{}, "kramdown's options, by name"]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register with *md*."""
        options = {**DEFAULTS, **(self.getConfig("options") or {})}
        md.registerExtension(self)
        md.convert = partial(convert, md, options)  # type: ignore[method-assign]

    def reset(self) -> None:
        """Nothing is kept between texts."""


def convert(md: Markdown, options: Mapping[str, Any], source: str) -> str:
    """The HTML of *source*, with the processors that others registered with *md*; sets ``toc_tokens`` and ``toc``."""
    lines = source.split("\n")
    for preprocessor in _foreign(md.preprocessors):
        lines = preprocessor.run(lines)
    parsed = parse("\n".join(lines), options)
    mirror = _Mirror(parsed)
    for processor in _foreign(md.treeprocessors):
        changed = processor.run(mirror.root)
        if changed is not None:
            mirror.root = changed
    mirror.take_over()
    result = write(parsed)
    tokens = [_token(entry) for entry in result.toc]
    md.toc_tokens, md.toc = tokens, _toc_html(tokens)  # type: ignore[attr-defined]
    html = result.html.strip()
    for postprocessor in _foreign(md.postprocessors):
        html = postprocessor.run(html)
    return html


def _foreign(registry: Any) -> Iterator[Any]:
    """The processors of *registry* that are not Python-Markdown's own."""
    for processor in registry:
        module = type(processor).__module__
        if not module.startswith("markdown.") or module.rpartition(".")[2] in _KEPT:
            yield processor


class _Mirror:
    """A tree of headers, links and images for tree processors, and which element each of them stands for."""

    def __init__(self, parsed: Parsed) -> None:
        self.root = ElementTree.Element("div")
        self.pairs: list[tuple[ElementTree.Element, Element]] = []
        used: dict[str, int] = {}
        stack: list[tuple[Iterator[Any], ElementTree.Element]] = [(iter(parsed.root.children), self.root)]
        while stack:
            children, target = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
            elif isinstance(child, Element):
                stack.append((iter(child.children), self._add(child, target, parsed, used)))

    def _add(
        self, element: Element, target: ElementTree.Element, parsed: Parsed, used: dict[str, int]
    ) -> ElementTree.Element:
        """Mirror *element* under *target* if it is of interest or stands at the top; where its children belong."""
        if element.type == "header":
            if "id" not in element.attrs and parsed.options["auto_ids"]:
                element.attrs["id"] = gfm_id(used, gfm_text(element), parsed.options["auto_id_prefix"])
            made = ElementTree.SubElement(target, f"h{element.value}", dict(element.attrs))
            made.text = gfm_text(element)
            return made
        if element.type in _ADDRESSES:
            made = ElementTree.SubElement(target, element.type, dict(element.attrs))
            self.pairs.append((made, element))
            return made
        return ElementTree.SubElement(target, "p") if target is self.root and element.type != "blank" else target

    def take_over(self) -> None:
        """Give the elements the attributes that their mirrors have now."""
        for made, element in self.pairs:
            element.attrs = {key: str(value) for key, value in made.attrib.items()}


def _token(entry: TocEntry) -> dict[str, Any]:
    return {
        "level": entry.level,
        "id": entry.id,
        "name": _TAG.sub("", entry.html),
        "html": entry.html,
        "data-toc-label": "",
        "children": [_token(child) for child in entry.children],
    }


def _toc_html(tokens: list[dict[str, Any]]) -> str:
    """The table of contents as Python-Markdown's own extension prints it."""

    def items(tokens: list[dict[str, Any]]) -> list[str]:
        lines = ["<ul>"]
        for token in tokens:
            lines.append(f'<li><a href="#{token["id"]}">{token["name"]}</a>')
            if token["children"]:
                lines += items(token["children"])
            lines.append("</li>")
        return [*lines, "</ul>"]

    return "\n".join(['<div class="toc">', *(items(tokens) if tokens else ["<ul></ul>"]), "</div>\n"])
