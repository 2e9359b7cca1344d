"""YAML as SafeYAML 1.0.5 reads it: its scalar rules over libyaml's events."""

from __future__ import annotations

from typing import Any


def load(text: str, filename: str = "<unknown>") -> Any:
    """The first document of *text*; ``False`` when there is none (as SafeYAML), ``None`` for a null document.

    Dates are ``datetime.date``, timestamps aware ``datetime.datetime``. Raises ``YamlError`` with Psych's message and line."""
    raise NotImplementedError
