"""Jekyll's filters that pick and group items by a property: where, find, group_by, sort."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from liquid_site.dialect.context import Context
from liquid_site.dialect.faults import ArgumentFault, RubyFault
from liquid_site.dialect.filters.elements import enumerated
from liquid_site.dialect.filters.items import keyed, matches
from liquid_site.dialect.filters.ordering import is_uniform, merge_sort, spaceship
from liquid_site.dialect.markers import Marker
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.wording import comparison_failed, no_method

_SIMPLE = frozenset({str, int, bool, type(None)})


def where(ctx: Context, value: Any, name: Any, target: Any) -> Any:
    """The items whose property *name* meets *target*; what cannot be picked from, or by, stays as it is.

    As in Jekyll, the same question is not worked out twice in one render.
    """
    return _once(ctx, "where", (value, name, target), _where)


def _where(value: Any, name: Any, target: Any) -> Any:
    items = _candidates(value, name, target)
    if items is None:
        return value
    wanted = target if target is None or isinstance(target, Marker) else to_s(target)
    return [
        item
        for own, item in keyed(items, to_s(name))
        if (own == wanted if type(own) is str is type(wanted) else matches(own, wanted))
    ]


def find(ctx: Context, value: Any, name: Any, target: Any) -> Any:
    """The first item whose property *name* meets *target*, else nil; remembered as by ``where``."""
    return _once(ctx, "find", (value, name, target), _find)


def _find(value: Any, name: Any, target: Any) -> Any:
    items = _candidates(value, name, target)
    if items is None:
        return value
    return next((item for own, item in keyed(items, to_s(name)) if matches(own, target)), None)


def _candidates(value: Any, name: Any, target: Any) -> list[Any] | None:
    if name is None or name is False or type(target) in (list, dict):
        return None
    return list(value.values()) if type(value) is dict else enumerated(value)


def _once(ctx: Context, kind: str, asked: tuple[Any, Any, Any], work: Callable[..., Any]) -> Any:
    """What *work* makes of *asked*; kept for the render with the list it was made from, by which it is found."""
    value, name, target = asked
    if type(value) is not list or type(name) is not str or type(target) not in _SIMPLE:
        return work(*asked)
    key = (kind, id(value), name, type(target), target)
    kept = ctx.picked.get(key)
    if kept is None or kept[0] is not value or kept[1] != len(value):
        kept = ctx.picked[key] = (value, len(value), work(*asked))
    return kept[2]


def group_by(value: Any, name: Any) -> Any:
    """``[{name, items, size}]``, the items of each value of the property *name* as text."""
    items = enumerated(value)
    if items is None:
        return value
    groups: dict[str, list[Any]] = {}
    for own, item in keyed(items, to_s(name)):
        groups.setdefault(own if type(own) is str else to_s(own), []).append(item)
    return [group(own, members) for own, members in groups.items()]


def group(name: Any, items: list[Any]) -> dict[str, Any]:
    """One group as templates see it."""
    return {"name": name, "items": items, "size": len(items)}


def sort(value: Any, name: Any = None, nils: Any = "first") -> Any:
    """The items in Ruby's order, or in that of their property *name* with nils ``first`` or ``last``.

    Raises ``ArgumentFault`` for nil, a wrong *nils* and items without a common order.
    """
    if value is None:
        raise ArgumentFault("Cannot sort a null object.")
    if name is None:
        return _sort_plain(value)
    if nils not in ("first", "last"):
        raise ArgumentFault(
            f"Invalid nils order: '{to_s(nils)}' is not a valid nils order. It must be 'first' or 'last'."
        )
    items = enumerated(value)
    if items is None:
        raise RubyFault(no_method("map", value))
    return _sort_by(list(keyed(items, to_s(name))), nils == "first")


def _sort_plain(value: Any) -> list[Any]:
    items = enumerated(value)
    if items is None:
        raise RubyFault(no_method("sort", value))
    if len(items) > 1 and is_uniform(items):
        return sorted(items)
    return merge_sort(items, _strictly)


def _strictly(left: Any, right: Any) -> int:
    order = spaceship(left, right)
    if order is None:
        raise ArgumentFault(comparison_failed(left, right))
    return order


def _sort_by(keyed: list[tuple[Any, Any]], nils_first: bool) -> list[Any]:
    known = [own for own, _ in keyed if own is not None]
    if not known or is_uniform(known):
        nils = [item for own, item in keyed if own is None]
        rest = [item for _, item in sorted((pair for pair in keyed if pair[0] is not None), key=lambda pair: pair[0])]
        return nils + rest if nils_first else rest + nils
    sign = -1 if nils_first else 1
    return [item for _, item in merge_sort(keyed, lambda left, right: _loosely(left[0], right[0], sign))]


def _loosely(left: Any, right: Any, nil_sign: int) -> int:
    """Jekyll's comparison: nils to their side, values without a common order as text."""
    if left is None or right is None:
        return 0 if left is right else nil_sign if left is None else -nil_sign
    order = spaceship(left, right)
    return (spaceship(to_s(left), to_s(right)) or 0) if order is None else order
