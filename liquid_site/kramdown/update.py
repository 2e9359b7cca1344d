"""The second pass over the tree: spans are read, attribute lists given out, invisible nodes dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from liquid_site.kramdown.document import Document
from liquid_site.kramdown.entities import named
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.span.read import read_spans
from liquid_site.kramdown.span.reading import RuleSet, Spans
from liquid_site.kramdown.tree import Child, Element, words

_TEXT_TYPES = frozenset(("text", "codespan", "math"))
_SYMBOLS = {"laquo_space": "«\u00a0", "raquo_space": "\u00a0»"}


class _Level(NamedTuple):
    """A container under way: its old children, and the new ones."""

    source: Iterator[Child]
    children: list[Child]
    element: Element


def update_tree(doc: Document, root: Element, rule_sets: Mapping[str, RuleSet]) -> None:
    """Update everything below *root*, in document order."""
    update = _Update(doc, rule_sets)
    stack = [_Level(iter(root.children), [], root)]
    while stack:
        level = stack[-1]
        for child in level.source:
            below = update.child(child, level)
            if below is not None:
                stack.append(_Level(iter(below.children), [], below))
                break
        else:
            level.element.children = level.children
            stack.pop()


class _Update:
    """What updating needs: the document, the span rules, what to do with headers."""

    __slots__ = ("doc", "rule_sets", "header_text")

    def __init__(self, doc: Document, rule_sets: Mapping[str, RuleSet]) -> None:
        self.doc = doc
        self.rule_sets = rule_sets
        self.header_text: Callable[[Element], str] = gfm_text if doc.gfm else plain_text

    def child(self, child: Child, level: _Level) -> Element | None:
        """Update *child* into its level; the element itself if what is below it comes next."""
        if isinstance(child, str):
            level.children.append(child)
            return None
        kind = child.type
        if kind == "eob":
            self._attributes(child)
            return None
        if kind == "blank":
            last = level.children[-1] if level.children else None
            if not isinstance(last, Element) or last.type != "blank":
                level.children.append(child)
            return None
        if kind == "raw_text":
            level.children.extend(self._spans("".join(child.info), level.element))
            return None
        level.children.append(child)
        return self._visible(child)

    def _visible(self, child: Element) -> Element | None:
        kind = child.type
        text = words(child) if kind == "p" and child.info else child.text
        if text is not None:
            child.children = self._spans(text, child)
            child.text = None
        if kind == "dt" or (kind == "header" and self.doc.options["auto_id_stripping"]):
            child.info = self.header_text(child)
        self._attributes(child)
        return child if text is None and child.children else None

    def _attributes(self, element: Element) -> None:
        if element.ial is not None:
            self.doc.apply(element.attrs, element.ial)

    def _spans(self, text: str, owner: Element) -> list[Child]:
        if self.rule_sets["all"].search(text, 0) is None:
            return [text] if text else []
        return read_spans(Spans(self.doc, Source(text, owner), self.rule_sets))


def plain_text(element: Element) -> str:
    """The literal text below *element*."""
    return _collect(element, lambda _child: None)


def gfm_text(element: Element) -> str:
    """The text below *element* as GFM makes header ids of it: code, math and special characters count."""
    return _collect(element, _gfm_value)


def _gfm_value(child: Element) -> str | None:
    if child.type in _TEXT_TYPES:
        return str(child.value)
    if child.type == "entity":
        return child.value.char or ""
    if child.type in ("smart_quote", "typographic_sym"):
        entity = named(child.value)
        return _SYMBOLS.get(child.value) or (entity.char if entity is not None else "") or ""
    return None


def _collect(element: Element, value: Callable[[Element], str | None]) -> str:
    found = []
    stack: list[Iterator[Child]] = [iter(element.children)]
    while stack:
        for child in stack[-1]:
            if isinstance(child, str):
                found.append(child)
                continue
            own = value(child)
            if own is not None:
                found.append(own)
            elif child.children:
                stack.append(iter(child.children))
                break
        else:
            stack.pop()
    return "".join(found)
