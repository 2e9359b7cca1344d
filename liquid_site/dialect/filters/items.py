"""A property of an item as Jekyll's where, find, group_by and sort see it: what looks like a number becomes one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from liquid_site.dialect.drops.base import ItemDrop
from liquid_site.dialect.drops.helpers import pairs
from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.filters.elements import IndexFault, element, indexable, time_parts
from liquid_site.dialect.markers import Marker
from liquid_site.dialect.printing import inspect, join, to_s
from liquid_site.dialect.values import PLAIN, to_liquid
from liquid_site.ruby import numbers
from liquid_site.ruby.ranges import RubyRange

_NUMBER = re.compile(r"[ \t\n\v\f\r]*-?(?:([0-9]+)(\.[0-9]*)?|\.[0-9]+)[ \t\n\v\f\r]*\Z")
_FIXED = frozenset({int, bool, type(None), dict, list, RubyRange})
_NUMERIC_STARTS = frozenset("0123456789-. \t\n\v\f\r")


def keyed(items: list[Any], name: str) -> Iterator[tuple[Any, Any]]:
    """Each of *items* behind its property *name*."""
    if "." in name:
        yield from ((property_of(item, name), item) for item in items)
        return
    finders: dict[type, Callable[[Any], Any]] = {}
    for item in items:
        own = item if type(item) in PLAIN else getattr(item, "liquid_face", None) or to_liquid(item)
        if type(own) is dict:
            value = own.get(name)
        else:
            find = finders.get(type(own))
            if find is None:
                find = finders[type(own)] = finder(type(own), name)
            value = find(own)
        kind = type(value)
        if kind is str:
            value = _read(value, value) if value and value[0] in _NUMERIC_STARTS else value
        elif kind not in _FIXED:
            value = as_number(value)
        yield value, item


def finder(kind: type, name: str) -> Callable[[Any], Any]:
    """The function that gives the property *name* (without dots) of what is of the type *kind*, no hash."""
    if not hasattr(kind, "liquid_find"):
        return lambda own: property_of(own, name)
    if issubclass(kind, ItemDrop) and kind.liquid_find is ItemDrop.liquid_find:
        return kind.answers.get(name) or (lambda own: own.data().get(name))
    return lambda own: own.liquid_find(name, None)


def property_of(item: Any, name: str) -> Any:
    """The property *name* (dots lead deeper) of *item*. Raises ``RubyFault`` where it cannot have any."""
    own = item if type(item) in PLAIN else to_liquid(item)
    try:
        if "." not in name:
            return as_number(own.get(name) if type(own) is dict else element(own, name))
        return as_number(_deep(own, name))
    except IndexFault as error:
        if type(own) is list:
            raise RubyFault(
                f"Error accessing object ({inspect(own)[:20]}) with given key. "
                f"Expected an integer but got {inspect(name)} instead."
            ) from None
        raise RubyFault(str(error)) from None


def _deep(own: Any, name: str) -> Any:
    keys = name.split(".")
    while keys and not keys[-1]:
        keys.pop()
    for key in keys:
        own = element(own, key) if indexable(own) else False
    return own


def as_number(value: Any) -> Any:
    """*value*, or the number that its text looks like."""
    kind = type(value)
    if kind is str:
        return _read(value, value) if value and value[0] in _NUMERIC_STARTS else value
    return value if kind in _FIXED or kind is datetime or hasattr(value, "liquid_get") else _read(to_s(value), value)


def _read(shown: str, value: Any) -> Any:
    match = _NUMBER.match(shown)
    if match is None:
        return value
    if match[1] is None or match[2] is not None:
        return value if type(value) is float else numbers.to_f(shown)
    return numbers.to_i(shown)


def matches(value: Any, target: Any) -> bool:
    """Whether a property meets the *target* of where and find: as text, any element of a list, nil only by nil."""
    if target is None:
        return value is None
    if isinstance(target, Marker):
        return value == "" or join(to_array(value), "") == ""
    wanted = target if type(target) is str else to_s(target)
    if type(value) is str:
        return value == wanted
    if value is None:
        return False
    if type(value) is list:
        return any((one if type(one) is str else to_s(one)) == wanted for one in value)
    return any(to_s(one) == wanted for one in to_array(value))


def to_array(value: Any) -> list[Any]:
    """Ruby's ``Array(value)``: nil is empty, hashes and drops are pairs, a time is its parts."""
    kind = type(value)
    if value is None:
        return []
    if kind is list:
        return value  # type: ignore[no-any-return]
    if kind is dict:
        return [[key, item] for key, item in value.items()]
    if kind is RubyRange:
        return list(value)
    if kind is datetime:
        return time_parts(value)
    return pairs(value) if isinstance(value, ItemDrop) else [value]
