"""Ruby's ``strftime``."""

from __future__ import annotations

from datetime import date


def strftime(time: date, format: str) -> str:
    """*time* (a Date or a Time) printed by Ruby's directives, flags ``- _ 0 ^ # :`` and widths; unknown ones stay as they are."""
    raise NotImplementedError
