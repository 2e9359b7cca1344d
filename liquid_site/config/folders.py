"""Folders as the configuration names them: absolute, with ``/`` on every system."""

from __future__ import annotations

import os


def absolute(path: str, base: str = "") -> str:
    """Expand *path* against *base* (the working directory when empty), ``~`` included; no trailing slash."""
    home = os.path.expanduser(path) if path.startswith("~") else path
    full = os.path.abspath(os.path.join(base, home))
    return full.replace(os.sep, "/")


def is_or_contains(folder: str, other: str) -> bool:
    """Tell whether *folder* is *other* or one of the folders above it; both absolute."""
    return folder == other or other.startswith(folder.rstrip("/") + "/")
