"""Expressions: literals, ranges and variables with their paths, from text that either parser has cut out."""

from __future__ import annotations

import re
from typing import Any

from liquid_site.dialect.faults import DeepFault, RubyFault
from liquid_site.dialect.markers import BLANK, EMPTY, Marker
from liquid_site.dialect.syntax.nodes import Expression, Literal, Path, Range
from liquid_site.ruby import numbers
from liquid_site.ruby.ranges import RubyRange

WORDS: dict[str, Any] = {
    "": None, "nil": None, "null": None, "true": True, "false": False, "blank": BLANK, "empty": EMPTY,
}  # fmt: skip
MAX_DEPTH = 50
MAX_DIGITS = 4000
SHORT = 8
"""Steps of a plain path."""

PLAIN_PATH = re.compile(r"[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*", re.ASCII)
NUMBER = re.compile(r"-?\d[\d.]*", re.ASCII)
PART = re.compile(r"\[[^\]]+\]|[\w-]+\??", re.ASCII)


def parse_expression(markup: str, depth: int = 0) -> Expression:
    """Read *markup* (no blanks around it) as Liquid does: never an error, what is not understood is skipped.

    Raises ``DeepFault`` for ranges within ranges beyond ``MAX_DEPTH``.
    """
    if markup in WORDS:
        return Literal(WORDS[markup])
    if PLAIN_PATH.fullmatch(markup):
        return plain_path(markup)
    first, last = markup[0], markup[-1]
    if first in "'\"" and last == first and len(markup) > 1:
        return Literal(markup[1:-1])
    if first == "(" and last == ")":
        found = _range(markup, depth)
        if found is not None:
            return found
    if NUMBER.fullmatch(markup):
        return Literal(_number(markup))
    return _path(markup, depth)


def plain_path(markup: str) -> Path:
    """The variable of names between dots."""
    name, *steps = markup.split(".")
    return Path(name, tuple(steps), len(steps) <= SHORT)


def _number(markup: str) -> int | float:
    if "." in markup:
        return numbers.to_f(markup)
    if len(markup) > MAX_DIGITS:
        raise DeepFault(f"number with {len(markup)} digits")
    return int(markup)


def _range(markup: str, depth: int) -> Expression | None:
    """``(a..b)``: no blanks inside, cut at the last two dots that leave something on their right."""
    if depth > MAX_DEPTH:
        raise DeepFault("Nesting too deep")
    cut = markup.rfind("..", 2, -2)
    if cut < 0 or any(mark in markup for mark in " \t\n\v\f\r"):
        return None
    first = parse_expression(markup[1:cut], depth + 1)
    last = parse_expression(markup[cut + 2 : -1], depth + 1)
    if isinstance(first, Literal) and isinstance(last, Literal):
        return Literal(RubyRange(_end(first.value), _end(last.value)))
    return Range(first, last)


def _end(value: Any) -> int:
    if value is None or isinstance(value, str):
        return numbers.to_i(value or "")
    if isinstance(value, (bool, Marker, RubyRange)):
        raise RubyFault(f"undefined method `to_i' for {str(value).lower()}")
    return int(value)


def _path(markup: str, depth: int) -> Expression:
    parts = PART.findall(markup)
    steps = tuple(_part(part, depth) for part in parts)
    return Path(steps[0], steps[1:]) if steps else Literal(None)


def _part(part: str, depth: int) -> str | Expression:
    return parse_expression(part[1:-1], depth + 1) if part[0] == "[" else part
