"""Snapshots that no test used: which of the stored files a session can be sure of.

A file counts only if the tests that may own it have run and passed: a test that was skipped, failed, left out by ``-k``
or not reached may still want its snapshots. Files that this package did not write are nobody's business.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from liquid_site.testing.record import Record

ENDINGS = (".page.html", ".site.txt", ".shot.png")
"""How the names of stored snapshots end."""


def unused(record: Record) -> list[Path]:
    """Give the snapshots, sorted, that the session in *record* shows to be unused."""
    found = {path for module in record.tests for path in unused_of(record, module)}
    for folder in {Path(module).parent for module in record.tests}:
        found |= set(orphans(folder, record))
    return sorted(path for path in found if str(path) not in record.used)


def unused_of(record: Record, module: str) -> Iterator[Path]:
    """Give the snapshots beside *module* that none of its tests used."""
    tests = record.tests[module]
    done = {name for nodeid, names in tests.items() for name in names if nodeid in record.passed}
    open_ = {name for nodeid, names in tests.items() for name in names if nodeid not in record.passed}
    is_whole = not open_ and module not in record.partial
    for path, stem in snapshots(Path(module).with_suffix("")):
        if str(path) not in record.used and not owned(stem, open_) and (is_whole or owned(stem, done)):
            yield path


def owned(stem: str, names: set[str]) -> bool:
    """Tell whether a snapshot *stem* is one that a test of *names* makes by itself: its name, or that and a number."""
    base, _, number = stem.rpartition("-")
    return stem in names or (base in names and number.isdigit())


def snapshots(folder: Path) -> Iterator[tuple[Path, str]]:
    """Give the stored snapshots in *folder* with their names less the ending; nothing if there is no such folder."""
    for here, _, names in os.walk(folder):
        for name in names:
            ending = next((ending for ending in ENDINGS if name.endswith(ending)), None)
            if ending and ".obtained" not in name:
                stem = name.removesuffix(ending)
                yield Path(here, name), stem.rpartition(".")[0] if ending == ".shot.png" else stem


def orphans(folder: Path, record: Record) -> Iterator[Path]:
    """Give the snapshots in folders beside the test modules of *folder* whose own module is gone."""
    used = {os.path.dirname(path) for path in record.used}
    for entry in sorted(folder.iterdir()):
        is_tests = entry.name.startswith("test_") or entry.name.endswith("_test")
        if is_tests and entry.is_dir() and not entry.with_suffix(".py").exists() and str(entry) not in used:
            yield from (path for path, _ in snapshots(entry) if not any(entry.glob("*.py")))
