"""Which thing of the model has which face."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from liquid_site.dialect.drops.collection import CollectionDrop
from liquid_site.dialect.drops.document import DocumentDrop, ExcerptDrop, OldDocumentDrop, OldExcerptDrop
from liquid_site.dialect.drops.page import page_excerpt_hash, page_hash
from liquid_site.dialect.drops.site import SiteDrop
from liquid_site.dialect.drops.static_file import StaticFileDrop
from liquid_site.dialect.drops.theme import ThemeDrop
from liquid_site.model.collection import Collection
from liquid_site.model.document import Document
from liquid_site.model.excerpt import Excerpt
from liquid_site.model.page import Page
from liquid_site.model.site import Site
from liquid_site.model.static_file import StaticFile
from liquid_site.model.theme import Theme


def _kept(make: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def keep(item: Any) -> Any:
        made = vars(item)["liquid_face"] = make(item)
        return made

    return keep


def _excerpt_face(excerpt: Excerpt) -> Any:
    if isinstance(excerpt.owner, Page):
        return page_excerpt_hash(excerpt)
    return ExcerptDrop(excerpt) if excerpt.owner.context.ways.new_drops else OldExcerptDrop(excerpt)


def _document_face(document: Document) -> DocumentDrop:
    return DocumentDrop(document) if document.context.ways.new_drops else OldDocumentDrop(document)


FACES: Mapping[type, Callable[[Any], Any]] = {
    Document: _kept(_document_face),
    Page: page_hash,
    StaticFile: _kept(StaticFileDrop),
    Collection: _kept(CollectionDrop),
    Excerpt: _kept(_excerpt_face),
    Site: _kept(SiteDrop),
    Theme: _kept(ThemeDrop),
}
