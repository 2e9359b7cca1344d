"""The nodes of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


@dataclass(eq=False)
class Node:
    """What has a place in an element; *parent* is None at the top."""

    parent: Element | None = field(default=None, init=False, repr=False)


@dataclass(eq=False)
class Text(Node):
    """Characters, in pieces; *raw* ones (a script's, a style sheet's) are written as they are."""

    parts: list[str]
    raw: bool = False

    @property
    def value(self) -> str:
        """All the characters."""
        if len(self.parts) > 1:
            self.parts[:] = ["".join(self.parts)]
        return self.parts[0] if self.parts else ""


@dataclass(eq=False)
class Comment(Node):
    """``<!--value-->``."""

    value: str


@dataclass(eq=False)
class Instruction(Node):
    """``<?name value>``."""

    name: str
    value: str | None


@dataclass(eq=False)
class Element(Node):
    """A tag with its *attributes* (None: no value given) and content; a fragment's or document's *name* is ``""``."""

    name: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)

    def add(self, node: Node) -> None:
        """Put *node* last."""
        node.parent = self
        self.children.append(node)

    def classes(self) -> list[str]:
        """The words of ``class``."""
        return (self.attributes.get("class") or "").split()


@dataclass(eq=False)
class Document(Element):
    """A whole page; *doctype* is what stands in ``<!DOCTYPE …>``, None where the page has none."""

    doctype: str | None = None
    public: str | None = None


def walk(top: Element, enter: Callable[[Element], bool] = lambda _element: True) -> Iterator[Node]:
    """Give what is below *top* in the order of the text, not going into elements that *enter* refuses."""
    waiting = list(reversed(top.children))
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, Element) and enter(node):
            waiting.extend(reversed(node.children))


def elements(top: Element, *names: str) -> list[Element]:
    """Give the elements below *top* with one of *names*, in order."""
    return [node for node in walk(top) if isinstance(node, Element) and node.name in names]


def texts(top: Element, outside: frozenset[str] = frozenset()) -> list[Text]:
    """Give the texts below *top*, in order, but for those in elements with a name of *outside*."""
    found: list[Text] = []
    waiting: list[Node] = top.children[::-1]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Text):
            found.append(node)
        elif isinstance(node, Element) and node.name not in outside:
            waiting += node.children[::-1]
    return found


def text_of(top: Element) -> str:
    """Give the characters below *top*."""
    return "".join(text.value for text in texts(top))


def replace(changes: list[tuple[Node, list[Node]]]) -> None:
    """Put other nodes in the place of each first one; texts that come to stand side by side stay two."""
    new_for = {id(old): new for old, new in changes}
    parents = {id(old.parent): old.parent for old, _ in changes if old.parent is not None}
    for parent in parents.values():
        children = [(child, new_for.get(id(child))) for child in parent.children]
        parent.children = [node for child, new in children for node in ([child] if new is None else new)]
        for _, new in children:
            for node in new or ():
                node.parent = parent
