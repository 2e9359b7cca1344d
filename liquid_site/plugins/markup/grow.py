"""The tree that comes of tags and texts by libxml2's rules: what opens by itself, what closes what."""

from __future__ import annotations

from liquid_site.plugins.markup.stack import Stack
from liquid_site.plugins.markup.tables import CLOSED_BY, FRAMES, IN_HEAD
from liquid_site.plugins.markup.tree import Document, Element, Text

NO_TEXT = frozenset({None, "html", "head"})
"""Where text must not stand: outside of all, and in these."""


class Tree:
    """A document being built; *implied* adds html, head, body and p where they are missing."""

    def __init__(self, *, implied: bool) -> None:
        self.stack = Stack()
        self.document = Document("")
        self.implied = implied
        self.had_head = self.had_body = False

    def characters(self, value: str, *, raw: bool = False) -> None:
        """Add text to the innermost element; outside of all it goes."""
        node = self.stack.node
        if node is None or not value:
            return
        last = node.children[-1] if node.children else None
        if type(last) is Text and last.raw == raw:
            last.parts.append(value)
        else:
            node.add(Text([value], raw))

    def paragraph(self) -> None:
        """Begin a paragraph if text must not stand where it would."""
        if self.stack.name in NO_TEXT:
            self.auto_close("p")
            self.imply("p")
            self.open("p", {})

    def auto_close(self, name: str) -> None:
        """Close what the start tag *name* ends."""
        opened = self.stack.open
        while opened and name in CLOSED_BY.get(opened[-1][0], ()):
            self.stack.pop()

    def imply(self, name: str) -> None:
        """Open the html, head or body that the start tag *name* needs and that is not there."""
        if (self.had_body and self.stack.open) or not self.implied or name == "html":
            return
        if not self.stack:
            self.open("html", {})
        if name in ("body", "head"):
            return
        if len(self.stack) <= 1 and name in IN_HEAD:
            if not self.had_head and not self.had_body:
                self.open("head", {})
        elif name not in FRAMES and not self.had_body and "body" not in self.stack and "head" not in self.stack:
            self.open("body", {})

    def open(self, name: str, attributes: dict[str, str | None]) -> None:
        """Open an element."""
        if name == "head":
            self.had_head = True
        elif name == "body":
            self.had_body = True
        element = Element(_local(name) if ":" in name else name, attributes)
        self._holder().add(element)
        self.stack.push(name, element)

    def _holder(self) -> Element:
        if self.stack.node is not None:
            return self.stack.node
        first = self.document.children[0] if self.document.children else None
        return first if isinstance(first, Element) and self.document.doctype is None else self.document

    def misplaced(self, name: str) -> int:
        """Tell (1 or 0) whether the start tag *name* stands where there can be none."""
        if name == "html":
            return int(len(self.stack) > 0)
        if name == "head":
            return int(len(self.stack) != 1)
        return int(name == "body" and "body" in self.stack)

    def pop(self) -> None:
        """Close the innermost element, if one is open."""
        if self.stack:
            self.stack.pop()


def _local(name: str) -> str:
    """Give *name* without what stands before its colon, as elements are kept."""
    _, colon, rest = name.partition(":")
    return rest if colon and rest and not name.startswith(":") else name
