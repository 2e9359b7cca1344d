"""Filters that evaluate an expression for each item: where_exp, find_exp, group_by_exp.

The engine compiles (and remembers) the expressions: ``engine.condition(text)`` by the strict parser alone, and
``engine.variable(text)`` as the inside of ``{{ }}``; each gives a function of the context.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.filters.elements import enumerated
from liquid_site.dialect.filters.properties import identity
from liquid_site.dialect.filters.selecting import group
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.values import PLAIN, to_liquid, truthy
from liquid_site.dialect.wording import conversion_name


def where_exp(context: Any, value: Any, variable: Any, expression: Any) -> Any:
    """The items for which *expression*, a comparison of Liquid's strict kind about *variable*, holds."""
    items = _candidates(value)
    if items is None:
        return value
    condition = context.engine.condition(_text(expression))
    return [item for item, held in _evaluated(context, items, variable, condition) if truthy(held)]


def find_exp(context: Any, value: Any, variable: Any, expression: Any) -> Any:
    """The first item for which *expression* holds, else nil."""
    items = _candidates(value)
    if items is None:
        return value
    condition = context.engine.condition(_text(expression))
    found = (item for item, held in _evaluated(context, items, variable, condition) if truthy(held))
    return next(found, None)


def group_by_exp(context: Any, value: Any, variable: Any, expression: Any) -> Any:
    """``[{name, items, size}]`` by the value of *expression*, which may have filters; names keep their kind."""
    items = enumerated(value)
    if items is None:
        return value
    groups: dict[Any, tuple[Any, list[Any]]] = {}
    wanted = context.engine.variable(_text(expression))
    for item, name in _evaluated(context, items, variable, wanted):
        groups.setdefault(identity(name), (name, []))[1].append(item)
    return [group(name, members) for name, members in groups.values()]


def _text(expression: Any) -> str:
    if type(expression) is not str:
        raise RubyFault(f"no implicit conversion of {conversion_name(expression)} into String")
    return expression


def _candidates(value: Any) -> list[Any] | None:
    return list(value.values()) if type(value) is dict else enumerated(value)


def _evaluated(
    context: Any, items: list[Any], variable: Any, evaluate: Callable[[Any], Any]
) -> Iterator[tuple[Any, Any]]:
    name = to_s(variable)
    context.push((name,))
    try:
        for item in items:
            context.variables[name] = item if type(item) in PLAIN else to_liquid(item)
            yield item, evaluate(context)
    finally:
        context.pop((name,))
