"""A document: a post, a draft, or any other item of a collection."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import liquid_site.model.url as urls
from liquid_site.errors import UrlError, Where
from liquid_site.model.collection import Collection
from liquid_site.model.context import Context, excerpt_separator
from liquid_site.model.paths import basename, dirname, split_ext
from liquid_site.model.placeholders import placeholder

YAML_EXTENSIONS = frozenset({".yaml", ".yml"})
ASSET_EXTENSIONS = frozenset({".sass", ".scss", ".coffee"})


@dataclass(eq=False, repr=False)
class Document:
    """A document in the making.

    ``path`` is absolute, ``relative_path`` counts from the collections' folder (``_posts/2020-01-01-a.md``). ``data``
    is the front matter over the defaults, with date, title, slug, categories, tags and excerpt filled in. ``content``
    is the body, after rendering the converted text without layout; ``output`` the finished text, None before.
    ``first_line`` is the number of the body's first line in the file.
    """

    context: Context
    path: str
    relative_path: str
    collection: Collection
    data: dict[str, Any] = field(default_factory=dict)
    content: str | None = None
    output: str | None = None
    first_line: int = 1
    ext: str = ""
    raw: bytes | None = None
    known_url: str | None = None
    known_related: list[Document] | None = None
    known_place: int = 0

    def __post_init__(self) -> None:
        self.ext = split_ext(self.path)[1]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.relative_path}>"

    @property
    def source_path(self) -> str:
        """The absolute path of the file."""
        return self.path

    @property
    def basename(self) -> str:
        """The file's name."""
        return basename(self.path)

    @property
    def basename_without_ext(self) -> str:
        """The file's name without its extension."""
        return split_ext(self.basename)[0]

    @property
    def is_draft(self) -> bool:
        """Whether front matter or the folder makes this a draft; the answer is kept in ``data``."""
        if self.data.get("draft") in (None, False):
            label, folder = self.collection.label, self.collection.relative_directory
            self.data["draft"] = label == "posts" and folder not in self.relative_path
        return bool(self.data["draft"])

    @property
    def is_yaml(self) -> bool:
        """Whether the whole file is data."""
        return self.ext in YAML_EXTENSIONS

    @property
    def date(self) -> datetime:
        """The date in the site's zone; without one the time of the build, a draft's file's, is taken and kept."""
        date = self.data.get("date")
        if date is None or date is False:
            date = self.modified_time if self.is_draft else self.context.time
            self.data["date"] = date
        return date

    @property
    def modified_time(self) -> datetime:
        """The file's time of modification in the site's zone."""
        return datetime.fromtimestamp(os.stat(self.path).st_mtime, self.context.zone)

    @property
    def cleaned_relative_path(self) -> str:
        """The relative path without the collection's folder, extension and trailing dots: ``:path`` in permalinks."""
        stem = self.relative_path[: len(self.relative_path) - len(self.ext)]
        return stem.replace(self.collection.relative_directory, "", 1).rstrip(".")

    @property
    def output_ext(self) -> str:
        """The extension of the written file."""
        return urls.output_ext(self.data.get("permalink"), self.ext, self.context)

    @property
    def url(self) -> str:
        """The URL from the site's root; made once, when first asked for. Set ``known_url`` to None to make it anew."""
        if self.known_url is None:
            template, permalink = self.collection.url_template, self.data.get("permalink")
            try:
                self.known_url = urls.document_url(template, permalink, lambda name: placeholder(self, name))
            except UrlError as error:
                error.where = Where(self.path)
                raise
        return self.known_url

    @property
    def id(self) -> str:
        """The URL's folder and the slug."""
        slug = self.data.get("slug")
        return dirname(self.url).rstrip("/") + "/" + (self.basename_without_ext if slug is None else str(slug))

    @property
    def excerpt_separator(self) -> str:
        """The text that ends an excerpt; empty for no excerpt."""
        return excerpt_separator(self.data, self.context)

    def destination(self, root: str) -> str:
        """Give the absolute path to write to under the destination folder *root*."""
        return urls.document_destination(root, self.url, self.output_ext)
