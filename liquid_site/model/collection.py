"""A collection: a label, its settings, its documents and its plain files."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from liquid_site.model.context import Context
from liquid_site.model.permalink import add_suffix

if TYPE_CHECKING:
    from liquid_site.model.document import Document
    from liquid_site.model.static_file import StaticFile

_NOT_IN_LABEL = re.compile(r"[^A-Za-z0-9_\-.]")


@dataclass(eq=False, repr=False)
class Collection:
    """Documents under one label; ``metadata`` is the collection's entry in the configuration."""

    context: Context
    label: str
    metadata: dict[str, Any] = field(default_factory=dict)
    docs: list[Document] = field(default_factory=list)
    files: list[StaticFile] = field(default_factory=list)

    def __repr__(self) -> str:
        return f"<Collection {self.label}>"

    @property
    def relative_directory(self) -> str:
        """The folder's name under the collections' folder."""
        return f"_{self.label}"

    @property
    def directory(self) -> str:
        """The absolute folder."""
        return f"{self.context.collections_path}/{self.relative_directory}"

    @property
    def is_written(self) -> bool:
        """Whether documents become files of their own."""
        return self.metadata.get("output", False) not in (None, False)

    @property
    def url_template(self) -> str:
        """The permalink template of documents that have no permalink of their own."""
        if "permalink" in self.metadata:
            return str(self.metadata["permalink"])
        return add_suffix("/:collection/:path", self.context.config.get("permalink"))


def make_collection(context: Context, name: str) -> Collection:
    """Make the empty collection *name*; the label keeps letters, digits and ``_-.`` and finds the settings."""
    label = _NOT_IN_LABEL.sub("", name)
    configured = context.config.get("collections")
    metadata = configured.get(label) if isinstance(configured, dict) else None
    return Collection(context, label, metadata if isinstance(metadata, dict) else {})
