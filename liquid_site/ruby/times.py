"""Ruby's ``Time``: parsing, time zones, printing."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from .strftime import strftime
from .zones import UTC, FixedOffset, local_zone

if TYPE_CHECKING:
    from .date_parse import Parts

__all__ = ["UTC", "FixedOffset", "inspect", "local", "local_zone", "parse", "rfc822", "to_local", "to_s", "xmlschema"]

UTC_NAMES = frozenset(("-00:00", "-0000", "-00", "UTC", "Z", "UT"))
HOURS = {
    "UTC": 0, "Z": 0, "UT": 0, "GMT": 0,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "A": 1, "B": 2, "C": 3, "D": 4, "E": 5, "F": 6, "G": 7, "H": 8, "I": 9, "K": 10, "L": 11, "M": 12,
    "N": -1, "O": -2, "P": -3, "Q": -4, "R": -5, "S": -6, "T": -7, "U": -8, "V": -9, "W": -10, "X": -11, "Y": -12,
}  # fmt: skip
"""Zone names Ruby's ``Time`` knows, hours east; RFC 822's and the military letters."""


def parse(text: str, now: datetime, zone: tzinfo) -> datetime:
    """``Time.parse(text, now)`` with *zone* as the local one; what is left out above the largest part comes from *now*.

    Raises ``ValueError`` in Ruby's words where Ruby raises ``ArgumentError``, and for years Python has none of.
    """
    from .date_parse import parse as parse_parts

    parts = parse_parts(text)
    if parts.says_nothing():
        from .text import inspect as quoted

        raise ValueError(f"no time information in {quoted(text)}")
    try:
        return _with_year_day(parts, now, zone) if parts.year_day is not None else _make(parts, now, zone)
    except OverflowError:
        raise ValueError("argument out of range") from None


def _with_year_day(parts: Parts, now: datetime, zone: tzinfo) -> datetime:
    year_day = parts.year_day or 0
    if not 1 <= year_day <= 366:
        raise ValueError(f"yday {year_day} out of range")
    year = parts.year if parts.year is not None else to_local(now, zone).year
    midnight = parts.hour == 24 or (parts.hour == 23 and parts.minute == 59 and parts.second == 60)
    day = datetime(year, 1, 1) + timedelta(days=year_day - 1 - midnight)
    if day.year != year:
        raise ValueError(f"yday {year_day} out of range")
    parts.month, parts.day, parts.year_day = day.month, day.day, None
    return _make(parts, now, zone)


def _make(parts: Parts, now: datetime, zone: tzinfo) -> datetime:
    year = parts.year if parts.year is not None else now.year
    offset = _zone_offset(parts.zone, year, zone) if parts.zone else None
    here = now.astimezone(FixedOffset(offset)) if offset is not None else to_local(now, zone)
    values = _filled(parts, here)
    if offset is None:
        return local(zone, *values)
    moment = local(UTC, *values) - timedelta(seconds=offset)
    return _in_zone(moment, parts.zone or "", offset, zone)


def _filled(parts: Parts, now: datetime) -> tuple[int, int, int, int, int, int, int]:
    """Year to microsecond: from *now* down to the first part that is said, from there the smallest where nothing is."""
    said = (parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second)
    current = (now.year, now.month, now.day, now.hour, now.minute, now.second)
    least = (1970, 1, 1, 0, 0, 0)
    first = next((index for index, value in enumerate(said) if value is not None), len(said))
    filled = [*current[:first], *(_or(value, low) for value, low in zip(said[first:], least[first:], strict=True))]
    fraction = parts.second_fraction or 0
    year, month, day, hour, minute, second = filled
    return year, month, day, hour, minute, second, int(fraction * 1_000_000)


def _or(value: int | None, otherwise: int) -> int:
    return otherwise if value is None else value


def _in_zone(moment: datetime, name: str, offset: int, zone: tzinfo) -> datetime:
    if name.upper() in UTC_NAMES:
        return moment
    here = moment.astimezone(zone)
    return here if _seconds(here) == offset else moment.astimezone(FixedOffset(offset))


def _zone_offset(name: str, year: int, zone: tzinfo) -> int | None:
    """Seconds east that *name* means, ``None`` for a name Ruby does not know."""
    name = name.upper()
    match = re.fullmatch(r"([-+])([0-9]{2})(?:(:?)([0-9]{2})(?:\3([0-9]{2}))?)?", name)
    if match:
        hours, minutes, seconds = int(match[2]), int(match[4] or 0), int(match[5] or 0)
        total = hours * 3600 + minutes * 60 + seconds
        return -total if match[1] == "-" else total
    if name in HOURS:
        return HOURS[name] * 3600
    for month in (1, 7):
        start = local(zone, year, month)
        if (start.tzname() or "").upper() == name:
            return _seconds(start)
    return None


def _seconds(time: datetime) -> int:
    return int((time.utcoffset() or timedelta(0)).total_seconds())


def local(
    zone: tzinfo,
    year: int,
    month: int = 1,
    day: int = 1,
    hour: int = 0,
    minute: int = 0,
    second: int = 0,
    microsecond: int = 0,
) -> datetime:
    """``Time.local`` in *zone*: 30 February rolls to March, 24:00 and second 60 to the next, a gap moves the clock on.

    Raises ``ValueError`` (``argument out of range``) where Ruby does.
    """
    inside = 1 <= month <= 12 and 1 <= day <= 31 and 0 <= hour <= 24 and 0 <= minute <= 59 and 0 <= second <= 60
    if not inside or (hour == 24 and (minute or second)):
        raise ValueError("argument out of range")
    start = datetime(year, month, 1, hour % 24, minute, second % 60, microsecond)
    wall = start + timedelta(days=day - 1 + hour // 24, minutes=second // 60)
    return _placed(wall, zone)


def _placed(wall: datetime, zone: tzinfo) -> datetime:
    """*wall* on the clock of *zone*: in a fold Ruby takes the later moment, in a gap the offset from before it."""
    time = wall.replace(tzinfo=zone, fold=1)
    if zone is UTC or isinstance(zone, FixedOffset):
        return time.replace(fold=0)
    early = wall.replace(tzinfo=zone, fold=0)
    if early.utcoffset() == time.utcoffset():
        return early
    back = early.astimezone(UTC).astimezone(zone)
    return time if back.replace(tzinfo=None) == wall else back


def to_local(time: datetime, zone: tzinfo) -> datetime:
    """``time.localtime`` with *zone* as the local one."""
    return time.astimezone(zone)


def to_s(time: datetime) -> str:
    """``2020-01-02 00:00:00 +0000``, or ``… UTC`` for a UTC time."""
    return _stamp(time, time.strftime(":%M:%S"))


def _stamp(time: datetime, clock: str) -> str:
    return f"{time.year:04d}-{time.month:02d}-{time.day:02d} {time.hour:02d}{clock} {_zone_text(time, '')}"


def _zone_text(time: datetime, colon: str) -> str:
    if time.tzinfo is UTC:
        return "UTC"
    seconds = _seconds(time)
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    return f"{sign}{seconds // 3600:02d}{colon}{seconds // 60 % 60:02d}"


def inspect(time: datetime) -> str:
    """``Time#inspect``: as ``to_s``, with the fraction of the second."""
    fraction = f".{time.microsecond:06d}".rstrip("0") if time.microsecond else ""
    return _stamp(time, f":{time.minute:02d}:{time.second:02d}{fraction}")


def xmlschema(time: datetime) -> str:
    """``2020-01-02T00:00:00+00:00`` (``Z`` for a UTC time)."""
    zone = _zone_text(time, ":")
    return strftime(time, "%Y-%m-%dT%H:%M:%S") + ("Z" if zone == "UTC" else zone)


def rfc822(time: datetime) -> str:
    """``Thu, 02 Jan 2020 00:00:00 +0000``; ``-0000`` for a UTC time."""
    zone = _zone_text(time, "")
    return strftime(time, "%a, %d %b %Y %H:%M:%S ") + ("-0000" if zone == "UTC" else zone)
