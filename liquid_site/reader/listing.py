"""What is in a folder, as the system lists it, or sorted by bytes with parents before children."""

from __future__ import annotations

import os
from typing import NamedTuple


class Entry(NamedTuple):
    """Something found: its path relative to the folder searched, and whether it is (or points to) a folder."""

    path: str
    is_folder: bool


def listed(folder: str) -> list[Entry]:
    """List *folder* in the system's own order, links followed; pipes, sockets and devices are passed over."""
    with os.scandir(folder) as found:
        return [Entry(entry.name, is_folder(entry)) for entry in found if not is_special(entry)]


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether *entry* leads to a folder; a link that leads in a circle does not."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def is_special(entry: os.DirEntry[str]) -> bool:
    """Tell whether *entry* is there but neither file nor folder (a broken link is not there, and an error later on)."""
    try:
        return not entry.is_file() and not entry.is_dir() and os.path.exists(entry.path)
    except OSError:
        return False


def tree(folder: str, hidden: bool = False) -> list[Entry]:
    """List all below *folder* like ``Dir["**/*"]``: sorted by bytes, links to folders not entered.

    Names with a leading dot, and what is below them, count only where *hidden*.
    """
    found: list[Entry] = []
    waiting = children(folder, "", hidden)
    while waiting:
        path, entry = waiting.pop()
        found.append(Entry(path, is_folder(entry)))
        if found[-1].is_folder and not entry.is_symlink():
            waiting += children(entry.path, path + "/", hidden)
    return found


def children(folder: str, prefix: str, hidden: bool) -> list[tuple[str, os.DirEntry[str]]]:
    """List one folder with the last name first."""
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if (hidden or not entry.name.startswith(".")) and not is_special(entry)]
    except PermissionError:
        return []
    found.sort(key=lambda entry: os.fsencode(entry.name), reverse=True)
    return [(prefix + entry.name, entry) for entry in found]
