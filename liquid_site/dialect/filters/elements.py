"""What array filters see of their input: its elements, and a property of an element."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from liquid_site.dialect.drops.base import ItemDrop
from liquid_site.dialect.drops.helpers import pairs
from liquid_site.dialect.faults import ArgumentFault, RubyFault
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.values import PLAIN, to_liquid
from liquid_site.dialect.wording import conversion_name, no_method
from liquid_site.ruby.ranges import RubyRange


def elements(value: Any) -> list[Any]:
    """Liquid's own view: lists flattened through all depths, a hash as one element, a drop as its keys, nil as none."""
    kind = type(value)
    if kind is list:
        return [item if type(item) in PLAIN else to_liquid(item) for item in flatten(value)]
    if value is None:
        return []
    if kind is RubyRange:
        return list(value)
    if isinstance(value, ItemDrop):
        return value.liquid_keys()
    return time_parts(value) if kind is datetime else [value]


def flatten(values: list[Any]) -> list[Any]:
    """``Array#flatten``."""
    if not any(type(item) is list for item in values):
        return values
    flat: list[Any] = []
    pending = [iter(values)]
    while pending:
        for item in pending[-1]:
            if type(item) is list:
                pending.append(iter(item))
                break
            flat.append(item)
        else:
            pending.pop()
    return flat


def enumerated(value: Any) -> list[Any] | None:
    """Jekyll's view of what has Ruby's ``select`` or ``group_by``: hashes and drops as pairs; None for all else."""
    kind = type(value)
    if kind is list:
        return value  # type: ignore[no-any-return]
    if kind is dict:
        return [[key, item] for key, item in value.items()]
    if kind is RubyRange:
        return list(value)
    return pairs(value) if isinstance(value, ItemDrop) else None


def time_parts(time: datetime) -> list[Any]:
    """``Time#to_a``: second, minute, hour, day, month, year, day of the week and year, summer time, zone."""
    weekday, yearday = time.isoweekday() % 7, time.timetuple().tm_yday
    summer = bool(time.dst())
    return [
        time.second, time.minute, time.hour, time.day, time.month, time.year, weekday, yearday, summer, time.tzname(),
    ]  # fmt: skip


def indexable(value: Any) -> bool:
    """Whether Ruby's ``value[…]`` exists."""
    return type(value) in (str, int, list, dict) or hasattr(value, "liquid_get")


class IndexFault(RubyFault):
    """``TypeError`` of ``value[key]``."""


def element(value: Any, key: Any) -> Any:
    """``value[key]``: a hash's entry, a drop's field, a part of a string, a bit of an integer; nil where there is none.

    Raises ``IndexFault`` where Ruby raises ``TypeError``, ``RubyFault`` where there is no ``[]``.
    """
    kind = type(value)
    if kind is dict:
        try:
            return value.get(key)
        except TypeError:
            return None
    if hasattr(value, "liquid_get"):
        return _field(value, key)
    if kind is str:
        return _part(value, key)
    if kind is int:
        place = _whole(key)
        return (value >> place) & 1 if 0 <= place < 2**31 else 0 if place < 0 or value >= 0 else 1
    if kind is list:
        place = _whole(key)
        return value[place] if -len(value) <= place < len(value) else None
    raise RubyFault(no_method("[]", value))


def _field(drop: Any, key: Any) -> Any:
    try:
        return drop.liquid_get(key) if type(key) is str else None
    except KeyError:
        return None


def _part(value: str, key: Any) -> str | None:
    if type(key) is str:
        return key if key in value else None
    if type(key) is RubyRange:
        return _stretch(value, key)
    place = _whole(key)
    return value[place] if -len(value) <= place < len(value) else None


def _stretch(value: str, places: RubyRange) -> str | None:
    first = places.first + len(value) * (places.first < 0)
    last = places.last + len(value) * (places.last < 0)
    return value[first : max(first, last + 1)] if 0 <= first <= len(value) else None


def _whole(key: Any) -> int:
    if type(key) in (int, float):
        return int(key)
    if key is None:
        raise IndexFault("no implicit conversion from nil to integer")
    raise IndexFault(f"no implicit conversion of {conversion_name(key)} into Integer")


def selected(value: Any, key: Any) -> Any:
    """``element`` for Liquid's own filters. Raises ``ArgumentFault`` (``cannot select the property``)."""
    try:
        return element(value, key)
    except IndexFault:
        raise ArgumentFault(f"cannot select the property '{to_s(key)}'") from None
