"""Ruby's ``JSON.generate``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

try:
    from _json import encode_basestring as _string
except ImportError:
    from json.encoder import py_encode_basestring as _string

from .numbers import float_to_s, to_s
from .text import to_s as text_of


def generate(value: Any) -> str:
    """Compact JSON: what is neither hash, array, string, number, boolean nor nil is its ``to_s``.

    Raises ``ValueError`` for NaN and the infinities, and for text that is not Unicode.
    """
    return _value(value)


def _value(value: Any) -> str:
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{_string(text_of(key))}:{_value(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(_value, value)) + "]"
    return _atom(value)


def _atom(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, float):
        text = float_to_s(value)
        if text[-1] in "yN":
            raise ValueError(f"{text} not allowed in JSON")
        return text
    if isinstance(value, (bool, int)):
        return {True: "true", False: "false"}[value] if isinstance(value, bool) else to_s(value)
    return _string(text_of(value))


def pretty_generate(value: Any) -> str:
    """JSON of two-space indents, as ``JSON.pretty_generate`` of json 2.6.1, empty arrays over three lines and all."""
    return _pretty(value, "\n")


def _pretty(value: Any, line: str) -> str:
    inner = line + "  "
    if isinstance(value, Mapping):
        pairs = (f"{_string(text_of(key))}: {_pretty(item, inner)}" for key, item in value.items())
        return "{" + inner + ("," + inner).join(pairs) + line + "}" if value else "{" + line + "}"
    if isinstance(value, (list, tuple)):
        items = (_pretty(item, inner) for item in value)
        return "[" + inner + ("," + inner).join(items) + line + "]" if value else "[\n" + line + "]"
    return _value(value)
