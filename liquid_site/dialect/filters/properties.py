"""Filters that ask a property of each element: map, uniq, compact, sort_natural."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from liquid_site.dialect.drops.base import ItemDrop
from liquid_site.dialect.filters.elements import elements, indexable, selected
from liquid_site.dialect.printing import to_s
from liquid_site.ruby.ranges import RubyRange

_ASCII_LOWER = {code: code + 32 for code in range(65, 91)}
_DEEPEST = 100


def map_(value: Any, name: Any) -> list[Any]:
    """The property *name* of each element; nil of numbers with a point, nil, true, times. Raises ``ArgumentFault``."""
    found = elements(value)
    if name == "to_liquid":
        return found
    return [
        item.get(name)
        if type(item) is dict and type(name) is str
        else item.liquid_find(name, None)
        if isinstance(item, ItemDrop) and type(name) is str
        else selected(item, name)
        if indexable(item)
        else None
        for item in found
    ]


def uniq(value: Any, name: Any = None) -> list[Any] | None:
    """The elements without repetitions (of the property *name*); 1 and 1.0 differ."""
    found = elements(value)
    if len(found) == 1 and (name is None or indexable(found[0])):
        return found
    return _chosen(found, name, _distinct)


def compact(value: Any, name: Any = None) -> list[Any] | None:
    """The elements that are (or whose property *name* is) not nil."""
    return _chosen(elements(value), name, _not_nil)


def _chosen(found: list[Any], name: Any, choose: Callable[[list[Any], list[Any]], list[Any]]) -> list[Any] | None:
    if name is None:
        return choose(found, found)
    if not found:
        return []
    return choose(found, [selected(item, name) for item in found]) if indexable(found[0]) else None


def _distinct(items: list[Any], by: list[Any]) -> list[Any]:
    seen: dict[Any, Any] = {}
    for item, own in zip(items, by, strict=True):
        seen.setdefault(own if type(own) is str else identity(own), item)
    return list(seen.values())


def _not_nil(items: list[Any], by: list[Any]) -> list[Any]:
    return [item for item, own in zip(items, by, strict=True) if own is not None]


def identity(value: Any, depth: int = 0) -> Any:
    """A key that two values share where Ruby's ``eql?`` holds: 1, 1.0 and true are three, drops are themselves."""
    kind = type(value)
    if kind is str or value is None:
        return value
    if kind in (int, float, bool, RubyRange) or isinstance(value, date):
        return kind, value
    if kind is list and depth < _DEEPEST:
        return kind, tuple(identity(item, depth + 1) for item in value)
    if kind is dict and depth < _DEEPEST:
        return kind, frozenset((identity(key), identity(item, depth + 1)) for key, item in value.items())
    return kind, id(value)


def sort_natural(value: Any, name: Any = None) -> list[Any] | None:
    """The elements in the order of their text (or their property's), ASCII case ignored; nils last, turned round."""
    found = elements(value)
    if name is None:
        return _natural(found, found)
    if not all(indexable(item) for item in found):
        return None
    return _natural(found, [selected(item, name) for item in found]) if len(found) > 1 else found


def _natural(items: list[Any], by: list[Any]) -> list[Any]:
    """Two nils compare as "first one greater", so that a merge sort turns their order round."""
    known = [(to_s(own).translate(_ASCII_LOWER), item) for own, item in zip(by, items, strict=True) if own is not None]
    known.sort(key=lambda pair: pair[0])
    return [item for _, item in known] + [item for own, item in zip(by, items, strict=True) if own is None][::-1]
