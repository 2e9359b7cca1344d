"""The span reader: where it is in a text, which element is open, and how elements are opened, closed and given up.

Nothing recurses: an open element is a frame. Emphasis and links are attempts; one that reaches the end of the text
without its
end is given up, and what it learned is kept (which places lead nowhere), so that no stretch is tried twice in the
same state.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from liquid_site.kramdown.document import Document
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.tree import Child, Element, join

EM, STRONG, LINK = 1, 2, 4
"""What is open anywhere around a place, as bits."""


class RuleSet(NamedTuple):
    """Rules by the character they start with; the pattern that finds those starts; the same with ``]`` for link
    texts."""

    rules: Mapping[str, Callable[[Spans, int], int]]
    search: Callable[[str, int], re.Match[str] | None]
    search_link: Callable[[str, int], re.Match[str] | None]


class Frame:
    """An open element. ``opened``: where it began; ``resume``: where to go on if it is given up.

    ``stop`` says whether the element ends at a place, and then ends it. ``visited`` and ``dead`` are for attempts:
    places seen
    in this state, and those known to lead nowhere. ``data``: a link's open brackets, an HTML element's content model.
    """

    __slots__ = (
        "kind",
        "element",
        "opened",
        "resume",
        "context",
        "rules",
        "search",
        "stop",
        "visited",
        "dead",
        "data",
        "start",
        "children",
        "up",
    )

    def __init__(self, kind: str, element: Element | None, context: int, rule_set: RuleSet) -> None:
        self.kind = kind
        self.element = element
        self.opened = self.resume = 0
        self.context = context
        self.rules = rule_set.rules
        self.search = rule_set.search
        self.stop: Callable[[Spans, int, str], bool] | None = None
        self.visited: list[int] | None = None
        self.dead: set[int] = set()
        self.data: Any = None
        self.start = 0
        self.children: list[Child] = []
        self.up: Frame | None = None


class Spans:
    """Reads the spans of ``source`` (its ``text``, from ``pos`` on) into ``children``.

    Text from ``start`` on is not added yet. ``unjoined``: strings may stand side by side and must be joined at the end.
    """

    __slots__ = ("doc", "source", "text", "pos", "start", "children", "frame", "rule_sets", "unjoined")

    def __init__(self, doc: Document, source: Source, rule_sets: Mapping[str, RuleSet]) -> None:
        self.doc = doc
        self.source = source
        self.text = source.text
        self.pos = 0
        self.start = 0
        self.children: list[Child] = []
        self.rule_sets = rule_sets
        self.frame = Frame("root", None, 0, rule_sets["all"])
        self.unjoined = False

    def flush(self, pos: int) -> None:
        """Add the text before *pos*."""
        if pos > self.start:
            self.children.append(self.text[self.start : pos])

    def add(self, element: Element, pos: int, end: int) -> None:
        """Add *element*, which was read from *pos* to *end*."""
        if pos > self.start:
            self.children.append(self.text[self.start : pos])
        self.children.append(element)
        self.start = end

    def add_text(self, text: str, pos: int, end: int) -> None:
        """Add *text* for what stands from *pos* to *end*."""
        self.flush(pos)
        self.children.append(text)
        self.start = end
        self.unjoined = True

    def skip(self, pos: int, end: int) -> None:
        """Leave out what stands from *pos* to *end*; text goes on behind it."""
        self.flush(pos)
        self.start = end
        self.unjoined = True

    def is_empty(self, pos: int) -> bool:
        """Whether the open element has no content before *pos*."""
        return not self.children and self.start >= pos

    def open(self, frame: Frame, opened: int, content: int, resume: int) -> int:
        """Open *frame*, begun at *opened*; its content begins at *content*, which is returned."""
        frame.opened, frame.resume = opened, resume
        frame.start, frame.children, frame.up = self.start, self.children, self.frame
        self.frame = frame
        self.start = self.pos = content
        self.children = []
        return content

    def close(self, pos: int, end: int) -> Element:
        """End the open element: its content ends at *pos*, it itself at *end*. It becomes the last child of the one
        around."""
        frame = self.frame
        element = frame.element
        assert element is not None and frame.up is not None
        self.flush(pos)
        element.children = self.children
        self.frame, self.start, self.children = frame.up, frame.start, frame.children
        self.add(element, frame.opened, end)
        self.pos = end
        return element

    def give_up(self) -> Frame:
        """Forget the open element; reading goes on at its ``resume`` in the one around."""
        frame = self.frame
        assert frame.up is not None
        if frame.visited:
            frame.dead.update(frame.visited)
        self.frame, self.start, self.children = frame.up, frame.start, frame.children
        self.pos = frame.resume
        return frame

    def memory(self, key: object, make: Callable[[], Any]) -> Any:
        """What is kept under *key* for this text; made if it is not there."""
        notes = self.source.notes
        found = notes.get(key)
        if found is None:
            found = notes[key] = make()
        return found


def joined(children: list[Child]) -> list[Child]:
    """*children* with strings that stand side by side made one, all the way down."""
    result = join(children)
    work = [child for child in result if isinstance(child, Element)]
    while work:
        element = work.pop()
        if element.children:
            element.children = join(element.children)
            work.extend(child for child in element.children if isinstance(child, Element))
    return result
