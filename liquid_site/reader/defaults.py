"""Front-matter defaults: the values that the configuration gives to items by path and type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from liquid_site.config.log import Log
from liquid_site.errors import ConfigError, FatalError
from liquid_site.reader.dates import Dates
from liquid_site.ruby.glob import glob
from liquid_site.ruby.hashes import deep_merge
from liquid_site.ruby.text import inspect, to_s

RENAMED = {"page": "pages", "post": "posts", "draft": "drafts"}


class DefaultSet(NamedTuple):
    """One entry of ``defaults``: where it applies, and its values.

    ``paths`` are prefixes of the relative path (those found by a glob, where the scope has a ``*``); ``weight`` is the
    length of the scope's path; ``type`` None applies to all. ``whole`` paths are those of whole files and folders.
    """

    paths: tuple[str, ...]
    type: str | None
    weight: int
    values: dict[str, Any]
    scoped: bool = True
    whole: bool = False

    def applies(self, path: str, item_type: str | None) -> bool:
        """Tell whether the set is for an item of *item_type* at *path* (relative, no leading slash)."""
        return (self.type is None or self.type == item_type) and self.covers(path)

    def covers(self, path: str) -> bool:
        """Tell whether one of the paths begins *path*, or (where ``whole``) is one of the folders on its way."""
        if not self.whole:
            return path.startswith(self.paths)
        return any(not start or path == start or path.startswith(f"{start}/") for start in self.paths)


@dataclass
class Defaults:
    """All sets of a build, in order, and the merged values met so far (not to be changed by those who get them)."""

    sets: list[DefaultSet] = field(default_factory=list)
    known: dict[tuple[int, ...], dict[str, Any]] = field(default_factory=dict)

    def all(self, path: str, item_type: str | None) -> dict[str, Any]:
        """Merge the values for an item of *item_type* (``pages``, a collection's label, None for files)."""
        if not self.sets:
            return {}
        relative = path.removeprefix("/")
        key = tuple(place for place, each in enumerate(self.sets) if each.applies(relative, item_type))
        if key not in self.known:
            self.known[key] = merged([self.sets[place] for place in key])
        return self.known[key]


def merged(sets: list[DefaultSet]) -> dict[str, Any]:
    """Merge *sets*: in order, each over the ones before it unless one of those was more specific."""
    values: dict[str, Any] = {}
    best: DefaultSet | None = None
    for each in sets:
        if best is not None and not each.scoped:
            message = "a front-matter default without a scope cannot follow others"
            raise ConfigError(message, excerpt=inspect(each.values), hint='scope: {path: ""}')
        if best is None or precedes(best, each):
            values = deep_merge(values, each.values)
            best = each if each.scoped else best
        else:
            values = deep_merge(each.values, values)
    return values


def precedes(old: DefaultSet, new: DefaultSet) -> bool:
    """Tell whether *new* wins over *old*: the longer path, then the one with a type, then the later."""
    if new.weight != old.weight:
        return new.weight > old.weight
    return new.type is not None or old.type is None


def defaults_of(config: dict[str, Any], source: str, dates: Dates, log: Log, whole: bool = False) -> Defaults:
    """Prepare the ``defaults`` of *config*; a malformed one is warned of. *whole* is as in
    ``DefaultSet``. Raises ConfigError, FatalError."""
    entries = config.get("defaults")
    folder = str(config.get("collections_dir") or "").strip("/")
    found = Defaults()
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict) and isinstance(entry.get("values"), dict):
            found.sets.append(default_set(entry, folder, source, dates, log)._replace(whole=whole))
        else:
            log.warn("Defaults:", "An invalid front-matter default set was found:")
            log.warn(to_s(entry))
    return found


def default_set(entry: dict[str, Any], folder: str, source: str, dates: Dates, log: Log) -> DefaultSet:
    """Prepare one entry; *folder* is the configured ``collections_dir``."""
    values = dict(entry["values"])
    if "date" in values:
        values["date"] = default_date(values["date"], entry, dates)
    if "scope" not in entry:
        return DefaultSet(("",), None, 0, values, scoped=False)
    scope = entry["scope"]
    if not isinstance(scope, dict):
        hint = 'scope: {path: ""}'
        raise ConfigError("the scope of a front-matter default must be a map", excerpt=inspect(entry), hint=hint)
    path = scope.get("path")
    path = path if isinstance(path, str) else ""
    return DefaultSet(
        prefixes(path, source, lambda text: without_folder(text, folder)),
        type_of(scope, log),
        len(path.removeprefix("/")),
        values,
    )


def default_date(value: Any, entry: dict[str, Any], dates: Dates) -> datetime:
    """Parse a default date, which must be a time or text."""
    complaint = f"An invalid date format was found in a front-matter default set: {inspect(entry)}"
    if isinstance(value, date) and not isinstance(value, datetime):
        raise FatalError(complaint, hint="put the date in quotes")
    return value if isinstance(value, datetime) else dates.parse(value, complaint)


def type_of(scope: dict[Any, Any], log: Log) -> str | None:
    """Give the type a scope asks for; old names are renamed with a warning."""
    if "type" not in scope:
        return None
    name = scope["type"]
    if not isinstance(name, str):
        raise ConfigError("the type of a front-matter default's scope must be text", excerpt=inspect(scope))
    if name in RENAMED:
        log.warn("Defaults:", f"The '{name}' type has become '{RENAMED[name]}'.")
        log.warn("Defaults:", f"Please update your front-matter defaults to use 'type: {RENAMED[name]}'.")
    return RENAMED.get(name, name)


def prefixes(path: str, source: str, strip: Callable[[str], str]) -> tuple[str, ...]:
    """Give the path prefixes that a scope's *path* stands for: itself, or what its glob finds below *source*."""
    if "*" not in path:
        return (strip(path),)
    return tuple(strip(found) for found in glob(path.lstrip("/"), source))


def without_folder(path: str, folder: str) -> str:
    """Drop *folder* from the front of *path*."""
    return path.removeprefix(f"{folder}/") if folder else path
