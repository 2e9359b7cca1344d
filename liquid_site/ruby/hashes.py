"""Jekyll's deep merge: hashes merge key by key, all else replaces, and a nil above never overrides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Made = dict[tuple[int, int], dict[Any, Any]]


def deep_merge(low: Mapping[Any, Any], high: Mapping[Any, Any]) -> dict[Any, Any]:
    """A new hash: *low* with *high* on top; the keys of *low* first, in their order. Nested hashes are copied.

    A hash that stands in several places (a YAML alias) is copied once, so the time is that of what was written.
    """
    return _merge(low, high, {})


def _merge(low: Mapping[Any, Any], high: Mapping[Any, Any], made: Made) -> dict[Any, Any]:
    if not low:
        return {key: _copy(value, made) if isinstance(value, dict) else value for key, value in high.items()}
    merged: dict[Any, Any] = {}
    for key, value in low.items():
        over = high.get(key)
        if over is None:
            merged[key] = _copy(value, made)
        elif isinstance(value, dict) and isinstance(over, Mapping):
            pair = id(value), id(over)
            if pair not in made:
                made[pair] = _merge(value, over, made)
            merged[key] = made[pair]
        else:
            merged[key] = _copy(over, made)
    for key, value in high.items():
        if key not in merged:
            merged[key] = _copy(value, made)
    return merged


def _copy(value: Any, made: Made) -> Any:
    if not isinstance(value, dict):
        return value
    if (id(value), 0) not in made:
        made[id(value), 0] = _merge(value, {}, made)
    return made[id(value), 0]
