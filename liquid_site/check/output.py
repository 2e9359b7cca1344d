"""A site's output as it is checked: the texts of its pages, and which files there are."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from liquid_site.check.targets import HTML
from liquid_site.errors import FatalError, Where


@dataclass(eq=False)
class Output:
    """A site's output: ``texts`` of its HTML pages by path, and the paths of all ``files``."""

    texts: Mapping[str, str]
    files: frozenset[str]


def read_folder(folder: str) -> Output:
    """Read a built site. Raises FatalError."""
    if not os.path.isdir(folder):
        raise FatalError(
            "There is no such folder.", where=Where(folder), hint="build the site, or name its source by -s"
        )
    texts, files = {}, set()
    for here, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = f"{here}/{name}"[len(folder) :].replace(os.sep, "/").lstrip("/")
            files.add(path)
            if name.lower().endswith(HTML):
                with open(os.path.join(here, name), encoding="utf-8", errors="replace", newline="") as file:
                    texts[path] = file.read()
    if not texts:
        raise FatalError(
            "There is no HTML page in the folder.", where=Where(folder), hint="name a built site, _site say"
        )
    return Output(texts, frozenset(files))
