"""Ruby's ``File.fnmatch`` and ``Dir.glob``."""

from __future__ import annotations


def fnmatch(pattern: str, path: str, *, pathname: bool = False, dotmatch: bool = False) -> bool:
    """``File.fnmatch?``: without *pathname* a ``*`` crosses ``/``."""
    raise NotImplementedError


def glob(pattern: str, base: str, *, dotmatch: bool = False) -> list[str]:
    """``Dir.glob(pattern, base:)``, byte-sorted, relative to *base* with ``/``."""
    raise NotImplementedError
