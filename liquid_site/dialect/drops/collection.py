"""A collection in Liquid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from liquid_site.dialect.drops.base import ItemDrop
from liquid_site.dialect.drops.raw import raw_inspect
from liquid_site.ruby import text


class CollectionDrop(ItemDrop):
    """The face of a ``Collection``; prints as the list of its documents."""

    __slots__ = ()
    ruby_class: ClassVar[str] = "Jekyll::Drops::CollectionDrop"
    getters: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "label": lambda drop: drop.item.label,
        "relative_directory": lambda drop: drop.item.relative_directory,
        "files": lambda drop: drop.item.files,
        "output": lambda drop: drop.item.is_written,
        "directory": lambda drop: drop.item.directory,
        "docs": lambda drop: drop.item.docs,
    }

    def data(self) -> Mapping[Any, Any]:
        """The collection's settings."""
        return self.item.metadata  # type: ignore[no-any-return]

    def liquid_to_s(self) -> str:
        """The documents, inspected."""
        return text.inspect(raw_inspect(self.item.docs))
