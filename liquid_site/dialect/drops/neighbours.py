"""A document's neighbours in its collection, as Liquid sees them."""

from __future__ import annotations

from typing import Any

from liquid_site.dialect.drops.faces import face
from liquid_site.model.document import Document
from liquid_site.model.site import next_document, previous_document


def next_face(document: Document) -> Any:
    """The drop of the next document, None at the end."""
    found = next_document(document)
    return None if found is None else face(found)


def previous_face(document: Document) -> Any:
    """The drop of the previous document, None at the start."""
    found = previous_document(document)
    return None if found is None else face(found)
