"""Building sites for tests: one build for each distinct input in a session, whatever the number of processes."""

from __future__ import annotations

import hashlib
import json
import os
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from liquid_site.testing.lock import locked
from liquid_site.testing.pages import BuiltSite, Entry

Files = Mapping[str, "str | bytes"]
Input = str | os.PathLike[str] | Files

SKIPPED = frozenset((".git", ".hg", ".svn", ".jekyll-cache", ".sass-cache", "_site", "node_modules", "__pycache__"))
"""Folders whose contents do not make an input another one."""
VARIABLES = ("BUNDLE_GEMFILE", "JEKYLL_", "PAGES_", "SOURCE_DATE_EPOCH", "TZ")
"""The environment variables (or how their names begin) that a build's result depends on."""


@dataclass(eq=False)
class SiteFactory:
    """The fixture ``jekyll_site``: called with a folder or a dict of files, it gives the built site.

    ``root`` is what relative folders are relative to; ``store`` the folder, shared by all processes of the session,
    that builds are kept in.
    """

    root: Path
    store: Path
    known: dict[str, BuiltSite] = field(default_factory=dict)

    def __call__(self, source: Input, **config: Any) -> BuiltSite:
        """Build the site *source*: a folder, or a dict of path → text or bytes. *config* lies over its configuration.

        Raises LiquidSiteError where the site cannot be built, FileNotFoundError where there is no such folder.
        """
        __tracebackhide__ = True
        from liquid_site.errors import LiquidSiteError

        key = input_key(source if isinstance(source, Mapping) else self.folder(source), config)
        if key not in self.known:
            home = self.store / key
            try:
                self.known[key] = self._shared(home, source, config)
            except LiquidSiteError as error:
                raise noted(error) from None
        return self.known[key]

    def folder(self, source: str | os.PathLike[str]) -> Path:
        """Give the folder that *source* names."""
        __tracebackhide__ = True
        path = self.root / source
        if not path.is_dir():
            raise FileNotFoundError(
                f"jekyll_site: there is no folder {path} (a relative folder counts from pytest's rootdir, {self.root})"
            )
        return path.resolve()

    def _shared(self, home: Path, source: Input, config: Mapping[str, Any]) -> BuiltSite:
        record = home / "site.json"
        with locked(home.with_suffix(".lock")):
            if not record.is_file():
                folder = written(home / "source", source) if isinstance(source, Mapping) else self.folder(source)
                site = build(folder, home / "site", config)
                save(site, record)
                return site
        return load(record)


def noted(error: Any) -> Any:
    """Give the LiquidSiteError *error* with its place, excerpt and hint as notes, which pytest shows."""
    notes = [f"{name}: {text}" for name in ("where", "excerpt", "hint") if (text := str(getattr(error, name)))]
    error.__notes__ = [*getattr(error, "__notes__", ()), *notes]
    return error.with_traceback(None)


def input_key(source: Files | Path, config: Mapping[str, Any]) -> str:
    """Give a name that tells inputs apart: the files, the configuration, the surroundings."""
    digest = hashlib.sha256()
    parts = contents(source) if isinstance(source, Mapping) else listing(source)
    surroundings = sorted((key, value) for key, value in os.environ.items() if key.startswith(VARIABLES))
    for part in (*parts, json.dumps(config, default=repr), repr(surroundings), os.getcwd()):
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()[:24]


def contents(files: Files) -> Iterator[str | bytes]:
    """Give the paths and contents of *files*, by path."""
    for path in sorted(files):
        yield path
        yield files[path]


def listing(folder: Path) -> Iterator[str]:
    """Give the path of *folder*, and the path, size and time of change of every file in it."""
    yield str(folder)
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(set(folders) - SKIPPED)
        for name in sorted(names):
            path = os.path.join(here, name)
            status = os.lstat(path)
            yield f"{path} {status.st_size} {status.st_mtime_ns}"


def written(folder: Path, files: Files) -> Path:
    """Write *files* into *folder*, which begins empty. Raises ValueError for a path that leads out of it."""
    import shutil

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, text in files.items():
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()):
            raise ValueError(f"jekyll_site: the path {name!r} leads out of the site")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return folder


def build(folder: Path, destination: Path, config: Mapping[str, Any]) -> BuiltSite:
    """Build the site in *folder* into *destination*; nothing is printed, nothing written elsewhere."""
    from liquid_site.api import settings
    from liquid_site.build.pipeline import process
    from liquid_site.build.start import start
    from liquid_site.config.log import Log

    log = Log(silent=True)
    given = {"disable_disk_cache": True, "incremental": False, **config}
    begun = start(settings(folder, destination, given, log), log)
    with warnings.catch_warnings():
        # Rendering forks for much Markdown; pytest-xdist's own thread, which does nothing then, is no danger.
        warnings.filterwarnings("ignore", message=".*multi-threaded.*fork", category=DeprecationWarning)
        result = process(begun)
    made = entries(begun.site, str(destination))
    baseurl, address = (str(begun.site.config.get(key) or "").rstrip("/") for key in ("baseurl", "url"))
    return BuiltSite(folder, destination, made, result.warnings, baseurl, address)


def entries(site: Any, root: str) -> list[Entry]:
    """Give the written files of the model *site*; where two share a file, the later one's stands."""
    from liquid_site.model.publish import is_written
    from liquid_site.model.site import items

    found = {}
    for item in items(site):
        if is_written(item):
            output = os.path.relpath(item.destination(root), root).replace(os.sep, "/")
            origin = item.source_path if os.path.isfile(item.source_path) else ""
            found[output] = Entry(output, item.url, item.relative_path.lstrip("/") if origin else "", origin)
    return list(found.values())


def save(site: BuiltSite, record: Path) -> None:
    """Write what is known of *site* to *record*, whole or not at all."""
    facts = {
        "source": str(site.source),
        "destination": str(site.destination),
        "entries": [asdict(entry) for entry in site.entries],
        "warnings": site.warnings,
        "baseurl": site.baseurl,
        "address": site.address,
    }
    part = record.with_suffix(".part")
    part.write_text(json.dumps(facts), encoding="utf-8")
    part.replace(record)


def load(record: Path) -> BuiltSite:
    """Read what ``save`` wrote."""
    facts = json.loads(record.read_text(encoding="utf-8"))
    made = [Entry(**entry) for entry in facts["entries"]]
    folders = Path(facts["source"]), Path(facts["destination"])
    return BuiltSite(*folders, made, facts["warnings"], facts["baseurl"], facts["address"])
