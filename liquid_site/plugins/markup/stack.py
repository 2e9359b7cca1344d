"""The elements that are open, so kept that every question about them costs the same however many they are."""

from __future__ import annotations

from collections import defaultdict

from liquid_site.plugins.markup.tables import DEFAULT_PRIORITY, PRIORITIES
from liquid_site.plugins.markup.tree import Element


class Stack:
    """Open elements, the outermost first, each under the name its tag had."""

    def __init__(self) -> None:
        self.open: list[tuple[str, Element]] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._priorities: defaultdict[int, list[int]] = defaultdict(list)

    def __len__(self) -> int:
        return len(self.open)

    def __contains__(self, name: str) -> bool:
        return bool(self._places.get(name))

    @property
    def name(self) -> str | None:
        """The innermost one's name."""
        return self.open[-1][0] if self.open else None

    @property
    def node(self) -> Element | None:
        """The innermost one."""
        return self.open[-1][1] if self.open else None

    def push(self, name: str, node: Element) -> None:
        """Open *node*."""
        place = len(self.open)
        self.open.append((name, node))
        self._places[name].append(place)
        self._priorities[PRIORITIES.get(name, DEFAULT_PRIORITY)].append(place)

    def pop(self) -> None:
        """Close the innermost."""
        name, _ = self.open.pop()
        self._places[name].pop()
        self._priorities[PRIORITIES.get(name, DEFAULT_PRIORITY)].pop()

    def close(self, name: str) -> None:
        """Close the innermost *name* and all in it, unless one of higher priority is in between."""
        if self.open and self.open[-1][0] == name:
            self.pop()
            return
        places = self._places.get(name)
        if not places:
            return
        own = PRIORITIES.get(name, DEFAULT_PRIORITY)
        for rank, others in self._priorities.items():
            if rank > own and others and others[-1] > places[-1]:
                return
        for _ in range(len(self.open) - places[-1]):
            self.pop()
