"""``--incremental`` as Jekyll does it: what neither changed nor depends on a changed layout or include is left alone.

The memory lies in ``.jekyll-metadata`` of the source: path → time and dependencies. It is JSON, which Jekyll reads as
YAML and finds outdated; what we cannot read (Jekyll's own) means that everything is built.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from liquid_site.build.write import replace_file
from liquid_site.model.document import ASSET_EXTENSIONS, Document
from liquid_site.model.page import Page
from liquid_site.model.paths import inside
from liquid_site.model.publish import is_written, truthy
from liquid_site.model.static_file import StaticFile

NAME = ".jekyll-metadata"


@dataclass
class Memory:
    """What earlier builds left: path → ``{"mtime": nanoseconds, "deps": [paths]}``; off unless ``enabled``."""

    source: str
    destination: str
    enabled: bool = False
    known: dict[str, dict[str, Any]] = field(default_factory=dict)
    answers: dict[str, bool] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """Where the memory is kept between builds."""
        return f"{self.source}/{NAME}"

    def load(self) -> None:
        """Take up what the last build left; anything unreadable counts as nothing."""
        if not self.enabled:
            return
        import json

        with suppress(OSError, ValueError, RecursionError), open(self.file, encoding="utf-8") as file:
            found = json.load(file)
            if isinstance(found, dict) and all(_is_entry(entry) for entry in found.values()):
                self.known = found

    def save(self) -> None:
        """Leave the memory for the next build, or take it away if there is to be none."""
        if self.enabled:
            import json

            replace_file(self.file, json.dumps(self.known, ensure_ascii=True).encode())

    def forget(self) -> None:
        """Take the file away, as a full build does."""
        if not self.enabled:
            with suppress(OSError):
                os.unlink(self.file)

    def is_due(self, item: Page | Document | StaticFile) -> bool:
        """Tell whether *item* has to be rendered and written."""
        if not self.enabled:
            return True
        if isinstance(item, StaticFile):
            return self.is_changed_or_absent(item.source_path, item.destination(self.destination))
        if truthy(item.data.get("regenerate")):
            return True
        if isinstance(item, Document):
            return not is_written(item) or self.is_changed_or_absent(item.path, item.destination(self.destination))
        path = inside(self.source, item.relative_path)
        return item.ext in ASSET_EXTENSIONS or self.is_changed_or_absent(path, item.destination(self.destination))

    def is_changed_or_absent(self, source: str, destination: str) -> bool:
        """Tell whether *source* changed or *destination* is not there."""
        return self.is_changed(source) or not os.path.exists(destination)

    def is_changed(self, path: str) -> bool:
        """Tell whether the file *path* or a file it depends on is new or changed; the answer holds for the build."""
        if path in self.answers:
            return self.answers[path]
        entry = self.known.get(path)
        if entry is None:
            return self.add(path)
        for dependency in entry["deps"]:
            if self.is_changed(dependency):
                self.answers[dependency] = self.answers[path] = True
                return True
        if _time(path) == entry["mtime"]:
            self.answers[path] = False
            return False
        return self.add(path)

    def add(self, path: str) -> bool:
        """Remember *path* as it is now; it counts as changed for this build."""
        time = _time(path)
        if time is not None:
            self.known[path] = {"mtime": time, "deps": []}
            self.answers[path] = True
        return True

    def depend(self, path: str, dependency: str) -> None:
        """Remember that *path* has to be made anew when *dependency* changes."""
        if not self.enabled or path not in self.known:
            return
        dependencies = self.known[path]["deps"]
        if dependency not in dependencies:
            dependencies.append(dependency)
            if dependency not in self.known:
                self.add(dependency)


def _time(path: str) -> int | None:
    with suppress(OSError):
        return os.stat(path).st_mtime_ns
    return None


def _is_entry(entry: object) -> bool:
    return (
        isinstance(entry, dict)
        and isinstance(entry.get("mtime"), int)
        and isinstance(entry.get("deps"), list)
        and all(isinstance(dependency, str) for dependency in entry["deps"])
    )
