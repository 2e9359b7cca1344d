"""Which files of a source have changed: told by watchfiles where it is installed, else found by looking."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

Ignored = Callable[[str], bool]
"""Tells of an absolute path whether its changes do not matter."""
Snapshot = dict[str, tuple[int, int]]
POLL_SECONDS = 0.5


def snapshot(root: str, ignored: Ignored) -> Snapshot:
    """Give path → (time of change in ns, size) of every file under *root* that is not *ignored*."""
    found: Snapshot = {}
    folders = [root]
    while folders:
        try:
            entries = list(os.scandir(folders.pop()))
        except OSError:
            continue
        for entry in entries:
            if ignored(entry.path):
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    state = entry.stat()
                    found[entry.path] = (state.st_mtime_ns, state.st_size)
            except OSError:
                continue
    return found


def changed(before: Snapshot, after: Snapshot) -> list[str]:
    """Give the paths that are new, gone or different, sorted."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def poll(root: str, ignored: Ignored, stop: Callable[[], bool], pause: float = POLL_SECONDS) -> Iterator[list[str]]:
    """Give each batch of changed paths, looking every *pause* seconds, until *stop* says so."""
    before = snapshot(root, ignored)
    while not stop():
        time.sleep(pause)
        after = snapshot(root, ignored)
        paths = changed(before, after)
        before = after
        if paths:
            yield paths


def batches(root: str, ignored: Ignored, stop: Callable[[], bool], *, polling: bool) -> Iterator[list[str]]:
    """Give each batch of changed paths under *root*; *polling* never asks the operating system."""
    if not polling:
        try:
            from watchfiles import watch
        except ImportError:
            polling = True
    if polling:
        yield from poll(root, ignored, stop)
        return
    filtered = watch(root, watch_filter=lambda _kind, path: not ignored(path), yield_on_timeout=True, rust_timeout=500)
    for batch in filtered:
        if stop():
            return
        if batch:
            yield sorted({path for _, path in batch})
