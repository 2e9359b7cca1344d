"""The YAML block at the head of a file, cut off exactly where Jekyll cuts."""

from __future__ import annotations

import os
import re
from typing import NamedTuple

BLANKS = " \t\r\n\f\v"
_CLOSER = re.compile(r"^(?:---|\.\.\.)[ \t\r\f\v]*(?:\n|\Z)", re.MULTILINE)
_HEAD = re.compile(rb"---[ \t\r\f\v]*\n")
_READ = 8192
_PIECE = 1 << 20
_OPEN = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class Split(NamedTuple):
    """A text in two: ``yaml`` with its opening line (None where there is no block), and the body.

    ``first_line`` is the number of the body's first line in the text, from 1.
    """

    yaml: str | None
    body: str
    first_line: int


def split(text: str) -> Split:
    """Split *text* after a block that opens with ``---`` and closes with ``---`` or ``...`` at a line's start.

    Blank lines after the closer belong to neither part. Linear in the length of *text*.
    """
    if not text.startswith("---"):
        return Split(None, text, 1)
    opener = last_newline(text, 3)
    closer = _CLOSER.search(text, opener) if opener else None
    if closer is None:
        return Split(None, text, 1)
    end = closer.end()
    if end < len(text) and text[end] in BLANKS:
        end = last_newline(text, end, closer.end())
    return Split(text[: closer.start()], text[end:], text.count("\n", 0, end) + 1)


def last_newline(text: str, start: int, default: int = 0) -> int:
    """Give the place behind the last newline of the blanks from *start* on (where only blanks follow, its end)."""
    end = start
    while end < len(text) and text[end] in BLANKS:
        end += 1
    if default and end == len(text):
        return end
    return (text.rfind("\n", start, end) + 1) or default


def has_head(data: bytes) -> bool:
    """Tell whether the first line is ``---`` and blanks, as bytes: no byte order mark, no missing line end."""
    return data.startswith(b"---") and _HEAD.match(data) is not None


def read_if_headed(path: str) -> bytes | None:
    """Read the whole file if it opens with front matter; None, after a glance at its first bytes, if not."""
    data = read_bytes(path, b"---")
    return data if has_head(data) else None


def read_bytes(path: str, start: bytes = b"") -> bytes:
    """Read the whole file; nothing, after a glance, if its first bytes are not *start*. Raises OSError."""
    descriptor = os.open(path, _OPEN)
    try:
        data = os.read(descriptor, _READ)
        if not data.startswith(start):
            return b""
        if len(data) == _READ:
            pieces = [data]
            while data := os.read(descriptor, _PIECE):
                pieces.append(data)
            data = b"".join(pieces)
        return data
    finally:
        os.close(descriptor)
