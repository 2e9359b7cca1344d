"""The tree of a template: expressions, conditions and bodies; each tag's own node stands beside the tag."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


class Node:
    """Anything that renders; ``line`` counts from 1 in the template.

    ``blank``: a block that holds only such nodes prints nothing. ``jumps``: a ``break`` or ``continue`` may come out of
    it; ``piles``: even several, of which a loop takes but one. ``first`` tells what decides the encoding of a text that
    the node begins: ``utf8``, ``ascii``, the ``bodies`` in it, the ``include``, ``always`` UTF-8 though it is blank.
    """

    __slots__ = ("line",)
    line: int
    blank = False
    jumps = False
    piles = False
    first = "utf8"


@dataclass(slots=True)
class Body:
    """What stands between two tags of a block, or the whole template; ``size`` counts a block's tokens."""

    nodes: list[Any] = field(default_factory=list)
    blank: bool = True
    jumps: bool = False
    piles: bool = False
    size: int = 0


@dataclass(slots=True)
class Literal:
    """A constant: None, a bool, number, string, ``RubyRange``, or one of the markers ``empty`` and ``blank``."""

    value: Any


@dataclass(slots=True)
class Range:
    """``(first..last)`` with an end to be computed."""

    first: Expression
    last: Expression


@dataclass(slots=True)
class Path:
    """A variable and the way into it; a step is a name (after a dot) or an expression (in brackets).

    ``plain`` is known of short paths that are names alone.
    """

    name: str | Expression
    steps: tuple[str | Expression, ...]
    plain: bool = False


Expression = Literal | Range | Path


@dataclass(slots=True)
class FilterUse:
    """``| name: arguments``; keyword arguments become one hash behind the others."""

    name: str
    arguments: tuple[Expression, ...]
    keywords: tuple[tuple[str, Expression], ...] = ()


@dataclass(slots=True)
class Value:
    """An expression with its filters."""

    base: Expression
    filters: tuple[FilterUse, ...]


@dataclass(slots=True)
class Comparison:
    """``left operator right``; with no operator the truth of *left* counts."""

    left: Expression
    operator: str | None = None
    right: Expression = field(default_factory=lambda: Literal(None))


@dataclass(slots=True)
class Condition:
    """Comparisons joined by ``and``/``or``, read from the left and binding to the right: ``a or (b and c)``."""

    comparisons: tuple[Comparison, ...]
    relations: tuple[str, ...] = ()


class Text(Node):
    """Text between tags."""

    __slots__ = ("text",)

    def __init__(self, text: str, line: int) -> None:
        self.text = text
        self.line = line


class Output(Node):
    """``{{ value }}``."""

    __slots__ = ("value",)

    def __init__(self, value: Value, line: int) -> None:
        self.value = value
        self.line = line
