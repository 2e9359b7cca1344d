"""A static file in Liquid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from liquid_site.dialect.drops.base import ItemDrop


class StaticFileDrop(ItemDrop):
    """The face of a ``StaticFile``; there is no ``url``."""

    __slots__ = ()
    ruby_class: ClassVar[str] = "Jekyll::Drops::StaticFileDrop"
    getters: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "name": lambda drop: drop.item.name,
        "collection": lambda drop: drop.item.type,
        "basename": lambda drop: drop.item.basename,
        "extname": lambda drop: drop.item.ext,
        "path": lambda drop: drop.item.relative_path,
        "modified_time": lambda drop: drop.item.modified_time,
    }

    def data(self) -> Mapping[Any, Any]:
        """The front matter defaults that fit the file."""
        return self.item.data  # type: ignore[no-any-return]
