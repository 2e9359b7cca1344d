"""Typographic symbols: dashes, ellipses and guillemets written in ASCII."""

from __future__ import annotations

from liquid_site.kramdown.entities import Entity
from liquid_site.kramdown.span.reading import Spans
from liquid_site.kramdown.tree import Leaf

_GUILLEMETS = {"<": (Entity(60, "lt"), "laquo"), ">": (Entity(62, "gt"), "raquo")}

_SYMBOLS = {
    name: Leaf("typographic_sym", name)
    for name in ("mdash", "ndash", "hellip", "laquo", "raquo", "laquo_space", "raquo_space")
}
"""The elements themselves: a symbol is like any other of its name, and nothing changes it."""


def _add(s: Spans, name: str, pos: int, end: int) -> int:
    s.add(_SYMBOLS[name], pos, end)
    return end


def parse_dash(s: Spans, pos: int) -> int:
    """``---`` or ``--`` at *pos*."""
    if s.text.startswith("-", pos + 2):
        return _add(s, "mdash", pos, pos + 3)
    return _add(s, "ndash", pos, pos + 2)


def parse_ellipsis(s: Spans, pos: int) -> int:
    """``...`` at *pos*."""
    return _add(s, "hellip", pos, pos + 3)


def parse_laquo(s: Spans, pos: int) -> int:
    """``<<`` at *pos*, with a space behind it if there is one; -1 if it is none."""
    if not s.text.startswith("<<", pos):
        return -1
    if s.text.startswith(" ", pos + 2):
        return _add(s, "laquo_space", pos, pos + 3)
    return _add(s, "laquo", pos, pos + 2)


def parse_raquo(s: Spans, pos: int) -> int:
    """``>>`` at *pos*."""
    return _add(s, "raquo", pos, pos + 2)


def parse_spaced_raquo(s: Spans, pos: int) -> int:
    """`` >>`` at *pos*."""
    return _add(s, "raquo_space", pos, pos + 3)


def parse_escaped_guillemets(s: Spans, pos: int) -> int:
    r"""``\<<`` or ``\>>`` at *pos*: the signs themselves; -1 if it is neither."""
    char = s.text[pos + 1 : pos + 2]
    if char not in _GUILLEMETS or not s.text.startswith(char, pos + 2):
        return -1
    s.add(Leaf("entity", _GUILLEMETS[char][0]), pos, pos + 3)
    s.add(Leaf("entity", _GUILLEMETS[char][0]), pos + 3, pos + 3)
    return pos + 3
