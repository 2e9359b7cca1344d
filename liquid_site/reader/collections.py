"""Collections: the documents and plain files of each configured folder."""

from __future__ import annotations

import os

from liquid_site.model.collection import Collection
from liquid_site.model.publish import is_published
from liquid_site.reader.documents import read_document
from liquid_site.reader.front_matter import read_if_headed
from liquid_site.reader.listing import tree
from liquid_site.reader.order import sort_documents
from liquid_site.reader.reading import Reading
from liquid_site.reader.static_files import static_file

SPECIAL = frozenset({"posts", "data"})
"""Collections that are read in other ways."""


def read_collections(reading: Reading) -> None:
    """Read every configured collection, in order."""
    for collection in reading.site.collections.values():
        if collection.label not in SPECIAL:
            read_collection(reading, collection)


def read_collection(reading: Reading, collection: Collection) -> None:
    """Read the documents (files with front matter) and plain files of *collection* and sort the documents."""
    folder = collection.directory
    if os.path.isdir(folder) and not reading.entries.leaves(folder):
        for entry in tree(folder, hidden=True):
            if reading.entries.keeps(entry.path, collection.relative_directory, folder) and not entry.is_folder:
                read_entry(reading, collection, entry.path)
    if reading.context.ways.lists_collection_files:
        reading.site.static_files += collection.files
    sort_documents(reading, collection)


def read_entry(reading: Reading, collection: Collection, path: str) -> None:
    """Read one file of *collection*; *path* is relative to its folder."""
    full = f"{collection.directory}/{path}"
    if read_if_headed(full) is not None:
        document = read_document(reading, collection, full)
        if reading.config.get("unpublished") or is_published(document):
            collection.docs.append(document)
    else:
        parent, _, name = f"{collection.relative_directory}/{path}".rpartition("/")
        collection.files.append(static_file(reading, reading.site.source, parent, name, collection))
