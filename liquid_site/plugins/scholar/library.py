"""The bibliographies of a build, each read once for the files it is made of."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import Any

from liquid_site.errors import FatalError, Where
from liquid_site.plugins.scholar.bibtex import Bibliography, Reader
from liquid_site.plugins.scholar.csl import Styles
from liquid_site.plugins.scholar.entry import Entry
from liquid_site.ruby.text import to_s


class Library:
    """What one build has read, by files and settings, and the keys that each page has cited."""

    def __init__(self) -> None:
        self._read: dict[Any, Bibliography] = {}
        self._cited: dict[int, tuple[Any, list[str]]] = {}
        self._styles: dict[str, Styles] = {}

    def styles(self, source: str) -> Styles:
        """Give the citation styles of the site in *source*."""
        return self._styles.setdefault(source, Styles(source))

    def bibliography(self, source: str, config: dict[str, Any], files: list[str], duplicates: Any) -> Bibliography:
        """Give the bibliography of *files*. Raises FatalError for a file that is not there."""
        paths = tuple(extended(source, config, name) for name in files)
        options = config.get("bibtex_options")
        chosen = (
            {to_s(key).lstrip(":"): bool(value) for key, value in options.items()} if isinstance(options, dict) else {}
        )
        key = (
            paths,
            tuple(sorted(chosen.items())),
            config["replace_strings"],
            config["join_strings"],
            to_s(duplicates),
        )
        if key not in self._read:
            made = Reader("".join(text_of(path) for path in paths), strip=chosen.get("strip", True)).read(chosen)
            if config["replace_strings"]:
                made.resolve(join=bool(config["join_strings"]))
            if duplicates is not None and duplicates is not False:
                without_duplicates(made, duplicates if isinstance(duplicates, list) else [])
            self._read[key] = made
        return self._read[key]

    def cited(self, page: Any) -> list[str]:
        """Give the keys that *page* has cited so far, in order; the list is kept."""
        return self._cited.setdefault(id(page), (page, []))[1]


def files_of(source: str, config: dict[str, Any]) -> list[str]:
    """Give the files that ``bibliography`` names, relative to the folder of bibliographies; it may have a star."""
    name = to_s(config["bibliography"])
    if "*" not in name:
        return [name]
    folder = folder_of(source, config)
    return [os.path.relpath(path, folder).replace(os.sep, "/") for path in sorted(glob.glob(f"{folder}/{name}"))]


def folder_of(source: str, config: dict[str, Any]) -> str:
    """Give the folder of bibliographies: below the source, unless it is an absolute path that is there."""
    own = to_s(config["source"])
    return own if own.startswith("/") and os.path.exists(own) else f"{source}/{own.strip('/')}"


def extended(source: str, config: dict[str, Any], name: str) -> str:
    """Give the path of the bibliography *name*, with ``.bib`` where it has no extension."""
    name = name or to_s(config["bibliography"])
    if name.startswith("/") and os.path.exists(name):
        return name
    path = f"{folder_of(source, config)}/{name}"
    return path if os.path.splitext(name)[1] or os.path.exists(path) else f"{path}.bib"


def text_of(path: str) -> str:
    """Read the file *path*. Raises FatalError if that cannot be done."""
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise FatalError(f"No such file or directory @ rb_file_s_mtime - {path}", where=Where(path)) from error


def without_duplicates(made: Bibliography, fields: list[str]) -> None:
    """Take out the entries that have the same type and *fields* (year and title) as one before."""
    seen: set[tuple[str, ...]] = set()
    for key, entry in list(made.entries.items()):
        print_of = (entry.type, *(entry.text(name) for name in fields or ["year", "title"]))
        if print_of in seen:
            del made.entries[key]
        seen.add(print_of)


def all_entries(made: Bibliography) -> list[Entry]:
    """Give the entries in order."""
    return list(made.entries.values())
