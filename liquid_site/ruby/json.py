"""Ruby's ``JSON.generate``."""

from __future__ import annotations

from typing import Any


def generate(value: Any) -> str:
    """Compact JSON. Raises ``ValueError`` for NaN and the infinities."""
    raise NotImplementedError


def pretty_generate(value: Any) -> str:
    """JSON of two-space indents."""
    raise NotImplementedError
