"""The order of entries, and their groups."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cmp_to_key
from typing import Any

from liquid_site.plugins.scholar.entry import Entry, Value
from liquid_site.plugins.scholar.settings import MONTH_NAMES, TYPE_ALIASES, TYPE_NAMES, listed

_DOWN = re.compile(r"^(?:desc|reverse)", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_EDGES = "{} \t\n\r\f\v"
PEOPLE = ("author", "editor", "institution", "organization", "publisher")
"""The fields that stand for ``name``, the first there is."""


def ordered(entries: list[Entry], config: dict[str, Any]) -> list[Entry]:
    """Sort *entries* by the fields ``sort_by``, up or down as ``order`` says; equal ones stay as they are."""
    keys = month_by_number(listed(config["sort_by"]))
    directions = listed(config["order"]) or ["ascending"]

    def compare(left: Entry, right: Entry) -> int:
        for place, key in enumerate(keys):
            result = compare_values(sort_value(left, key), sort_value(right, key))
            if result:
                return -result if down(directions, place) else result
        return 0

    return sorted(entries, key=cmp_to_key(compare))


def month_by_number(keys: list[str]) -> list[str]:
    """Give *keys* with the month's number for the month."""
    return ["month_numeric" if key == "month" else key for key in keys]


def down(directions: list[str], place: int) -> bool:
    """Tell whether the key at *place* goes down; the last direction counts for all that follow."""
    return bool(_DOWN.match(directions[min(place, len(directions) - 1)]))


def sort_value(entry: Entry, key: str) -> Value:
    """Give what *entry* is sorted by under *key*."""
    if key == "name":
        return Value([entry.text(*PEOPLE).strip(_EDGES).lower()])
    return entry.get(key) or Value()


def compare_values(left: Value, right: Value) -> int:
    """Compare as numbers if both are, people one by one, all else as text."""
    if left.numeric and right.numeric:
        return (left.number() > right.number()) - (left.number() < right.number())
    if left.names is not None:
        mine = [str(name) for name in left.names]
        others = [str(name) for name in right.names] if right.names is not None else right.tokens
        return (mine > others) - (mine < others)
    return (str(left) > str(right)) - (str(left) < str(right))


Groups = list[tuple[Any, list[Entry]]]


def grouped(entries: list[Entry], key: str, config: dict[str, Any], *, reverse: bool) -> Groups:
    """Put *entries* into groups by the field *key*, and sort the groups."""
    found: dict[Any, list[Entry]] = {}
    for entry in entries:
        found.setdefault(group_value(entry, key, config), []).append(entry)
    compare = comparison(key, config)
    sign = -1 if reverse else 1

    def order(one: tuple[Any, list[Entry]], other: tuple[Any, list[Entry]]) -> int:
        return sign * compare(one[0], other[0])

    return sorted(found.items(), key=cmp_to_key(order))


def comparison(key: str, config: dict[str, Any]) -> Callable[[Any, Any], int]:
    """Give the order of the values of *key*: types as ``type_order`` lists them, the unlisted last."""
    order = [str(kind) for kind in config["type_order"] or ()]

    def rank(value: Any) -> Any:
        if key == "type":
            return order.index(value) if value in order else len(order)
        return value

    def compare(left: Any, right: Any) -> int:
        one, other = rank(left), rank(right)
        if type(one) is not type(other):
            one, other = str(one), str(other)
        return int(one > other) - int(one < other)

    return compare


def group_value(entry: Entry, key: str, config: dict[str, Any]) -> Any:
    """Give the value of *key* that puts *entry* into its group."""
    if key == "type":
        aliases = {**TYPE_ALIASES, **(config.get("type_aliases") or {})}
        return str(aliases.get(entry.type, entry.type))
    if key == "name":
        return entry.text(*PEOPLE)
    value = entry.get(key) or Value()
    if key in ("year", "date"):
        day = _DAY.fullmatch(str(value).strip())
        return f"{day[1]}-{int(day[2]):02}-{int(day[3] or 1):02}" if day else str(value)
    return value.number() if value.numeric else str(value)


def group_name(key: str, value: Any, config: dict[str, Any]) -> str:
    """Give the heading of a group."""
    if key == "type":
        return str({**TYPE_NAMES, **(config.get("type_names") or {})}.get(value, value))
    if key == "month_numeric":
        names = config["month_names"] or MONTH_NAMES
        return str(names[value - 1]) if isinstance(value, int) and 0 < value <= len(names) else "(unknown)"
    return str(value)
