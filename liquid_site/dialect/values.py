"""What running templates do with values: look up, print, compare, loop. The generated code calls these by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from liquid_site.dialect.drops.faces import face, kept_hash
from liquid_site.dialect.faults import ArgumentFault, RubyFault, UndefinedFault
from liquid_site.dialect.markers import BLANK, EMPTY, NIL_OR_EMPTY, RAILS_BLANK, Marker
from liquid_site.dialect.printing import inspect, to_output, to_s
from liquid_site.dialect.wording import class_name, comparison_failed
from liquid_site.ruby import numbers
from liquid_site.ruby.keys import ALIKE, own_key
from liquid_site.ruby.ranges import RubyRange

__all__ = [
    "BLANK", "EMPTY", "class_name", "compare", "contains", "equal", "has", "inspect", "iterate", "lookup",
    "lookup_item", "make_range", "show", "strict_lookup", "strict_lookup_item", "to_integer", "to_liquid",
    "to_output", "to_s", "truthy",
]  # fmt: skip

PLAIN = frozenset({str, int, bool, type(None), dict, list, float, datetime, date, RubyRange})
"""The types that are their own Liquid face."""

MISSING = object()


def to_liquid(value: Any) -> Any:
    """The Liquid face of *value*: itself for plain values and drops, the drop (or hash) of a page, document, file, …"""
    if type(value) in PLAIN:
        return value
    own = getattr(value, "__dict__", None)
    if own is not None:
        kept = own.get("liquid_face") or kept_hash(own)
        if kept is not None:
            return kept
    if hasattr(value, "liquid_get"):
        return value
    return "" if isinstance(value, Marker) else face(value)


def truthy(value: Any) -> bool:
    """All but nil and false."""
    return value is not None and value is not False


def lookup(owner: Any, key: Any) -> Any:
    """``owner.key``: the entry, else the commands ``size``, ``first`` and ``last``; None where there is nothing."""
    if type(owner) is dict:
        value = owner.get(key, MISSING)
    else:
        find = getattr(owner, "liquid_find", None)
        value = entry(owner, key) if find is None else find(key, MISSING)
    if value is MISSING:
        return command(owner, key)
    return value if type(value) in PLAIN else to_liquid(value)


def has(owner: Any, key: Any) -> bool:
    """Whether ``owner.key`` is neither nil nor false."""
    value = lookup(owner, key)
    return value is not None and value is not False


def show(owner: Any, key: Any) -> str:
    """``{{ owner.key }}``."""
    value = lookup(owner, key)
    return value if type(value) is str else to_output(value)


def lookup_item(owner: Any, key: Any) -> Any:
    """``owner[key]``: the entry, None where there is none; ``size``, ``first`` and ``last`` are mere names here."""
    value = entry(owner, key)
    return None if value is MISSING else to_liquid(value)


def strict_lookup(owner: Any, key: Any) -> Any:
    """``lookup`` under ``strict_variables``. Raises ``UndefinedFault``."""
    if entry(owner, key) is MISSING and not (isinstance(key, str) and _commands(owner).get(key)):
        raise UndefinedFault(f"undefined variable {to_s(key)}")
    return lookup(owner, key)


def strict_lookup_item(owner: Any, key: Any) -> Any:
    """``lookup_item`` under ``strict_variables``. Raises ``UndefinedFault``."""
    value = entry(owner, key)
    if value is MISSING:
        raise UndefinedFault(f"undefined variable {to_s(key)}")
    return to_liquid(value)


def entry(owner: Any, key: Any) -> Any:
    """What *owner* holds under *key*, before it is given its Liquid face; a private mark where it holds nothing."""
    kind = type(owner)
    if kind is dict:
        return _hash_entry(owner, key)
    if kind is list:
        if type(key) is int:
            return owner[key] if -len(owner) <= key < len(owner) else None
        return MISSING
    get = getattr(owner, "liquid_get", None)
    if get is None or key is None:
        return MISSING
    if not isinstance(key, str):
        return _wrong_key(owner, key)
    try:
        return get(key)
    except KeyError:
        return MISSING


def _wrong_key(owner: Any, key: Any) -> Any:
    """Jekyll's drops refuse keys that are not text, Liquid's own have nothing there."""
    if hasattr(owner, "liquid_find"):
        raise RubyFault(f"{inspect(key)} is not a symbol nor a string")
    return MISSING


def _hash_entry(owner: dict[Any, Any], key: Any) -> Any:
    """Ruby's hashes tell 1, 1.0 and true apart; an integer that is missing is nil rather than undefined."""
    kind = type(key)
    if kind is str or key is None:
        return owner.get(key, MISSING)
    if kind in ALIKE:
        value = owner.get(own_key(owner, key), MISSING)
        return None if value is MISSING and kind is int else value
    if kind in (date, datetime):
        return owner.get(key, MISSING)
    return MISSING


def command(owner: Any, name: Any) -> Any:
    """The commands: ``size`` of strings, integers, lists, hashes and ranges; ``first``, ``last`` of what is ordered."""
    action = _commands(owner).get(name) if isinstance(name, str) else None
    return None if action is None else to_liquid(action(owner))


def _commands(owner: Any) -> Mapping[str, Callable[[Any], Any]]:
    return _COMMANDS.get(type(owner), _NONE)


def _integer_size(value: int) -> int:
    """``Integer#size``: 8 bytes, more for the big ones."""
    return max(8, (value.bit_length() + 7) // 8)


def _hash_first(value: dict[Any, Any]) -> list[Any] | None:
    return next(([key, item] for key, item in value.items()), None)


_NONE: Mapping[str, Callable[[Any], Any]] = {}
_COMMANDS: Mapping[type, Mapping[str, Callable[[Any], Any]]] = {
    str: {"size": len},
    int: {"size": _integer_size},
    list: {
        "size": len,
        "first": lambda value: value[0] if value else None,
        "last": lambda value: value[-1] if value else None,
    },
    dict: {"size": len, "first": _hash_first},
    RubyRange: {"size": len, "first": lambda value: value.first, "last": lambda value: value.last},
}


def iterate(value: Any) -> list[Any]:
    """What ``for`` and ``tablerow`` loop over, each item with its Liquid face; else nothing."""
    kind = type(value)
    if kind is list:
        return [item if type(item) in PLAIN else to_liquid(item) for item in value]
    if kind is dict:
        return [[key, item] for key, item in value.items()]
    if kind is str:
        return [value] if value else []
    if kind is RubyRange:
        return list(value)
    keys = getattr(value, "liquid_keys", None)
    return [] if keys is None else list(keys())


def equal(left: Any, right: Any) -> bool:
    """Ruby's ``==``, and the question that ``empty`` asks of the other side.

    ``blank`` gets an answer only where a plugin brings a library that teaches objects to give one.
    """
    if isinstance(left, Marker):
        return _answers(left, right)
    if isinstance(right, Marker):
        return _answers(right, left)
    return same(left, right)


_SPACES = "\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
"""What Ruby's ``[[:space:]]`` takes."""


def _answers(question: Marker, value: Any) -> bool:
    if question is EMPTY:
        return _is_empty(value)
    if question is NIL_OR_EMPTY:
        return value is None or _is_empty(value)
    return question is RAILS_BLANK and (not value.strip(_SPACES) if type(value) is str else _is_nothing(value))


def _is_nothing(value: Any) -> bool:
    return value is None or value is False or _is_empty(value)


def _is_empty(value: Any) -> bool:
    return type(value) in (str, list, dict) and not value


def same(left: Any, right: Any) -> bool:
    """Ruby's ``==`` on values: 1 equals 1.0 but not true, lists and hashes by content, drops by identity."""
    kind = type(left)
    if kind is str or left is None:
        return bool(left == right)
    if kind in (int, float):
        return type(right) in (int, float) and left == right
    if kind in (list, dict):
        return type(right) is kind and _same_content(left, right)
    if isinstance(left, date):
        return isinstance(right, date) and left == right
    if kind is RubyRange:
        return bool(left == right)
    return left is right or _same_items(left, right)


def _same_items(left: Any, right: Any) -> bool:
    """Raw documents and files, which lists hold, compare as Ruby's objects do: by identity."""
    return type(left) is bool and type(right) is bool and left == right


def _same_content(left: Any, right: Any) -> bool:
    pending = [(left, right)]
    while pending:
        ours, theirs = pending.pop()
        if ours is theirs:
            continue
        if type(ours) not in (list, dict) or type(ours) is not type(theirs):
            if not same(ours, theirs):
                return False
        elif len(ours) != len(theirs):
            return False
        elif type(ours) is list:
            pending.extend(zip(ours, theirs, strict=True))
        else:
            for key, value in ours.items():
                if key not in theirs:
                    return False
                pending.append((value, theirs[key]))
    return True


_ORDER: Mapping[str, Callable[[Any, Any], bool]] = {
    "<": lambda left, right: left < right,
    ">": lambda left, right: left > right,
    "<=": lambda left, right: left <= right,
    ">=": lambda left, right: left >= right,
}
_NUMBERS = (int, float)


def compare(operator: str, left: Any, right: Any) -> bool:
    """``<``, ``>``, ``<=``, ``>=`` of two values; false where one of them has no order.

    Raises ``ArgumentFault`` where both have one but not with each other, as a number and a string.
    """
    ours, theirs = type(left), type(right)
    if ours in _NUMBERS and theirs in _NUMBERS:
        return _ORDER[operator](left, right)
    if ours is theirs and ours in (str, datetime, date):
        return _ORDER[operator](left, right)
    if ours is date and theirs in _NUMBERS:
        return _ORDER[operator](left.toordinal() + 1721424.5, right)
    if ours in _ORDERED and theirs in _ORDERED:
        raise ArgumentFault(comparison_failed(left, right))
    return False


_ORDERED = frozenset({int, float, str, datetime, date})


def contains(left: Any, right: Any) -> bool:
    """``left contains right``: a part of a string, a member of a list or range, a key of a hash."""
    if right is None or right is False:
        return False
    kind = type(left)
    if kind is str:
        return (right if type(right) is str else to_s(right)) in left
    if kind is list:
        return right in left if type(right) is str else any(same(item, right) for item in left)
    if kind is dict:
        return _hash_entry(left, right) is not MISSING and (type(right) is not int or own_key(left, right) in left)
    return kind is RubyRange and right in left


def to_integer(value: Any) -> int:
    """``Liquid::Utils.to_integer``. Raises ``ArgumentFault``."""
    if type(value) is int:
        return value
    try:
        return numbers.integer(to_s(value))
    except ValueError:
        raise ArgumentFault("invalid integer") from None


def make_range(first: Any, last: Any) -> RubyRange:
    """``(first..last)`` of two computed ends: nil and strings by their leading digits. Raises ``ArgumentFault``."""
    return RubyRange(_range_end(first), _range_end(last))


def _range_end(value: Any) -> int:
    if value is None:
        return 0
    return numbers.to_i(value) if type(value) is str else to_integer(value)
