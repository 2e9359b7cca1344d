"""Character references: what a name or number stands for, and which name a code point is printed with."""

from __future__ import annotations

from html.entities import html5
from typing import NamedTuple

from liquid_site.kramdown.entity_names import NAMES, WINDOWS


class Entity(NamedTuple):
    """A character: its code point, and its name if kramdown has one."""

    code: int
    name: str | None

    @property
    def char(self) -> str | None:
        """The character itself, or None where the number is none of Unicode's."""
        return chr(self.code) if self.code < 0x110000 and not 0xD800 <= self.code < 0xE000 else None


def _by_name() -> dict[str, Entity]:
    found = {}
    for word in NAMES.split():
        name, _, code = word.partition("=")
        found[name] = Entity(int(code, 16) if code else ord(html5[name + ";"]), name)
    return found


_NAMED = _by_name()
_WINDOWS = {int(a): int(b, 16) for a, b in (word.split("=") for word in WINDOWS.split())}
_NUMBERED = {entity.code: entity for entity in _NAMED.values()}


def named(name: str) -> Entity | None:
    """The entity called *name*, or None if kramdown does not know the name."""
    return _NAMED.get(name)


def numbered(code: int) -> Entity:
    """The entity of code point *code*; 128 to 159 are read as Windows-1252, as browsers do."""
    code = _WINDOWS.get(code, code)
    return _NUMBERED.get(code) or Entity(code, None)
