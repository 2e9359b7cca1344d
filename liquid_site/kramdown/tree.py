"""The tree: elements, and the attribute lists that wait to be given to them."""

from __future__ import annotations

from typing import Any, Union

Child = Union["Element", str]
"""A child is an element, or a string of literal text."""


class AttributeList:
    """What an IAL or ALD says: attributes in order, and names of other lists (``toc`` and ``footnotes`` among them)."""

    __slots__ = ("attrs", "refs")

    def __init__(self) -> None:
        self.attrs: dict[str, str] = {}
        self.refs: list[str] = []

    def add(self, other: AttributeList) -> None:
        """Lay *other* over this list: classes add up, other keys are replaced."""
        self.refs.extend(other.refs)
        lay_over(self.attrs, other.attrs)


def lay_over(attrs: dict[str, str], new: dict[str, str]) -> None:
    """Lay the attributes *new* over *attrs*: classes add up, other keys are replaced in place."""
    for key, value in new.items():
        attrs[key] = (attrs.get(key, "") + " " + value).lstrip() if key == "class" else value


class Element:
    """A node. ``type`` is kramdown's name for it; ``text`` is span text not parsed yet (None once it is, or without
    any).

    ``block`` tells block from span where a type can be either. ``value``, ``info`` by type: header: level, source
    text ·
    codeblock: code, language asked for · html: tag name, (content model, closed) · table: -, alignments · entity:
    Entity,
    original spelling · footnote: definition, name · eob: kind (None for ``^``) · p: whether it prints no tags.
    """

    __slots__ = ("type", "value", "children", "attrs", "ial", "text", "info", "block", "source", "pos")

    def __init__(self, type: str, value: Any = None, info: Any = None, block: bool = True) -> None:
        self.type = type
        self.value = value
        self.children: list[Child] = []
        self.attrs: dict[str, str] = {}
        self.ial: AttributeList | None = None
        self.text: str | None = None
        self.info = info
        self.block = block
        self.source: Any = None
        self.pos = 0

    @property
    def line(self) -> int:
        """The line of the document the element begins on, from 1."""
        return self.source.line_at(self.pos) if self.source is not None else 1

    def need_ial(self) -> AttributeList:
        """The attribute list waiting for this element, made if there is none."""
        if self.ial is None:
            self.ial = AttributeList()
        return self.ial


class Leaf(Element):
    """An element without children, and without attributes until it gets some of its own."""

    __slots__ = ()

    def __init__(self, type: str, value: Any = None, info: Any = None, block: bool = False) -> None:
        self.type = type
        self.value = value
        self.children = NO_CHILDREN
        self.attrs = NO_ATTRIBUTES
        self.ial = None
        self.text = None
        self.info = info
        self.block = block
        self.source = None
        self.pos = 0


NO_CHILDREN: list[Child] = []
NO_ATTRIBUTES: dict[str, str] = {}
"""What all leaves share; neither is ever changed."""


def words(paragraph: Element) -> str:
    """The text of a paragraph not parsed for spans yet; of one that was HTML, its first text."""
    if not paragraph.info:
        first = paragraph.children[0] if paragraph.children else ""
        return first if isinstance(first, str) else ""
    if len(paragraph.info) > 1:
        paragraph.info = ["".join(paragraph.info)]
    text: str = paragraph.info[0]
    return text


def add_words(paragraph: Element, joiner: str, text: str) -> None:
    """Add *text* to a paragraph not parsed for spans yet, behind *joiner* if there is text before."""
    if paragraph.info:
        paragraph.info += (joiner, text)
        return
    last = paragraph.children[-1] if paragraph.children else None
    if isinstance(last, Element) and last.type == "raw_text":
        last.info += (joiner, text)
    elif text:
        paragraph.children.append(Element("raw_text", info=[text]))


def join(children: list[Child]) -> list[Child]:
    """*children* with strings that stand side by side made one."""
    result: list[Child] = []
    run: list[str] = []
    for child in children:
        if isinstance(child, str):
            run.append(child)
            continue
        if run:
            result.append("".join(run))
            run = []
        result.append(child)
    if run:
        result.append("".join(run))
    return result
