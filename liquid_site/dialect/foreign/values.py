"""The dialect's values as python-liquid takes them, and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from liquid.undefined import Undefined

from liquid_site.dialect.printing import to_s
from liquid_site.dialect.values import lookup, to_liquid
from liquid_site.ruby.ranges import RubyRange


class DropView(Mapping[str, Any]):
    """A drop as a read-only mapping that prints as the drop does."""

    def __init__(self, drop: Any) -> None:
        self.drop = drop

    def __getitem__(self, key: str) -> Any:
        if not isinstance(key, str):
            raise KeyError(key)
        self.drop.liquid_get(key)
        return theirs(lookup(self.drop, key))

    def __iter__(self) -> Iterator[str]:
        return iter(self.drop.liquid_keys())

    def __len__(self) -> int:
        return len(list(self.drop.liquid_keys()))

    def __str__(self) -> str:
        return to_s(self.drop)


def theirs(value: Any) -> Any:
    """*value* for python-liquid."""
    value = to_liquid(value)
    if type(value) is RubyRange:
        return range(value.first, value.last + 1)
    if type(value) is list:
        return [theirs(item) for item in value]
    return DropView(value) if hasattr(value, "liquid_get") else value


def ours(value: Any) -> Any:
    """*value*, which python-liquid gave, for the dialect."""
    if isinstance(value, DropView):
        return value.drop
    if isinstance(value, range):
        return RubyRange(value.start, value.stop - 1)
    if isinstance(value, (list, tuple)):
        return [ours(item) for item in value]
    if isinstance(value, Undefined):
        return None
    return str(value) if isinstance(value, str) and type(value) is not str else value
