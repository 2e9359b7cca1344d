"""The filters of Jekyll 3.10 that Jekyll 4 changed: properties are taken as they are, errors are not smoothed over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from liquid_site.dialect.compile.settings import Filter
from liquid_site.dialect.context import Context
from liquid_site.dialect.faults import ArgumentFault, RubyFault, SyntaxFault
from liquid_site.dialect.filters import expressions, selecting, strings
from liquid_site.dialect.filters.elements import IndexFault, element, enumerated
from liquid_site.dialect.filters.items import to_array
from liquid_site.dialect.filters.ordering import is_uniform, merge_sort, spaceship
from liquid_site.dialect.markers import Marker
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.syntax import strict
from liquid_site.dialect.values import PLAIN, to_liquid
from liquid_site.dialect.wording import no_method

WITHOUT = frozenset({"find", "find_exp"})
"""Filters that came with Jekyll 4."""


def property_of(item: Any, name: str) -> Any:
    """The property *name* (dots lead deeper) of *item*. Raises ``RubyFault`` where there can be none."""
    own = item if type(item) in PLAIN else to_liquid(item)
    keys = name.split(".")
    while keys and not keys[-1]:
        keys.pop()
    try:
        for key in keys:
            own = element(own, key)
    except IndexFault as error:
        raise RubyFault(str(error)) from None
    return own


def keyed(items: list[Any], name: Any) -> Iterator[tuple[Any, Any]]:
    """Each of *items* behind its property *name*."""
    text = to_s(name)
    return ((property_of(item, text), item) for item in items)


def where(value: Any, name: Any, target: Any) -> Any:
    """The items whose property *name* (or an element of it) reads as *target*; all of them where one of the two is nil.

    What is nil never matches.
    """
    items = list(value.values()) if type(value) is dict else enumerated(value)
    if name is None or target is None or items is None:
        return value
    wanted = "" if isinstance(target, Marker) else to_s(target)
    return [item for own, item in keyed(items, name) if any(to_s(one) == wanted for one in to_array(own))]


def where_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    """The items for which *expression*, one comparison, holds. Raises ``SyntaxFault`` for several."""
    if type(expression) is str and len(strict.parse_condition(expression).comparisons) > 1:
        raise SyntaxFault("Expected end_of_string but found id")
    return expressions.where_exp(context, value, variable, expression)


def group_by(value: Any, name: Any) -> Any:
    """``[{name, items, size}]``, the items of each value of the property *name* as text."""
    items = enumerated(value)
    if items is None:
        return value
    groups: dict[str, list[Any]] = {}
    for own, item in keyed(items, name):
        groups.setdefault(to_s(own), []).append(item)
    return [selecting.group(own, members) for own, members in groups.items()]


def sort(value: Any, name: Any = None, nils: Any = "first") -> Any:
    """The items in Ruby's order, or in that of their property *name* with nils ``first`` or ``last``.

    Raises ``ArgumentFault``, also where two properties have no common order.
    """
    if value is None or name is None or nils not in ("first", "last"):
        return selecting.sort(value, name, nils)
    items = enumerated(value)
    if items is None:
        raise RubyFault(no_method("map", value))
    sign = -1 if nils == "first" else 1
    pairs = list(keyed(items, name))
    known = [own for own, _ in pairs if own is not None]
    if is_uniform(known) or not known:
        none = [item for own, item in pairs if own is None]
        rest = [item for _, item in sorted((pair for pair in pairs if pair[0] is not None), key=lambda pair: pair[0])]
        return none + rest if sign < 0 else rest + none
    return [item for _, item in merge_sort(pairs, lambda one, other: _order(one[0], other[0], sign))]


def _order(one: Any, other: Any, nil_sign: int) -> int:
    if one is None or other is None:
        return 0 if one is other else nil_sign if one is None else -nil_sign
    order = spaceship(one, other)
    if order is None:
        raise ArgumentFault("comparison of Array with Array failed")
    return order


def number_of_words(value: Any, *more: Any) -> Any:
    """How many runs without blanks. Raises ``ArgumentFault`` for a mode, which came later."""
    if more:
        raise ArgumentFault(f"wrong number of arguments (given {len(more) + 1}, expected 1)")
    return strings.number_of_words(value)


FILTERS: Mapping[str, Filter] = {
    "where": Filter(where),
    "where_exp": Filter(where_exp, with_context=True),
    "group_by": Filter(group_by),
    "sort": Filter(sort),
    "number_of_words": Filter(number_of_words),
}
