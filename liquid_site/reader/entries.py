"""The entry filter: which names of the source are read at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from liquid_site.ruby.glob import fnmatch

SPECIAL = (".", "_", "#", "~")
_GLOB = frozenset("*?[\\")


class Patterns(NamedTuple):
    """Patterns of ``include`` or ``exclude``: prefixes, globs whose ``*`` crosses ``/``, or ``FOLDER/``."""

    prefixes: tuple[str, ...] = ()
    globs: tuple[str, ...] = ()
    folders: frozenset[str] = frozenset()

    def match(self, entry: str, source: str) -> bool:
        """Tell whether a pattern matches *entry*, a path relative to *source*."""
        if entry.startswith(self.prefixes) or any(fnmatch(glob, entry, dotmatch=True) for glob in self.globs):
            return True
        return entry + "/" in self.folders and os.path.isdir(f"{source}/{entry}")


def patterns(values: Iterable[Any]) -> Patterns:
    """Prepare the text values among *values*."""
    texts = tuple(value.lstrip("/") for value in values if isinstance(value, str))
    globs = tuple(text for text in texts if _GLOB.intersection(text))
    return Patterns(texts, globs, frozenset(text for text in texts if text.endswith("/")))


class EntryFilter(NamedTuple):
    """The rules of one build; ``source`` is absolute, in ``safe`` mode links that leave it are dropped;
    names that end in a dot are read if ``dotted``."""

    source: str
    include: Patterns
    exclude: Patterns
    safe: bool = False
    dotted: bool = False
    debug: Callable[[str, object], None] = lambda _topic, _message: None

    def keeps(self, entry: str, base: str, folder: str) -> bool:
        """Tell whether *entry* is read.

        *entry* is relative to *folder* (absolute), where it lies; *base* is what to put before it to get the path that
        ``exclude`` is asked about.
        """
        if entry.endswith(".") and not (self.dotted and entry.rsplit("/", 1)[-1] not in (".", "..")):
            return False
        name = entry.rsplit("/", 1)[-1]
        included = self.includes(entry)
        if not included and self.excludes(f"{base}/{entry}".lstrip("/")):
            return False
        if self.safe and self.leaves(f"{folder}/{entry}"):
            return False
        return included or not (entry.startswith(SPECIAL) or name.startswith(SPECIAL) or entry.endswith("~"))

    def includes(self, entry: str) -> bool:
        """Tell whether ``include`` names *entry* or its last part."""
        name = entry.rsplit("/", 1)[-1]
        return self.include.match(entry, self.source) or self.include.match(name, self.source)

    def excludes(self, path: str) -> bool:
        """Tell whether ``exclude`` names *path*, which is relative to the source."""
        excluded = self.exclude.match(path, self.source)
        if excluded:
            self.debug("EntryFilter:", f"excluded /{path}")
        return excluded

    def leaves(self, path: str) -> bool:
        """Tell whether *path*, in safe mode, leads out of the source, by a link of its own or on the way."""
        if not self.safe:
            return False
        return not inside_folder(os.path.realpath(path), os.path.realpath(self.source))


def inside_folder(path: str, folder: str) -> bool:
    """Tell whether *path* is *folder* or below it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def entry_filter(
    config: dict[str, Any], source: str, debug: Callable[[str, object], None], dotted: bool = False
) -> EntryFilter:
    """Make the filter that *config* describes; what is included counts no longer as excluded."""
    include = config.get("include") or []
    exclude = [value for value in config.get("exclude") or [] if value not in include]
    return EntryFilter(source, patterns(include), patterns(exclude), bool(config.get("safe")), dotted, debug)
