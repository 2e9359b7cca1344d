"""Filters on numbers, in Liquid's decimal arithmetic; what Ruby raises there is told as Liquid's own error."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from liquid_site.dialect.faults import ArgumentFault
from liquid_site.ruby import numbers

plus = numbers.plus
minus = numbers.minus
times = numbers.times
at_least = numbers.at_least
at_most = numbers.at_most
absolute = numbers.absolute


def divided_by(value: Any, divisor: Any) -> int | float:
    """The quotient: floored where both are whole. Raises ``ArgumentFault`` (``divided by 0``)."""
    return _told(numbers.divided_by, value, divisor)


def modulo(value: Any, divisor: Any) -> int | float:
    """The remainder, of the divisor's sign. Raises ``ArgumentFault``."""
    return _told(numbers.modulo, value, divisor)


def round_(value: Any, digits: Any = 0) -> int | float:
    """Half away from zero, to *digits* places. Raises ``ArgumentFault`` on infinity."""
    return _told(numbers.round_to, value, digits)


def ceil(value: Any) -> int | float:
    """The next whole number up. Raises ``ArgumentFault`` on infinity."""
    return _told(numbers.ceil, value)


def floor(value: Any) -> int | float:
    """The next whole number down. Raises ``ArgumentFault`` on infinity."""
    return _told(numbers.floor, value)


def _told(work: Callable[..., int | float], *operands: Any) -> int | float:
    try:
        return work(*operands)
    except (ArithmeticError, ValueError) as error:
        raise ArgumentFault(str(error)) from None
