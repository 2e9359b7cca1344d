"""A theme: a folder with layouts, includes, Sass, data and assets, and what its makers say of it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any


@dataclass(eq=False)
class Theme:
    """A theme on disk; ``root`` is absolute and free of symbolic links, ``dependencies`` its runtime gems.

    Folders in ``hidden`` count as not there.
    """

    name: str
    root: str
    version: str = ""
    authors: str = ""
    description: str = ""
    metadata: dict[str, Any] = field(default_factory=dict)
    dependencies: list[str] = field(default_factory=list)
    hidden: frozenset[str] = frozenset()

    def folder(self, name: str) -> str | None:
        """Give the path of the theme's folder *name* (``_layouts``, ``assets``, …), None where it has none."""
        path = os.path.realpath(os.path.join(self.root, name))
        inside = path.startswith(self.root + os.sep)
        return path if inside and name not in self.hidden and os.path.isdir(path) else None
