"""What installed Python packages offer liquid-site, found without a look at all that they say of themselves."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_INFO = (".dist-info", ".egg-info")
_FILE = "entry_points.txt"


def entry_points(group: str) -> Iterable[EntryPoint]:
    """Give the entry points of *group*, as ``importlib.metadata`` does, which is only asked where there may be one."""
    if not any(_offers(os.path.abspath(path), group) for path in sys.path):
        return ()
    from importlib.metadata import entry_points as all_entry_points

    return all_entry_points(group=group)


def _offers(path: str, group: str) -> bool:
    """Tell whether a package in *path*, one of ``sys.path``, may have entry points of *group*."""
    try:
        changed = os.stat(path).st_mtime_ns
    except OSError:
        return False
    offered = _offered(path, changed)
    return offered is None or group in offered


@lru_cache(maxsize=64)
def _offered(path: str, _changed: int) -> str | None:
    """Give all that the packages in the folder *path* write of their entry points; None for an archive: who knows."""
    texts = []
    try:
        with os.scandir(path) as entries:
            folders = [entry.path for entry in entries if entry.name.endswith(_INFO) or entry.name == "EGG-INFO"]
    except NotADirectoryError:
        return None
    except OSError:
        return ""
    for folder in folders:
        try:
            with open(f"{folder}/{_FILE}", encoding="utf-8", errors="replace") as file:
                texts.append(file.read())
        except OSError:
            continue
    return "\n".join(texts)
