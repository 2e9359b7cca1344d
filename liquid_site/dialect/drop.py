"""The protocol of drops: objects that templates may ask, and nothing but what they answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol, runtime_checkable


@runtime_checkable
class Drop(Protocol):
    """An object with a Liquid face; no other attribute of it is ever reachable from a template.

    ``liquid_get`` raises ``KeyError`` for a name it does not know, which reads as nil (or is an error under
    ``strict_variables``). Two drops are equal when they are the same object.
    """

    def liquid_get(self, key: str) -> Any:
        """Give the value of *key*. Raises ``KeyError``."""

    def liquid_keys(self) -> Iterable[str]:
        """Give the names in Jekyll's order."""

    def liquid_to_s(self) -> str:
        """Give what ``{{ drop }}`` prints."""

    def liquid_inspect(self) -> str:
        """Give what the drop looks like inside a printed hash."""
