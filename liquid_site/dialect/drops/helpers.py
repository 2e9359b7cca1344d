"""Methods of Ruby's that every Jekyll drop answers to, so that they hide front matter keys of the same name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from liquid_site.dialect.faults import RubyFault


class KeyedDrop(Protocol):
    """What the helpers need of a drop."""

    @property
    def getters(self) -> Any: ...

    def liquid_get(self, key: str) -> Any: ...
    def liquid_keys(self) -> list[Any]: ...


def fields(drop: KeyedDrop) -> dict[Any, Any]:
    """Every key with its value."""
    return {key: drop.liquid_get(key) for key in drop.liquid_keys()}


def pairs(drop: KeyedDrop) -> list[list[Any]]:
    """``[key, value]`` for every key."""
    return [[key, value] for key, value in fields(drop).items()]


def _first(drop: KeyedDrop) -> list[Any] | None:
    return next(([key, drop.liquid_get(key)] for key in drop.liquid_keys()), None)


def _sorted(drop: KeyedDrop) -> list[list[Any]]:
    return sorted(pairs(drop), key=lambda pair: str(pair[0]).encode())


def _minimum(drop: KeyedDrop) -> list[Any] | None:
    return next(iter(_sorted(drop)), None)


def _maximum(drop: KeyedDrop) -> list[Any] | None:
    return next(reversed(_sorted(drop)), None)


def _needs(expected: str) -> Callable[[KeyedDrop], Any]:
    def fail(_drop: KeyedDrop) -> Any:
        raise RubyFault(f"wrong number of arguments (given 0, expected {expected})")

    return fail


def _each_key(_drop: KeyedDrop) -> Any:
    raise RubyFault("undefined method `to_liquid' for an Enumerator")


HELPERS: Mapping[str, Callable[[Any], Any]] = {
    "count": lambda drop: len(drop.liquid_keys()),
    "first": _first,
    "min": _minimum,
    "max": _maximum,
    "sort": _sorted,
    "include?": _needs("1"),
    "keys": lambda drop: drop.liquid_keys(),
    "to_hash": fields,
    "hash_for_json": fields,
    "content_methods": lambda drop: list(drop.getters),
    "to_liquid": lambda drop: drop,
    "each_key": _each_key,
    "fetch": _needs("1..2"),
    "merge": _needs("1"),
    "merge!": _needs("1"),
}
