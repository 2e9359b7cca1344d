"""What an unquoted YAML scalar means to SafeYAML 1.0.5: a number, nil, a boolean, a date, a time, or itself."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from .zones import FixedOffset

WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None}
WORDS |= dict.fromkeys(("yes", "on", "true"), True) | dict.fromkeys(("no", "off", "false"), False)
SPECIAL_FLOATS = {
    sign + "." + word: float(sign + word.lower())
    for word in ("inf", "Inf", "INF", "nan", "NaN", "NAN")
    for sign in ("", "-")
    if sign == "" or word.lower() == "inf"
}
FIRST = frozenset("0123456789+-._,~nNyYoOtTfF\n")
"""The characters a scalar that is not plain text can begin with."""

INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\n?\Z")
BASED = re.compile(r"0(?:[0-7]+|[xX][0-9a-fA-F]+|[bB][01]+)\n?\Z")
HEXADECIMAL = re.compile(r"[-+]?0x[0-9a-fA-F]+\n?\Z")
FLOAT = re.compile(r"[-+]?(?:[0-9][0-9_]*)?\.[0-9_]+(?:[eE][-+][0-9]+)?\n?\Z")
BASE_60 = re.compile(r"[-+]?[0-9]+(?::[0-5]?[0-9])+\n?\Z")
BASE_60_POINT = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*\n?\Z")
DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\n?\Z")
TIME = re.compile(
    r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|[ \t\r\n\f\v]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?"
    r"[ \t\r\n\f\v]*(?:(Z)|([-+])([0-9]{1,2})(?::?([0-9]{2}))?)?\n?\Z"
)
RUBY_FLOAT = re.compile(r"[-+]?(?:[0-9]+(?:_[0-9]+)*)?\.[0-9]+(?:_[0-9]+)*(?:[eE][-+][0-9]+)?")


def guess(text: str) -> Any:
    """The value of the plain scalar *text*. Raises ``ValueError`` where SafeYAML trips over half a number."""
    if text and text[0] not in FIRST:
        return text
    lowered = text.lower() if len(text) < 6 else text
    if lowered in WORDS:
        return WORDS[lowered]
    if text[0] in "nNyYoOtTfF~":
        return text
    return _number(text)


def _number(text: str) -> Any:
    if text[4:5] == "-" and text[:4].isdigit():
        return _moment(text)
    bare = text.replace("_", "").replace(",", "")
    if INTEGER.match(bare):
        return int(bare)
    if BASED.match(bare):
        base = {"x": 16, "b": 2}.get(bare[1].lower(), 8)
        return int(bare, base)
    if HEXADECIMAL.match(bare):
        return int(bare, 16)
    if BASE_60.match(bare):
        return _base_60(bare.strip("\n"))
    if FLOAT.match(text):
        return _float(text.strip("\n"))
    if text in SPECIAL_FLOATS:
        return SPECIAL_FLOATS[text]
    if BASE_60_POINT.match(text):
        return _base_60(text.strip("\n"))
    return _moment(text)


def _float(text: str) -> float:
    if not RUBY_FLOAT.fullmatch(text):
        raise ValueError(f'invalid value for Float(): "{text}"')
    return float(text.replace("_", ""))


def _base_60(text: str) -> float:
    whole, point, fraction = text.partition(".")
    total, unit = 0.0, 1.0
    for part in reversed(whole.split(":")):
        if part.endswith("_") or "__" in part:
            raise ValueError(f'invalid value for Float(): "{part}"')
        total += float(part) * unit
        unit *= 60
    if point and fraction:
        total += _float("." + fraction)
    return -total if text.startswith("-") else total


def _moment(text: str) -> date | str:
    if match := DATE.match(text):
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            return text
    match = TIME.match(text)
    return _time(text, match) if match else text


def _time(text: str, match: re.Match[str]) -> datetime | str:
    year, month, day, hour, minute, second = map(int, match.groups()[:6])
    fraction, _, sign, off_hours, off_minutes = match.groups()[6:]
    offset = _offset(sign, off_hours, off_minutes, ":" in text[match.start(10) :] if sign else False)
    if offset is None or hour > 24 or (hour == 24 and (minute or second)) or second > 60:
        return text
    try:
        parts = int((fraction + "000000")[:6]) if fraction else 0
        time = datetime(year, month, day, hour % 24, minute, min(second, 59), parts, FixedOffset(offset))
        return time + timedelta(days=1) if hour == 24 else time
    except (ValueError, OverflowError):
        return text


def _offset(sign: str | None, hours: str | None, minutes: str | None, colon: bool) -> int | None:
    """Seconds east; an impossible offset is no offset when it is bare digits, no time at all with a colon."""
    if not sign or not hours:
        return 0
    seconds = int(hours) * 3600 + int(minutes or 0) * 60
    if int(hours) > 23 or int(minutes or 0) > 59:
        return None if colon else 0
    return -seconds if sign == "-" else seconds
