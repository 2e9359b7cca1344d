"""``site`` in Liquid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from liquid_site.dialect.drops.base import ItemDrop
from liquid_site.dialect.drops.faces import face
from liquid_site.model import site as model
from liquid_site.model.document import Document
from liquid_site.model.site import Site

_COMPUTED: Mapping[str, Callable[[Site], Any]] = {
    "tags": model.tags,
    "categories": model.categories,
    "html_pages": model.html_pages,
    "posts": model.posts,
    "documents": model.documents,
    "collections": lambda site: [
        face(one) for one in sorted(site.collections.values(), key=lambda one: one.label.encode())
    ],
}


def _computed(name: str) -> Callable[[Any], Any]:
    """A field that is worked out once, when it is first asked for."""

    def get(drop: SiteDrop) -> Any:
        found = drop.known.get(name)
        if found is None:
            found = drop.known[name] = _COMPUTED[name](drop.item)
        return found

    return get


def _related_posts(drop: SiteDrop) -> Any:
    current = drop.current_document
    return model.related_posts(drop.item, current) if isinstance(current, Document) else None


def _data(drop: SiteDrop) -> Any:
    configured = drop.item.config.get("data")
    return drop.item.data if configured is None or configured is False else configured


class SiteDrop(ItemDrop):
    """The face of a ``Site``: collections by name, then fixed fields, then the configuration.

    ``current_document`` is what is being rendered; ``related_posts`` answers for it.
    """

    __slots__ = ("known", "current_document")
    ruby_class: ClassVar[str] = "Jekyll::Drops::SiteDrop"
    getters: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "time": lambda drop: drop.item.time,
        "tags": _computed("tags"),
        "config": lambda _drop: None,
        "data": _data,
        "static_files": lambda drop: drop.item.static_files,
        "pages": lambda drop: drop.item.pages,
        "categories": _computed("categories"),
        "html_pages": _computed("html_pages"),
        "posts": _computed("posts"),
        "documents": _computed("documents"),
        "collections": _computed("collections"),
        "related_posts": _related_posts,
    }

    def __init__(self, item: Site) -> None:
        super().__init__(item)
        self.known: dict[str, Any] = {}
        self.current_document: Any = None

    def data(self) -> Mapping[Any, Any]:
        """The configuration."""
        return self.item.config  # type: ignore[no-any-return]

    def liquid_get(self, key: str) -> Any:
        """The documents of the collection *key* (never ``posts``), else the field or setting. Raises ``KeyError``."""
        collection = self.item.collections.get(key)
        if collection is not None and key != "posts":
            return collection.docs
        return super().liquid_get(key)

    def liquid_find(self, key: str, missing: Any) -> Any:
        """``liquid_get`` without the ``KeyError``."""
        collection = self.item.collections.get(key)
        if collection is not None and key != "posts":
            return collection.docs
        getter = self.answers.get(key)
        return self.item.context.config.get(key, missing) if getter is None else getter(self)
