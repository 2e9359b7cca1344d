"""Character references: HTML 4's names with their semicolon, numbers with or without."""

from __future__ import annotations

import re
from functools import cache
from html.entities import name2codepoint

_REFERENCE = re.compile(
    r"&(?:#(?:[xX](?P<hex>[0-9a-fA-F]*)|(?P<number>[0-9]*));?|(?P<name>[A-Za-z_:][A-Za-z0-9_:.-]*);)"
)
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 8


@cache
def names() -> dict[str, str]:
    """The names: HTML 4's and ``apos``."""
    return {**{name: chr(point) for name, point in name2codepoint.items()}, "apos": "'"}


def in_text(text: str) -> str:
    """Resolve the references of *text*; numbers of no character, and control characters, are left out."""
    decoded = _REFERENCE.sub(_character, text) if "&" in text else text
    return _NOT_TEXT.sub("", decoded)


def in_attribute(text: str) -> str:
    """Resolve the references of an attribute's value; one of no character ends the value."""
    return _REFERENCE.sub(_character, text).partition("\0")[0] if "&" in text else text


def _character(match: re.Match[str]) -> str:
    name = match["name"]
    if name is not None:
        return names().get(name, match[0])
    digits, base = (match["number"], 10) if match["number"] is not None else (match["hex"], 16)
    significant = digits.lstrip("0")
    point = int(significant, base) if 0 < len(significant) <= _LONGEST else 0
    return chr(point) if 0 < point < 0x110000 and not _NOT_TEXT.match(chr(point)) else "\0"
