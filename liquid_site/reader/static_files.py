"""Static files, with the front-matter defaults that apply to them."""

from __future__ import annotations

from liquid_site.model.collection import Collection
from liquid_site.model.static_file import StaticFile
from liquid_site.reader.reading import Reading


def static_file(
    reading: Reading, base: str, folder: str, name: str, collection: Collection | None = None
) -> StaticFile:
    """Make the static file *name* in *folder* of *base*; defaults are found by path, and by URL for publishing."""
    file = StaticFile(reading.context, base, folder, name, collection)
    if reading.defaults.sets:
        file.data = reading.defaults.all(file.relative_path, file.type)
        file.defaults = reading.defaults.all(file.url, file.type)
    return file
