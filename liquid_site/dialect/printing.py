"""Values as text: what ``{{ }}`` writes, ``to_s`` and ``inspect``."""

from __future__ import annotations

from typing import Any

from liquid_site.dialect.drops.raw import raw_inspect, raw_to_s
from liquid_site.dialect.faults import ArgumentFault
from liquid_site.dialect.markers import Marker
from liquid_site.ruby import text

_DEEPEST = 10_000


def to_output(value: Any) -> str:
    """What ``{{ value }}`` writes: nil is nothing, lists are joined through all depths, hashes inspected."""
    kind = type(value)
    if kind is str:
        return value  # type: ignore[no-any-return]
    if value is None:
        return ""
    if kind is int:
        return str(value)
    return join(value, "") if kind is list else to_s(value)


def to_s(value: Any) -> str:
    """``value.to_s``: a list is inspected here."""
    kind = type(value)
    if kind is str:
        return value  # type: ignore[no-any-return]
    if value is None or isinstance(value, Marker):
        return ""
    if kind is int:
        return str(value)
    if kind is list or kind is dict:
        return inspect(value)
    own = raw_to_s(value)
    return text.to_s(value) if own is None else own


def join(values: list[Any], glue: str) -> str:
    """``Array#join``: nested lists are joined with the same *glue*."""
    if all(type(value) is str for value in values):
        return glue.join(values)
    parts: list[str] = []
    pending = [iter(values)]
    while pending:
        for value in pending[-1]:
            if type(value) is list and value:
                if len(pending) > _DEEPEST:
                    raise ArgumentFault("recursive array join")
                pending.append(iter(value))
                break
            parts.append("" if type(value) is list else to_s(value))
        else:
            pending.pop()
    return glue.join(parts)


def inspect(value: Any) -> str:
    """``value.inspect``."""
    return text.inspect(raw_inspect(value))
