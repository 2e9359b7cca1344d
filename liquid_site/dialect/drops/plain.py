"""Liquid values as plain ones that JSON can write: drops spread out, everything without a JSON form as text."""

from __future__ import annotations

from typing import Any

from liquid_site.dialect.drops.faces import face
from liquid_site.dialect.drops.raw import raw_to_s
from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.markers import Marker
from liquid_site.ruby import text

MAX_DEPTH = 100
_SCALARS = frozenset({str, int, float, bool, type(None)})


def plain(value: Any, depth: int = 0) -> Any:
    """*value* for JSON, the documents and files in it through their Liquid faces.

    Raises ``RubyFault`` below 100 levels, as Ruby's JSON does.
    """
    kind = type(value)
    if kind in _SCALARS:
        return value
    if kind is list:
        _check(depth)
        return [plain(item, depth + 1) for item in value]
    if kind is dict:
        _check(depth)
        return {key_text(key): plain(item, depth + 1) for key, item in value.items()}
    if isinstance(value, Marker):
        return ""
    own = value if hasattr(value, "liquid_get") else face(value)
    if type(own) is dict:
        return plain(own, depth)
    return _drop(own, depth)


def plain_fields(fields: dict[Any, Any], depth: int) -> dict[Any, Any]:
    """The *fields* of a drop for JSON: here documents and pages count as their text, as they do in Ruby."""
    _check(depth)
    return {key_text(key): _field(value, depth + 1) for key, value in fields.items()}


def _check(depth: int) -> None:
    if depth >= MAX_DEPTH:
        raise RubyFault(f"nesting of {depth + 1} is too deep")


def _field(value: Any, depth: int) -> Any:
    kind = type(value)
    if kind in _SCALARS:
        return value
    if kind is list:
        _check(depth)
        return [_field(item, depth + 1) for item in value]
    if kind is dict:
        return plain_fields(value, depth)
    text_of = raw_to_s(value)
    return _drop(value if hasattr(value, "liquid_get") else face(value), depth) if text_of is None else text_of


def _drop(value: Any, depth: int) -> Any:
    spread = getattr(value, "liquid_json", None)
    if spread is not None:
        return spread(depth)
    return text.to_s(value)


def key_text(key: Any) -> str:
    """A hash key as JSON writes it."""
    return key if type(key) is str else text.to_s(key)
