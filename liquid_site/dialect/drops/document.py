"""A document in Liquid: post, draft or item of a collection; and its excerpt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from liquid_site.dialect.drops.base import ItemDrop
from liquid_site.dialect.drops.helpers import fields
from liquid_site.dialect.drops.neighbours import next_face, previous_face
from liquid_site.dialect.drops.plain import plain_fields
from liquid_site.dialect.drops.raw import raw_to_s
from liquid_site.model.excerpt import Excerpt
from liquid_site.ruby import text

_CUT = frozenset({"content", "output", "excerpt", "next", "previous"})


def _excerpt(drop: ItemDrop) -> str:
    excerpt = drop.item.data.get("excerpt")
    if isinstance(excerpt, Excerpt):
        return excerpt.output
    return excerpt if type(excerpt) is str else text.to_s(excerpt)


def _name(drop: ItemDrop) -> Any:
    name = drop.item.data.get("name")
    return drop.item.basename if name is None or name is False else name


class DocumentDrop(ItemDrop):
    """The face of a ``Document``: nested neighbours are cut in JSON, equality is identity."""

    __slots__ = ()
    ruby_class: ClassVar[str] = "Jekyll::Drops::DocumentDrop"
    getters: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "tags": lambda drop: drop.item.data.get("tags"),
        "name": _name,
        "collection": lambda drop: drop.item.collection.label,
        "id": lambda drop: drop.item.id,
        "relative_path": lambda drop: drop.item.relative_path,
        "content": lambda drop: drop.item.content,
        "excerpt": _excerpt,
        "title": lambda drop: drop.item.data.get("title"),
        "categories": lambda drop: drop.item.data.get("categories"),
        "next": lambda drop: next_face(drop.item),
        "previous": lambda drop: previous_face(drop.item),
        "date": lambda drop: drop.item.date,
        "path": lambda drop: drop.item.relative_path,
        "output": lambda drop: drop.item.output,
        "url": lambda drop: drop.item.url,
    }

    def data(self) -> Mapping[Any, Any]:
        """Front matter over the defaults."""
        return self.item.data  # type: ignore[no-any-return]

    def liquid_to_s(self) -> str:
        """The finished text, else the content."""
        return raw_to_s(self.item) or ""

    def liquid_json(self, depth: int) -> dict[Any, Any]:
        """All fields; from the second level on the neighbours are cut to what does not lead further."""
        own = fields(self)
        if depth >= 2:
            for key in ("previous", "next"):
                if own.get(key) is not None:
                    own[key] = _collapsed(own[key])
        return plain_fields(own, depth)


def _collapsed(drop: DocumentDrop) -> dict[Any, Any]:
    return {key: drop.liquid_get(key) for key in drop.liquid_keys() if key not in _CUT}


class OldDocumentDrop(DocumentDrop):
    """The face that Jekyll 3.10 gives: date and name are only what the document's data say."""

    __slots__ = ()
    getters: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        key: DocumentDrop.getters[key]
        for key in (
            "collection",
            "output",
            "url",
            "id",
            "next",
            "content",
            "path",
            "relative_path",
            "excerpt",
            "previous",
        )
    }


class ExcerptDrop(DocumentDrop):
    """The face of a document's ``Excerpt``: ``page`` while an excerpt is rendered."""

    __slots__ = ()
    ruby_class: ClassVar[str] = "Jekyll::Drops::ExcerptDrop"
    getters: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "excerpt": lambda _drop: None,
        "date": lambda drop: drop.item.owner.date,
        "layout": lambda drop: drop.item.owner.data.get("layout"),
        **{key: get for key, get in DocumentDrop.getters.items() if key not in ("excerpt", "date")},
        "name": lambda drop: _name(DocumentDrop(drop.item.owner)),
        "collection": lambda drop: drop.item.owner.collection.label,
        "next": lambda drop: next_face(drop.item.owner),
        "previous": lambda drop: previous_face(drop.item.owner),
        "url": lambda drop: drop.item.owner.url,
    }


class OldExcerptDrop(ExcerptDrop):
    """The face that Jekyll 3.10 gives."""

    __slots__ = ()
    getters: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        key: ExcerptDrop.getters[key]
        for key in (
            "layout", "excerpt", "collection", "output", "url", "id", "next", "content", "path", "relative_path",
            "previous",
        )
    }  # fmt: skip
