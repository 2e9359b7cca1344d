"""Ids of headers: kramdown's own way (ASCII), and GFM's (every letter)."""

from __future__ import annotations

import re

from liquid_site.kramdown.chars import is_word, lower

_LEADING = re.compile(r"^[^a-zA-Z]+", re.M)
_DROPPED = re.compile(r"[^a-zA-Z0-9 -]")
_GFM_DROPPED = re.compile(r"[\x00-\x08\n-\x1f!-,./:-@\[-^`{-\x7f]")
_NO_TOC = re.compile(r"\bno_toc\b")


def basic_id(text: str) -> str:
    """The ASCII letters, digits and dashes of *text*, from the first letter on."""
    return _DROPPED.sub("", _LEADING.sub("", text)).replace(" ", "-").lower()


def native_id(used: dict[str, int], text: str, prefix: str) -> str:
    """An id no header before had, counted in *used*."""
    name = basic_id(text) or "section"
    if name in used:
        used[name] += 1
        name = f"{name}-{used[name]}"
    else:
        used[name] = 0
    return prefix + name


def gfm_id(used: dict[str, int], text: str, prefix: str) -> str:
    """GFM's id for a header with *text*; each result is counted by itself, clashes with explicit ids are left."""
    name = _GFM_DROPPED.sub("", lower(text))
    if not name.isascii():
        name = "".join(char for char in name if char < "\x80" or is_word(char))
    name = name.replace(" ", "-").replace("\t", "-")
    count = used[name] = used.get(name, -1) + 1
    return f"{prefix}{name}-{count}" if count else prefix + name


def no_toc(attrs: dict[str, str]) -> bool:
    """Whether the class among *attrs* keeps a header out of the table of contents."""
    return _NO_TOC.search(attrs.get("class", "")) is not None
