"""The block reader: where it is, what it has open, and the questions rules ask of it."""

from __future__ import annotations

from collections.abc import Callable

from liquid_site.kramdown.attributes import read_ial
from liquid_site.kramdown.document import Document
from liquid_site.kramdown.patterns import BLANK_LINE, EOB
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.tree import AttributeList, Element

After = Callable[["Blocks", Element, bool], None]
Step = Callable[["Blocks"], None]


FREE_DEPTH = 400
"""Levels of containers in containers that are always read (kramdown itself ends somewhere below 1,000)."""
DEEP_LIMIT = 100_000_000
"""Characters that all containers below those may have together."""


class Blocks:
    """Reads blocks into ``tree`` from ``source``; containers inside wait on a stack, so that depth costs no recursion.

    ``ial`` is the attribute list that waits for the next block. ``step`` reads the next piece of the open container;
    ``after`` is told when it ends, with whether an end tag closed it.
    """

    __slots__ = (
        "doc", "tree", "source", "ial", "step", "after", "stack", "rules", "forced", "paragraph_end",
        "read_block",
        "spent",
    )  # fmt: skip

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.tree = Element("root")
        self.source = Source("")
        self.ial: AttributeList | None = None
        self.step: Step | None = None
        self.after: After | None = None
        self.stack: list[tuple[Element, Source, AttributeList | None, Step | None, After | None]] = []
        self.rules: dict[str, tuple[Rule, ...]] = {}
        self.read_block: Step | None = None
        self.spent = 0
        self.forced: tuple[Rule, ...] | None = None
        self.paragraph_end: Callable[[Source, int], int] = no_end

    def open(self, tree: Element, source: Source, step: Step | None, after: After | None) -> None:
        """Read *source* into *tree* before going on here; *after* is called at the end."""
        self.stack.append((self.tree, self.source, self.ial, self.step, self.after))
        self.tree, self.source, self.ial, self.step, self.after = tree, source, None, step, after

    def close(self, found: bool) -> None:
        """End the open container and go on with the one around it."""
        closed, after = self.tree, self.after
        self.tree, self.source, self.ial, self.step, self.after = self.stack.pop()
        if after is not None:
            after(self, closed, found)

    def too_deep(self, size: int) -> bool:
        """Whether a container with *size* characters may not be opened here any more, and its lines are plain text
        instead.

        The first levels are free; below them, what is copied and indented again at each level is limited.
        """
        depth = len(self.stack)
        if depth <= FREE_DEPTH:
            return False
        self.spent += size + 4 * depth
        return self.spent > DEEP_LIMIT

    def new(self, type: str, pos: int) -> Element:
        """A new element that begins at *pos*; a waiting attribute list becomes its own."""
        element = Element(type)
        element.source = self.source
        element.pos = pos
        if self.ial is not None:
            element.ial = self.ial
            self.ial = None
        return element

    def add(self, element: Element) -> None:
        """Append *element* to the open container."""
        self.tree.children.append(element)

    def last(self) -> Element | None:
        """The last child, if it is an element."""
        child = self.tree.children[-1] if self.tree.children else None
        return child if isinstance(child, Element) else None

    def after_boundary(self) -> bool:
        """Whether a block that needs a boundary before it may start here."""
        if not self.tree.children or self.ial is not None:
            return True
        last = self.tree.children[-1]
        return isinstance(last, Element) and (last.type == "blank" or (last.type == "eob" and last.value is None))

    def before_boundary(self, pos: int) -> bool:
        """Whether a block that needs a boundary behind it may end at *pos*."""
        source = self.source
        if pos >= source.end or BLANK_LINE.match(source.text, pos) or EOB.match(source.text, pos):
            return True
        return read_ial(source, pos) is not None


Rule = Callable[[Blocks, int, int], bool]
"""A rule gets the start of the line and of what stands there behind up to three spaces. It reads a block, or does
nothing."""


def no_end(source: Source, _pos: int) -> int:
    """Where a paragraph ends, for a reader that has no paragraphs."""
    return source.end
