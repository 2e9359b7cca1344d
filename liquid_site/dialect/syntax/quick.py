"""The commonest shapes of values, conditions and loops, read by one pattern each; whatever else is left to ``strict``.

What is read here is read as the strict grammar would, or not at all (None).
"""

from __future__ import annotations

import re

from liquid_site.dialect.syntax.expressions import WORDS, parse_expression, plain_path
from liquid_site.dialect.syntax.nodes import Comparison, Condition, Expression, FilterUse, Literal, Value

_S = r"[ \t\n\v\f\r]"
_NAME = r"[A-Za-z_][\w-]*"
_PATH = rf"{_NAME}(?:\.{_NAME})*"
_TERM = rf"""{_PATH}|'[^']*'|"[^"]*"|-?[0-9]+(?![\d.])"""
BASE = re.compile(rf"{_S}*({_TERM}){_S}*(\||\Z)", re.ASCII)
FILTER = re.compile(
    rf"{_S}*({_NAME}){_S}*(?::{_S}*({_TERM}){_S}*(?:,{_S}*({_TERM}){_S}*)?)?(\||\Z)",
    re.ASCII,
)
TEST = re.compile(
    rf"{_S}*({_TERM})(?:{_S}*([=!]=|<>|<=|>=|<|>){_S}*({_TERM})|{_S}+(contains){_S}+({_TERM}))?"
    rf"(?:{_S}+(and|or)(?={_S})|{_S}*\Z)",
    re.ASCII,
)
LOOP = re.compile(rf"{_S}*({_NAME}){_S}+in{_S}+({_PATH}){_S}*\Z", re.ASCII)
_OPERATOR = "contains"
"""Before a blank it is an operator, wherever it stands."""


def term(text: str) -> Expression:
    """The expression of a matched term."""
    first = text[0]
    if first in "'\"":
        return Literal(text[1:-1])
    if first in "-0123456789" or text in WORDS:
        return parse_expression(text)
    return plain_path(text)


def value(markup: str) -> Value | None:
    """``a.b | filter: 'x', y | filter`` with two arguments at most."""
    found = BASE.match(markup)
    if found is None or _OPERATOR in markup:
        return None
    text, more = found.groups()
    if not more:
        return Value(term(text), ())
    base = term(text)
    filters: list[FilterUse] = []
    while more:
        found = FILTER.match(markup, found.end())
        if found is None:
            return None
        name, first, second, more = found.groups()
        if first is None:
            filters.append(FilterUse(name, ()))
        else:
            filters.append(FilterUse(name, (term(first),) if second is None else (term(first), term(second))))
    return Value(base, tuple(filters))


def condition(markup: str) -> Condition | None:
    """``a.b == 'x' and c contains d or e``."""
    comparisons: list[Comparison] = []
    relations: list[str] = []
    place = 0
    while True:
        found = TEST.match(markup, place)
        if found is None:
            return None
        left, operator, right, contains, member, relation = found.groups()
        if _OPERATOR in left or (right and _OPERATOR in right) or (member and _OPERATOR in member):
            return None
        if operator or contains:
            comparisons.append(Comparison(term(left), operator or contains, term(right or member)))
        else:
            comparisons.append(Comparison(term(left)))
        if relation is None:
            return Condition(tuple(comparisons), tuple(relations))
        relations.append(relation)
        place = found.end()


def loop(markup: str) -> tuple[str, str] | None:
    """``item in a.b``: the two names."""
    found = LOOP.match(markup)
    return None if found is None or _OPERATOR in markup else (found.group(1), found.group(2))
