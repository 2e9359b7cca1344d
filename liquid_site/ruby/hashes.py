"""Jekyll's deep merge: hashes merge key by key, all else replaces, and a nil above never overrides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def deep_merge(low: Mapping[Any, Any], high: Mapping[Any, Any]) -> dict[Any, Any]:
    """A new hash: *low* with *high* on top; the keys of *low* first, in their order. Nested hashes are copied."""
    merged: dict[Any, Any] = {key: _copy(value) for key, value in low.items()}
    for key, value in high.items():
        old = merged.get(key)
        if isinstance(old, dict) and isinstance(value, Mapping):
            merged[key] = deep_merge(old, value)
        elif value is not None or key not in merged:
            merged[key] = _copy(value)
    return merged


def _copy(value: Any) -> Any:
    return deep_merge(value, {}) if isinstance(value, dict) else value
