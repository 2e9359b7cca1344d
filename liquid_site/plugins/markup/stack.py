"""The elements that are open, so kept that every question about them costs the same however many they are."""

from __future__ import annotations

from liquid_site.plugins.markup.tables import DEFAULT_PRIORITY, PRIORITIES
from liquid_site.plugins.markup.tree import Element


def priority(name: str) -> int:
    """Give how far the end tag of *name* reaches."""
    return PRIORITIES.get(name, DEFAULT_PRIORITY)


class Stack:
    """Open elements, the outermost first, each under the name its tag had."""

    def __init__(self) -> None:
        self.open: list[tuple[str, Element]] = []
        self._places: dict[str, list[int]] = {}
        self._priorities: dict[int, list[int]] = {}

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
        self._places.setdefault(name, []).append(place)
        self._priorities.setdefault(priority(name), []).append(place)

    def pop(self) -> None:
        """Close the innermost."""
        name, _ = self.open.pop()
        self._places[name].pop()
        self._priorities[priority(name)].pop()

    def close(self, name: str) -> None:
        """Close the innermost *name* and all in it, unless one of higher priority is in between."""
        places = self._places.get(name)
        if not places:
            return
        own = priority(name)
        for rank, others in self._priorities.items():
            if rank > own and others and others[-1] > places[-1]:
                return
        for _ in range(len(self.open) - places[-1]):
            self.pop()
