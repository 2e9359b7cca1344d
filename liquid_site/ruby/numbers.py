"""Ruby's numbers: printing, reading, and Liquid's decimal arithmetic."""

from __future__ import annotations

from decimal import Decimal
from typing import Any


def float_to_s(value: float) -> str:
    """``Float#to_s``: ``1.0``, ``1.0e+16``, ``NaN``."""
    raise NotImplementedError


def to_i(text: str) -> int:
    """``String#to_i``: the leading integer, else 0."""
    raise NotImplementedError


def to_f(text: str) -> float:
    """``String#to_f``: the leading number, else 0.0."""
    raise NotImplementedError


def integer(text: str) -> int:
    """``Integer(text)``. Raises ``ValueError`` with Ruby's message."""
    raise NotImplementedError


def to_number(value: Any) -> int | Decimal:
    """``Liquid::Utils.to_number``: an operand of the arithmetic filters."""
    raise NotImplementedError


def plus(left: Any, right: Any) -> int | float:
    """Liquid's ``plus``."""
    raise NotImplementedError


def minus(left: Any, right: Any) -> int | float:
    """Liquid's ``minus``."""
    raise NotImplementedError


def times(left: Any, right: Any) -> int | float:
    """Liquid's ``times``."""
    raise NotImplementedError


def divided_by(left: Any, right: Any) -> int | float:
    """Liquid's ``divided_by``. Raises ``ZeroDivisionError`` (``divided by 0``) on integers."""
    raise NotImplementedError


def modulo(left: Any, right: Any) -> int | float:
    """Liquid's ``modulo``. Raises ``ZeroDivisionError`` on integers."""
    raise NotImplementedError


def round_to(value: Any, digits: Any = 0) -> int | float:
    """Liquid's ``round``: half away from zero."""
    raise NotImplementedError


def ceil(value: Any) -> int:
    """Liquid's ``ceil``."""
    raise NotImplementedError


def floor(value: Any) -> int:
    """Liquid's ``floor``."""
    raise NotImplementedError


def absolute(value: Any) -> int | float:
    """Liquid's ``abs``."""
    raise NotImplementedError


def at_least(value: Any, least: Any) -> int | float:
    """Liquid's ``at_least``."""
    raise NotImplementedError


def at_most(value: Any, most: Any) -> int | float:
    """Liquid's ``at_most``."""
    raise NotImplementedError
