"""What a document's file name tells: date, slug, extension."""

from __future__ import annotations

import re
from typing import NamedTuple

_DATED = re.compile(r"(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)\Z", re.ASCII | re.DOTALL)
_DATELESS = re.compile(r"(.*)(\.[^.]+)\Z", re.DOTALL)


class NameParts(NamedTuple):
    """The parts of a file name; ``date`` is empty where there is none."""

    date: str
    slug: str
    ext: str


def is_dated(path: str) -> bool:
    """Tell whether *path* is named like a post: a date, a title (which may be empty), an extension."""
    return match(_DATED, path) is not None


def has_ext(path: str) -> bool:
    """Tell whether *path* is named like a draft: anything with an extension."""
    return match(_DATELESS, path) is not None


def match(pattern: re.Pattern[str], path: str) -> re.Match[str] | None:
    """Match the file's name, else the whole of *path* (Jekyll's patterns let an extension reach over a slash)."""
    return pattern.match(path.rsplit("/", 1)[-1]) or pattern.match(path)


def name_parts(path: str, basename: str) -> NameParts:
    """Take *path*'s file name apart; *basename* is the slug where there is no extension."""
    dated = match(_DATED, path)
    if dated:
        return NameParts(dated[1], dated[2].rstrip("."), dated[3])
    plain = match(_DATELESS, path)
    if plain:
        return NameParts("", plain[1].rstrip("."), plain[2])
    return NameParts("", basename.rstrip("."), "")
