"""Filters on dates and times."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from liquid_site.dialect.faults import ArgumentFault, RubyFault
from liquid_site.dialect.filters.far import FarTime, from_epoch
from liquid_site.dialect.printing import inspect, to_s
from liquid_site.ruby import numbers, times
from liquid_site.ruby.clock import now
from liquid_site.ruby.strftime import strftime

_NOW = ("now", "today")
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


def date_(context: Any, value: Any, format: Any) -> Any:
    """*value* printed by *format*; as it is where it is no date or *format* is empty."""
    shown = format if type(format) is str else to_s(format)
    if not shown:
        return value
    return _kept(context, value, shown, _formatted)


def _kept(context: Any, value: Any, way: str, make: Callable[[Any, Any, str], Any]) -> Any:
    """What *make* makes of *value* in the *way* given, remembered for dates that stay: the model's, and text."""
    stays = isinstance(value, datetime)
    if not stays and (type(value) is not str or value.lower() in _NOW):
        return make(context, value, way)
    known: dict[Any, Any] = context.registers.services.memo.setdefault("shown dates", {})
    key = (id(value) if stays else value, way)
    found = known.get(key)
    if found is None:
        found = known[key] = (make(context, value, way), value)
    return found[0]


def _formatted(context: Any, value: Any, shown: str) -> Any:
    time = to_date(context, value)
    try:
        return value if time is None else strftime(time, shown)
    except ValueError as error:
        raise ArgumentFault(str(error)) from None


def to_date(context: Any, value: Any) -> date | None:
    """``Liquid::Utils.to_date``: seconds since 1970, ``now``, ``today``, or what ``Time.parse`` makes of text."""
    if isinstance(value, date):
        return value
    zone = context.registers.site.zone
    if type(value) is str:
        return now(zone) if value.lower() in _NOW else _parsed(value.lower(), zone)
    return from_epoch(value, zone) if type(value) is int else None


def _parsed(text: str, zone: Any) -> date | None:
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return from_epoch(numbers.to_i(text), zone)
    try:
        return times.parse(text, now(zone), zone)
    except ValueError:
        return None


def date_to_string(context: Any, value: Any, kind: Any = None, style: Any = None) -> Any:
    """``27 Jan 2011``; ``27th Jan 2011`` where *kind* is ``ordinal``, ``Jan 27th, 2011`` where *style* is ``US``."""
    return _spelled(context, value, "%b", kind, style)


def date_to_long_string(context: Any, value: Any, kind: Any = None, style: Any = None) -> Any:
    """``date_to_string`` with the month in full."""
    return _spelled(context, value, "%B", kind, style)


def date_to_xmlschema(context: Any, value: Any) -> Any:
    """``2011-04-24T20:34:46+08:00``."""
    return _kept(context, value, "xmlschema of Ruby", _xmlschema)


def date_to_rfc822(context: Any, value: Any) -> Any:
    """``Sun, 24 Apr 2011 12:34:46 +0000``."""
    return _kept(context, value, "rfc822 of Ruby", _rfc822)


def _spelled(context: Any, value: Any, month: str, kind: Any, style: Any) -> Any:
    if kind != "ordinal":
        return _kept(context, value, f"local %d {month} %Y", _local)
    return _kept(context, value, f"{month}|{'US' if style == 'US' else ''}", _ordinal)


def _local(context: Any, value: Any, way: str) -> Any:
    return value if to_s(value) == "" else strftime(_local_time(context, value), way.removeprefix("local "))


def _ordinal(context: Any, value: Any, way: str) -> Any:
    if to_s(value) == "":
        return value
    month, _, style = way.partition("|")
    time = _local_time(context, value)
    day = f"{time.day}{_suffix(time.day)}"
    return strftime(time, f"{month} {day}, %Y" if style else f"{day} {month} %Y")


def _xmlschema(context: Any, value: Any, _way: str) -> Any:
    return value if to_s(value) == "" else times.xmlschema(_local_time(context, value))


def _rfc822(context: Any, value: Any, _way: str) -> Any:
    return value if to_s(value) == "" else times.rfc822(_local_time(context, value))


def _suffix(day: int) -> str:
    return "th" if 11 <= day <= 13 else _SUFFIXES.get(day % 10, "th")


def _local_time(context: Any, value: Any) -> datetime:
    found = to_date(context, value)
    if found is None:
        raise RubyFault(f"Invalid Date: '{inspect(value)}' is not a valid datetime.")
    zone = context.registers.site.zone
    if isinstance(found, FarTime):
        return found
    if isinstance(found, datetime):
        return times.to_local(found, zone)
    return times.local(zone, found.year, found.month, found.day)
