"""Hash keys that Ruby tells apart and Python does not: 1, 1.0 and true."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .text import inspect, to_s

ALIKE = frozenset({bool, int, float})


class OddKey:
    """Stands in a hash for ``value`` where an equal key of another kind was there first."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OddKey) and type(self.value) is type(other.value) and bool(self.value == other.value)

    def __hash__(self) -> int:
        return hash((type(self.value), self.value))

    def to_liquid(self) -> Any:
        """The key itself."""
        return self.value

    def liquid_to_s(self) -> str:
        """The key as text."""
        return to_s(self.value)

    def liquid_inspect(self) -> str:
        """The key inspected."""
        return inspect(self.value)


def own_key(holder: Mapping[Any, Any], key: Any) -> Any:
    """The key to use for *key* in *holder*: itself, or an ``OddKey`` where Python would take it for another."""
    if type(key) in ALIKE and key in holder:
        there = next(own for own in holder if own == key)
        if type(there) is not type(key):
            return OddKey(key)
    return key
