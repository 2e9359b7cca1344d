"""Filters on arrays: joining, picking, adding and taking away."""

from __future__ import annotations

from typing import Any

from liquid_site.dialect.drops.base import ItemDrop
from liquid_site.dialect.faults import ArgumentFault, RubyFault
from liquid_site.dialect.filters.elements import elements
from liquid_site.dialect.printing import join as join_list
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.values import command, to_integer
from liquid_site.dialect.wording import no_method


def size(value: Any) -> int:
    """The length of a string, list, hash or range; 8 bytes for an integer, 0 for all else."""
    return command(value, "size") or 0


def first(value: Any) -> Any:
    """The first element of a list, hash (a pair), range or document (a pair), ``forloop.first``; nil of a string."""
    answers = isinstance(value, ItemDrop) or getattr(value, "is_loop", False)
    return value.liquid_get("first") if answers else command(value, "first")


def last(value: Any) -> Any:
    """The last element of a list or range, ``forloop.last``."""
    return value.liquid_get("last") if getattr(value, "is_loop", False) else command(value, "last")


def join(value: Any, glue: Any = " ") -> str:
    """The elements as text with *glue* between."""
    return join_list(elements(value), to_s(glue))


def reverse(value: Any) -> list[Any]:
    """The elements from the last to the first."""
    return elements(value)[::-1]


def concat(value: Any, other: Any) -> list[Any]:
    """The elements and those of *other*. Raises ``ArgumentFault`` where *other* is no list."""
    if type(other) is not list:
        raise ArgumentFault("concat filter requires an array argument")
    return [*elements(value), *other]


def push(value: Any, item: Any) -> Any:
    """A copy of a list with *item* at the end; anything else as it is."""
    return [*value, item] if type(value) is list else value


def unshift(value: Any, item: Any) -> Any:
    """A copy of a list with *item* at the start."""
    return [item, *value] if type(value) is list else value


def pop(value: Any, count: Any = 1) -> Any:
    """A copy of a list without its last *count* elements."""
    if type(value) is not list:
        return value
    return value[: max(0, len(value) - _amount(count))]


def shift(value: Any, count: Any = 1) -> Any:
    """A copy of a list without its first *count* elements."""
    return value[_amount(count) :] if type(value) is list else value


def _amount(count: Any) -> int:
    number = to_integer(count)
    if number < 0:
        raise ArgumentFault("negative array size")
    return number


def sample(value: Any, count: Any = 1) -> Any:
    """A random element of a list, or a list of *count* of them."""
    if type(value) is not list:
        return value
    try:
        number = to_integer(count)
    except ArgumentFault:
        number = 1
    import random

    if number == 1:
        return random.choice(value) if value else None
    if number < 0:
        raise ArgumentFault("negative sample number")
    return random.sample(value, min(number, len(value)))


def array_to_sentence_string(value: Any, connector: Any = "and") -> str:
    """``a, b, and c``."""
    if type(value) not in (list, str, dict):
        raise RubyFault(no_method("length", value))
    count = len(value)
    if count == 0:
        return ""
    if count > 2 and type(value) is not list:
        raise RubyFault(no_method("join", None if type(value) is dict else value[:-1]))
    items = [value.get(place) for place in range(count)] if type(value) is dict else value
    if count == 1:
        return to_s(items[0])
    if count == 2:
        return f"{to_s(items[0])} {to_s(connector)} {to_s(items[1])}"
    return f"{join_list(items[:-1], ', ')}, {to_s(connector)} {to_s(items[-1])}"


def default(value: Any, other: Any = "") -> Any:
    """*other* for nil, false and what is empty."""
    if value is None or value is False:
        return other
    return other if type(value) in (str, list, dict) and not value else value
