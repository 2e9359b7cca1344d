"""A static file: copied as it is."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import liquid_site.model.url as urls
from liquid_site.model.collection import Collection
from liquid_site.model.context import Context
from liquid_site.model.paths import dirname, inside, split_ext


@dataclass(eq=False, repr=False)
class StaticFile:
    """A file without front matter; ``folder`` is Jekyll's ``dir`` (a collection's begins with ``_label``)."""

    context: Context
    base: str
    folder: str
    name: str
    collection: Collection | None = None
    data: dict[str, Any] = field(default_factory=dict)
    defaults: dict[str, Any] = field(default_factory=dict)
    known_url: str | None = None
    made_time: datetime | None = None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.relative_path}>"

    @property
    def relative_path(self) -> str:
        """The path as templates see it: with a leading slash, unless the file is a collection's."""
        return f"{self.folder}/{self.name}"

    @property
    def source_path(self) -> str:
        """The absolute path of the file."""
        base = self.context.collections_path if self.collection else self.base
        return f"{base}/{self.relative_path.lstrip('/')}"

    @property
    def ext(self) -> str:
        """The extension with its dot."""
        return split_ext(self.name)[1]

    @property
    def basename(self) -> str:
        """The name without extension and trailing dots (which plain names keep)."""
        stem = split_ext(self.name)[0]
        return stem if self.context.ways.plain_names else stem.rstrip(".")

    @property
    def type(self) -> str | None:
        """The collection's label."""
        return self.collection.label if self.collection else None

    @property
    def modified_time(self) -> datetime:
        """The file's time of modification in the site's zone."""
        if self.made_time is None:
            self.made_time = datetime.fromtimestamp(os.stat(self.source_path).st_mtime, self.context.zone)
        return self.made_time

    @property
    def url(self) -> str:
        """The URL from the site's root."""
        if self.known_url is None and self.context.ways.plain_names:
            self.known_url = self.plain_url()
        if self.known_url is None:
            stem = split_ext(self.relative_path)[0].rstrip(".")
            if self.collection is None:
                self.known_url = stem.removesuffix("/") + self.ext
            else:
                path = stem.replace(self.collection.relative_directory, "", 1)
                values = (
                    ("collection", self.collection.label), ("path", path), ("output_ext", ""),
                    ("name", self.basename), ("title", ""),
                )  # fmt: skip
                self.known_url = urls.page_url(self.collection.url_template, None, values).removesuffix("/") + self.ext
        return self.known_url

    def plain_url(self) -> str:
        """Give the URL with the name as it is; a collection's template gets the whole path, and no name."""
        if self.collection is None:
            return self.relative_path.removesuffix("/")
        path = self.relative_path[len(self.collection.relative_directory) :]
        values = (
            ("collection", self.collection.label),
            ("path", path),
            ("output_ext", ""),
            ("name", ""),
            ("title", ""),
        )
        return urls.page_url(self.collection.url_template, None, values).removesuffix("/")

    @property
    def is_written(self) -> bool:
        """Whether the file goes to the destination."""
        published = self.defaults.get("published", True)
        if not self.context.ways.lists_collection_files:
            return self.collection is None or published not in (None, False)
        if self.collection is None:
            return published not in (None, False)
        return published not in (None, False) and self.collection.is_written

    def destination(self, root: str) -> str:
        """Give the absolute path to write to under the destination folder *root*."""
        if self.context.ways.plain_names:
            return inside(root, f"{dirname(self.url) if self.collection else self.folder}/{self.name}")
        return urls.file_destination(root, self.url)
