"""Ruby's numbers: printing, reading, and Liquid's decimal arithmetic."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from itertools import zip_longest
from typing import Any

DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+\n?\Z")
LEADING_INTEGER = re.compile(r"[ \t\n\v\f\r]*([-+]?)(?:0[dD](?=[0-9]))?([0-9]+(?:_[0-9]+)*)")
LEADING_NUMBER = re.compile(
    r"[ \t\n\v\f\r]*([-+]?(?:[0-9]+(?:_[0-9]+)*(?:\.[0-9]+(?:_[0-9]+)*)?|\.[0-9]+(?:_[0-9]+)*)"
    r"(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?)"
)
STRICT_INTEGER = re.compile(
    r"[ \t\n\v\f\r]*([-+]?)(?:0[xX]([0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)|0[bB]([01]+(?:_[01]+)*)"
    r"|0(?:[oO]|_)?([0-7]+(?:_[0-7]+)*)|(?:0[dD])?([1-9][0-9]*(?:_[0-9]+)*|0))[ \t\n\v\f\r]*\Z"
)
EXACT = Context(prec=2000, Emax=999_999_999, Emin=-999_999_999, traps=[])
DIVISION = Context(prec=60, Emax=999_999_999, Emin=-999_999_999, traps=[])


def to_s(value: float) -> str:
    """``Integer#to_s`` or ``Float#to_s``, however long."""
    if isinstance(value, float):
        return float_to_s(value)
    try:
        return str(value)
    except ValueError:  # Python refuses to print more than 4,300 digits
        return format(Decimal(value), "f")


def float_to_s(value: float) -> str:
    """``Float#to_s``: ``1.0``, ``1.0e+16``, ``NaN``; an exponent below 0.0001 and for whole numbers from 1e15 on."""
    text = repr(value)
    if "n" in text:
        return {"inf": "Infinity", "-inf": "-Infinity"}.get(text, "NaN")
    if "e" not in text and (abs(value) < 1e15 or not text.endswith(".0")):
        return text
    sign, digits, exponent = Decimal(text).as_tuple()
    figures = "".join(map(str, digits)).rstrip("0") or "0"
    power = int(exponent) + len(digits) - 1
    return f"{'-' if sign else ''}{figures[0]}.{figures[1:] or '0'}e{power:+03d}"


def to_i(text: str) -> int:
    """``String#to_i``: the leading integer, else 0."""
    match = LEADING_INTEGER.match(text)
    return _long(match[1] + match[2].replace("_", "")) if match else 0


def to_f(text: str) -> float:
    """``String#to_f``: the leading number, else 0.0."""
    match = LEADING_NUMBER.match(text)
    return float(match[1].replace("_", "")) if match else 0.0


def integer(text: str) -> int:
    """``Integer(text)``: all of *text* is one number, 0x, 0b and a leading 0 understood.

    Raises ``ValueError`` in Ruby's words.
    """
    match = STRICT_INTEGER.match(text)
    if not match:
        from .text import inspect

        raise ValueError(f"invalid value for Integer(): {inspect(text)}")
    sign, *digits = match.groups()
    value = next(
        int(found, base) if base != 10 else _long(found)
        for found, base in zip((d and d.replace("_", "") for d in digits), (16, 2, 8, 10), strict=True)
        if found
    )
    return -value if sign == "-" else value


def _long(digits: str) -> int:
    """``int(digits)`` for any length, pieced together two by two: Python alone refuses more than 4,300 digits."""
    if len(digits) < 4000:
        return int(digits)
    bare = digits.lstrip("+-")
    size = 2000
    pieces = [int(bare[max(0, end - size) : end]) for end in range(len(bare), 0, -size)]
    while len(pieces) > 1:
        unit = 10**size
        pieces = [low + unit * high for low, high in zip_longest(pieces[::2], pieces[1::2], fillvalue=0)]
        size *= 2
    return -pieces[0] if digits.startswith("-") else pieces[0]


def to_number(value: Any) -> int | Decimal:
    """``Liquid::Utils.to_number``: an operand of the arithmetic filters; what is no number is 0."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return Decimal(repr(value))
    if not isinstance(value, str):
        return 0
    bare = value.strip("\0\t\n\v\f\r ")
    return Decimal(bare) if DECIMAL.match(bare) else to_i(value)


def from_number(value: int | Decimal) -> int | float:
    """What a filter gives back: decimals as floats."""
    return float(value) if isinstance(value, Decimal) else value


def plus(left: Any, right: Any) -> int | float:
    """Liquid's ``plus``: exact in decimals, so 0.1 + 0.2 is 0.3."""
    a, b = to_number(left), to_number(right)
    return a + b if isinstance(a, int) and isinstance(b, int) else float(EXACT.add(_decimal(a), _decimal(b)))


def minus(left: Any, right: Any) -> int | float:
    """Liquid's ``minus``."""
    a, b = to_number(left), to_number(right)
    return a - b if isinstance(a, int) and isinstance(b, int) else float(EXACT.subtract(_decimal(a), _decimal(b)))


def times(left: Any, right: Any) -> int | float:
    """Liquid's ``times``."""
    a, b = to_number(left), to_number(right)
    return a * b if isinstance(a, int) and isinstance(b, int) else float(EXACT.multiply(_decimal(a), _decimal(b)))


def divided_by(left: Any, right: Any) -> int | float:
    """Liquid's ``divided_by``; whole numbers divide downwards. Raises ``ZeroDivisionError`` (``divided by 0``)."""
    a, b = to_number(left), to_number(right)
    if isinstance(a, int) and isinstance(b, int):
        _refuse_zero(b)
        return a // b
    return float(DIVISION.divide(_decimal(a), _decimal(b)))


def modulo(left: Any, right: Any) -> int | float:
    """Liquid's ``modulo``, with the sign of *right*. Raises ``ZeroDivisionError`` (``divided by 0``)."""
    a, b = to_number(left), to_number(right)
    if isinstance(a, int) and isinstance(b, int):
        _refuse_zero(b)
        return a % b
    x, y = _decimal(a), _decimal(b)
    if not y:
        raise ZeroDivisionError("divided by 0")
    rest = EXACT.remainder(x, y)
    if not rest:
        return 0.0
    return float(EXACT.add(rest, y) if rest.is_signed() != y.is_signed() else rest)


def _refuse_zero(value: int) -> None:
    if value == 0:
        raise ZeroDivisionError("divided by 0")


def _decimal(value: int | Decimal) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(value)


def round_to(value: Any, digits: Any = 0) -> int | float:
    """Liquid's ``round``: half away from zero. Raises ``ArithmeticError`` (Ruby's words) for NaN and the infinities."""
    number, places = to_number(value), int(to_number(digits))
    if isinstance(number, int):
        return number if places >= 0 else int(_quantize(Decimal(number), places, ROUND_HALF_UP))
    if places <= 0 and number.is_finite():
        return int(_quantize(number, places, ROUND_HALF_UP))
    if not number.is_finite():
        return _not_finite(number) if digits == 0 else float(number)
    return float(_quantize(number, places, ROUND_HALF_UP))


def ceil(value: Any) -> int:
    """Liquid's ``ceil``. Raises ``ArithmeticError`` (Ruby's words) for NaN and the infinities."""
    return _whole(to_number(value), ROUND_CEILING)


def floor(value: Any) -> int:
    """Liquid's ``floor``. Raises ``ArithmeticError`` (Ruby's words) for NaN and the infinities."""
    return _whole(to_number(value), ROUND_FLOOR)


def _whole(number: int | Decimal, rounding: str) -> int:
    if isinstance(number, int):
        return number
    return int(_quantize(number, 0, rounding)) if number.is_finite() else _not_finite(number)


def _not_finite(number: Decimal) -> int:
    words = "'NaN' (Not a Number)" if number.is_nan() else f"'{'-' if number < 0 else ''}Infinity'"
    raise ArithmeticError(f"Computation results in {words}")


def _quantize(number: Decimal, places: int, rounding: str) -> Decimal:
    adjusted = number.adjusted()
    if -number.as_tuple().exponent <= places:  # type: ignore[operator]
        return number
    if places < -adjusted - 1 and rounding == ROUND_HALF_UP:
        return Decimal(0)
    return number.quantize(Decimal(1).scaleb(-places, EXACT), rounding, EXACT)


def absolute(value: Any) -> int | float:
    """Liquid's ``abs``."""
    number = to_number(value)
    return float(number.copy_abs()) if isinstance(number, Decimal) else abs(number)


def at_least(value: Any, least: Any) -> int | float:
    """Liquid's ``at_least``."""
    number, bound = to_number(value), to_number(least)
    chosen: int | Decimal = bound if _above(bound, number) else number
    return from_number(chosen)


def at_most(value: Any, most: Any) -> int | float:
    """Liquid's ``at_most``."""
    number, bound = to_number(value), to_number(most)
    chosen: int | Decimal = bound if _above(number, bound) else number
    return from_number(chosen)


def _above(left: int | Decimal, right: int | Decimal) -> bool:
    """Whether *left* is greater; never so where one is NaN."""
    if isinstance(left, Decimal) and left.is_nan():
        return False
    return not (isinstance(right, Decimal) and right.is_nan()) and left > right
