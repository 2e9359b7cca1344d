"""Jekyll's words for "sooner" and "later", as numbers: one scale for generators and converters, one for hooks."""

from __future__ import annotations

PLUGIN = {"lowest": -100, "low": -10, "normal": 0, "high": 10, "highest": 100}
"""Generators and converters: the higher number goes first."""

HOOK = {"low": 10, "normal": 20, "high": 30}
"""Hooks: the higher number goes first."""


def plugin(priority: int | str) -> int:
    """The number of a generator's or converter's priority."""
    return PLUGIN[priority] if isinstance(priority, str) else priority


def hook(priority: int | str) -> int:
    """The number of a hook's priority."""
    return HOOK[priority] if isinstance(priority, str) else priority
