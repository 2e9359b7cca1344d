"""What a check finds: a fault in an output file, and the finding that tells a person where it was written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

KINDS = (
    "link", "anchor", "image", "media", "script", "stylesheet", "canonical", "redirect", "id", "alt", "nesting",
    "external",
)  # fmt: skip
"""All kinds of findings: what does not resolve, by what refers to it, then what is wrong by itself."""


class Fault(NamedTuple):
    """Something wrong in an output file: ``start`` is the offset of the tag, ``value`` its address or id."""

    kind: str
    message: str
    start: int
    value: str = ""


@dataclass
class Finding:
    """A fault at the place that wrote it.

    ``path`` and ``line`` are the source's (line 0: not known); ``origin`` tells where the value stands if that is
    another place (front matter, a data file), as ``path:line``; ``pages`` are the output files that show it, each with
    a line: ``(path, line)``.
    """

    kind: str
    message: str
    path: str
    line: int
    value: str = ""
    origin: str = ""
    pages: list[tuple[str, int]] = field(default_factory=list)
