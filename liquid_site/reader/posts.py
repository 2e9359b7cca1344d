"""Posts and drafts: read from the ``_posts`` and ``_drafts`` of any folder."""

from __future__ import annotations

import os
from collections.abc import Callable

from liquid_site.model.document import Document
from liquid_site.model.publish import is_future, is_publishable
from liquid_site.reader.documents import read_document
from liquid_site.reader.listing import tree
from liquid_site.reader.names import has_ext, is_dated
from liquid_site.reader.reading import Reading


def read_posts(reading: Reading, folder: str) -> list[Document]:
    """Read the posts of *folder* (``""`` or ``/a/b``, under the source)."""
    return read_publishable(reading, f"{folder}/_posts", is_dated)


def read_drafts(reading: Reading, folder: str) -> list[Document]:
    """Read the drafts of *folder*."""
    return read_publishable(reading, f"{folder}/_drafts", has_ext)


def read_publishable(reading: Reading, folder: str, is_named: Callable[[str], bool]) -> list[Document]:
    """Read what *is_named* below *folder* and may be published."""
    full = reading.site.source + folder
    if not os.path.isdir(full):
        return []
    paths = [
        f"{full}/{entry.path}"
        for entry in tree(full)
        if reading.entries.keeps(entry.path, folder, full) and not entry.is_folder and is_named(entry.path)
    ]
    documents = [read_document(reading, reading.site.posts, path) for path in paths]
    return [document for document in documents if is_read(reading, document)]


def is_read(reading: Reading, document: Document) -> bool:
    """Tell whether *document* is kept: its bytes are text, it is published and not of the future."""
    if document.content is None or document.raw is not None:
        reading.log.debug("Skipping:", f"{document.relative_path} is not valid UTF-8")
        return False
    if is_publishable(document):
        return True
    if is_future(document):
        tell = reading.log.warn if reading.context.ways.announces_future else reading.log.debug
        tell("Skipping:", f"{document.relative_path} has a future date")
    return False
