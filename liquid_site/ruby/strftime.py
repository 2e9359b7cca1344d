"""Ruby's ``strftime``."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
DIRECTIVE = re.compile(
    r"%([-_0^#]*)([0-9]{0,9})(?:(:{1,3})(?=z))?"
    r"((?<!:)(?:E(?=[CYcyxX])|O(?=[HIMSUVWdeklmuwy])))?([A-DF-NP-Za-z%+]|(?![\s\S]))"
)
MAX_WIDTH = 65_535
"""A bound on what one directive may print; Ruby has its own, further out."""


def strftime(time: date, format: str) -> str:
    """*time* (a Date or a Time) printed by Ruby's directives, flags ``- _ 0 ^ # :`` and widths; unknown ones stay.

    Raises ``ValueError`` for widths past 65,535, and for a Time whose *format* ends within a directive.
    """
    if "%" not in format:
        return format
    try:
        return DIRECTIVE.sub(lambda match: _directive(time, match), format)
    except _IncompleteError:
        raise ValueError(f"invalid format: {format}") from None


class _IncompleteError(Exception):
    """The format ends within a directive."""


def _directive(time: date, match: re.Match[str]) -> str:
    flags, width, colons, _, letter = match.groups()
    size = int(width or -1)
    if size > MAX_WIDTH:
        raise ValueError(f"Numerical result out of range - {match[0]}")
    if letter in NUMBERS:
        value, digits, fill = NUMBERS[letter](time)
        return _number(value, digits, fill, flags, size)
    if letter in WORDS:
        return _word(WORDS[letter](time), flags, size, letter)
    if letter == "z":
        return _offset(time, flags, size, len(colons or ""))
    if letter in COMPOUND:
        flags = flags.replace("#", "").replace("-", "" if isinstance(time, datetime) else "-")
        return _word(strftime(time, COMPOUND[letter]), flags, size, letter)
    return _rarer(time, match, size, letter)


def _rarer(time: date, match: re.Match[str], size: int, letter: str) -> str:
    if letter in ("L", "N"):
        return _fraction(time, size, 3 if letter == "L" else 9)
    if letter in LITERALS:
        return _word(LITERALS[letter], match[1], size, letter)
    if isinstance(time, datetime):
        if not letter:
            raise _IncompleteError
    elif letter == "+":
        return _word(strftime(time, "%a %b %e %H:%M:%S %Z %Y"), match[1].replace("#", ""), size, letter)
    elif letter == "Q":
        return _number(_epoch(time) * 1000, 1, "0", match[1], size)
    return match[0]


def _number(value: int, digits: int, fill: str, flags: str, size: int) -> str:
    fill = _fill(flags, fill)
    size = digits if size < 0 else size
    text = str(abs(value))
    sign = "-" if value < 0 else ""
    if not fill:
        return sign + text
    if fill == "0":
        return sign + text.rjust(size - len(sign), "0")
    return (sign + text).rjust(size)


def _fill(flags: str, usual: str) -> str:
    """What pads: nothing after ``-``, else as the last of ``_`` and ``0`` says."""
    if "-" in flags:
        return ""
    return {"_": " ", "0": "0"}.get(flags.replace("^", "").replace("#", "")[-1:], usual)


def _word(text: str, flags: str, size: int, letter: str) -> str:
    fill = _fill(flags, " ")
    if "#" in flags:
        text = text.lower() if letter in "pZ" else text.upper()
    elif "^" in flags:
        text = text.upper()
    return text.rjust(size, fill) if fill and size > 0 and text else text


def _fraction(time: date, size: int, default: int) -> str:
    digits = f"{_part(time, 'microsecond'):06d}000"
    return digits.ljust(size if size > 0 else default, "0")[: size if size > 0 else default]


def _offset(time: date, flags: str, size: int, colons: int) -> str:
    """``%z`` and its colons; padding goes between sign and hours, and with ``_`` before the sign."""
    total = _seconds_east(time)
    sign, total = ("-", -total) if total < 0 else ("+", total)
    hours, minutes, seconds = total // 3600, total // 60 % 60, total % 60
    tail = _offset_tail(colons, minutes, seconds)
    fill = flags.replace("^", "").replace("#", "")[-1:]
    width = max(size - len(tail) - 1, 1 if fill == "-" and not hours else 2)
    if fill == "_":
        return (sign + str(hours)).rjust(width + 1) + tail
    return sign + str(hours).rjust(width, "0") + tail


def _offset_tail(colons: int, minutes: int, seconds: int) -> str:
    if colons == 3:
        if seconds:
            return f":{minutes:02d}:{seconds:02d}"
        return f":{minutes:02d}" if minutes else ""
    return (f"{minutes:02d}", f":{minutes:02d}", f":{minutes:02d}:{seconds:02d}")[colons]


def _seconds_east(time: date) -> int:
    delta = time.utcoffset() if isinstance(time, datetime) else None
    return int(delta.total_seconds()) if delta else 0


def _part(time: date, name: str) -> int:
    return getattr(time, name, 0)


def _zone(time: date) -> str:
    return (time.tzname() or "") if isinstance(time, datetime) else "+00:00"


def _epoch(time: date) -> int:
    days = time.toordinal() - 719163
    seconds = _part(time, "hour") * 3600 + _part(time, "minute") * 60 + _part(time, "second")
    return days * 86400 + seconds - _seconds_east(time)


def _yday(time: date) -> int:
    return time.timetuple().tm_yday


def _hour_12(time: date) -> int:
    return (_part(time, "hour") + 11) % 12 + 1


def _iso_year(time: date) -> int:
    return time.isocalendar()[0]


NUMBERS: dict[str, Callable[[date], tuple[int, int, str]]] = {
    "Y": lambda t: (t.year, 4, "0"),
    "C": lambda t: (t.year // 100, 2, "0"),
    "y": lambda t: (t.year % 100, 2, "0"),
    "m": lambda t: (t.month, 2, "0"),
    "d": lambda t: (t.day, 2, "0"),
    "e": lambda t: (t.day, 2, " "),
    "j": lambda t: (_yday(t), 3, "0"),
    "H": lambda t: (_part(t, "hour"), 2, "0"),
    "k": lambda t: (_part(t, "hour"), 2, " "),
    "I": lambda t: (_hour_12(t), 2, "0"),
    "l": lambda t: (_hour_12(t), 2, " "),
    "M": lambda t: (_part(t, "minute"), 2, "0"),
    "S": lambda t: (_part(t, "second"), 2, "0"),
    "s": lambda t: (_epoch(t), 1, "0"),
    "u": lambda t: (t.isoweekday(), 1, "0"),
    "w": lambda t: (t.isoweekday() % 7, 1, "0"),
    "G": lambda t: (_iso_year(t), 4, "0"),
    "g": lambda t: (_iso_year(t) % 100, 2, "0"),
    "V": lambda t: (t.isocalendar()[1], 2, "0"),
    "U": lambda t: ((_yday(t) + 6 - t.isoweekday() % 7) // 7, 2, "0"),
    "W": lambda t: ((_yday(t) + 6 - t.weekday()) // 7, 2, "0"),
}
"""Directive → the number, its digits, what fills them up."""

WORDS: dict[str, Callable[[date], str]] = {
    "A": lambda t: DAYS[t.weekday()],
    "a": lambda t: DAYS[t.weekday()][:3],
    "B": lambda t: MONTHS[t.month - 1],
    "b": lambda t: MONTHS[t.month - 1][:3],
    "h": lambda t: MONTHS[t.month - 1][:3],
    "p": lambda t: "PM" if _part(t, "hour") >= 12 else "AM",
    "P": lambda t: "pm" if _part(t, "hour") >= 12 else "am",
    "Z": _zone,
}

COMPOUND = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "x": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
    "T": "%H:%M:%S",
    "X": "%H:%M:%S",
    "v": "%e-%^b-%Y",
}
LITERALS = {"n": "\n", "t": "\t", "%": "%"}
