"""The theme in Liquid."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from liquid_site.dialect.drops.base import ItemDrop


def _root(drop: ItemDrop) -> str:
    return drop.item.root if os.environ.get("JEKYLL_ENV") == "development" else ""


class ThemeDrop(ItemDrop):
    """The face of a ``Theme``; ``root`` shows only where the environment says ``development`` in so many words."""

    __slots__ = ()
    ruby_class: ClassVar[str] = "Jekyll::Drops::ThemeDrop"
    getters: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "root": _root,
        "authors": lambda drop: drop.item.authors,
        "version": lambda drop: drop.item.version,
        "description": lambda drop: drop.item.description,
        "metadata": lambda drop: drop.item.metadata,
        "dependencies": lambda drop: drop.item.dependencies,
    }
