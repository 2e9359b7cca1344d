"""Clearing the destination of what this build does not produce, and of nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from liquid_site.build.write import in_use
from liquid_site.model.paths import inside
from liquid_site.plugins.host import Host


def obsolete(root: str, new_files: Iterable[str], keep_files: Iterable[Any], spare: str | None = None) -> list[str]:
    """Give the absolute paths under the destination *root* that have to go before *new_files* can be written.

    Kept are the new files, the folders above them, whatever begins with an entry of *keep_files* (text, counted from
    *root*) and the folders above those, and the folder *spare*. A file that stands where a folder is needed goes too.
    """
    new = set(new_files)
    needed = _folders_above(new, root)
    kept = [str(entry) for entry in keep_files]
    kept_folders = _folders_above({inside(root, entry) for entry in kept}, root)
    prefixes = tuple(f"{root}/{entry}" for entry in kept)
    there = list(existing(root, spare))
    gone = [
        path
        for path in there
        if not (path.startswith(prefixes) if prefixes else False)
        and path not in kept_folders
        and path not in new
        and path not in needed
    ]
    return gone + sorted(path for path in needed.intersection(there) if os.path.isfile(path))


def existing(root: str, spare: str | None = None) -> Iterator[str]:
    """Give every file and folder under *root*, hidden ones too, folders before what is in them, links not followed.

    The folder *spare* is passed over, and those where other processes have their files ready.
    """
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        with suppress(OSError):
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
            for entry in entries:
                path = f"{folder}/{entry.name}"
                if path == spare or (folder == root and in_use(path)):
                    continue
                yield path
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)


def _folders_above(paths: Iterable[str], root: str) -> set[str]:
    folders: set[str] = set()
    for path in paths:
        folder = os.path.dirname(path)
        while folder != root and folder not in folders and len(folder) > len(root):
            folders.add(folder)
            folder = os.path.dirname(folder)
    return folders


def remove(root: str, paths: Iterable[str]) -> None:
    """Remove *paths* and what is in them, if they lie under *root*; a link goes, not what it points at."""
    for path in paths:
        if inside(root, path) != path or path == root:
            continue
        with suppress(FileNotFoundError):
            if os.path.isdir(path) and not os.path.islink(path):
                from shutil import rmtree

                rmtree(path, ignore_errors=True)
            else:
                os.unlink(path)


def clean(host: Host, root: str, new_files: Iterable[str], keep_files: Iterable[Any], spare: str | None = None) -> None:
    """Clear the destination *root* of all but *new_files*, *keep_files* and *spare*; plugins may change the list."""
    gone = obsolete(root, new_files, keep_files, spare)
    host.trigger("clean", "on_obsolete", gone)
    remove(root, gone)
