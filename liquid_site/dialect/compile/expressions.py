"""Expressions, filters and conditions as Python expressions."""

from __future__ import annotations

import math
from typing import Any

from liquid_site.dialect.compile import scopes
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.filters.table import wrong_count
from liquid_site.dialect.markers import BLANK, BLANKS, Marker
from liquid_site.dialect.syntax.nodes import (
    Comparison,
    Condition,
    Expression,
    FilterUse,
    Literal,
    Path,
    Range,
    Value,
)
from liquid_site.ruby.ranges import RubyRange

LONG = 20
"""Chains beyond this are written flat: Python bounds how deep expressions may nest."""

BOOLEANS = (("first",), ("last",))
"""Steps from ``forloop`` that are truth values in Python, too."""

OBJECT_FILTERS = frozenset({"first", "last", "sample", "find", "find_exp"})
"""Filters that may give a thing of the model, which needs its Liquid face; lists get theirs item by item."""

SCOPED_FILTERS = frozenset({"where_exp", "find_exp", "group_by_exp"})
"""Filters that evaluate an expression among the variables of the loops around."""


def constant(writer: Writer, value: Any) -> str:
    """The Python for a literal."""
    if type(value) is str:
        return writer.constant(value)
    if isinstance(value, Marker):
        return value.name.upper()
    if isinstance(value, RubyRange):
        return f"RubyRange({writer.constant(value.first)}, {writer.constant(value.last)})"
    if isinstance(value, float) and not math.isfinite(value):
        return "INFINITY" if value > 0 else "-INFINITY"
    return str(value) if value is None or isinstance(value, bool) else writer.constant(value)


def expression(writer: Writer, node: Expression) -> str:
    """The Python for *node*."""
    if type(node) is Path:
        return path(writer, node)
    if type(node) is Literal:
        return constant(writer, BLANKS[writer.settings.blank] if node.value is BLANK else node.value)
    assert isinstance(node, Range)
    return f"make_range({expression(writer, node.first)}, {expression(writer, node.last)})"


def path(writer: Writer, node: Path) -> str:
    """A variable and the way into it."""
    found = scopes.find(writer.scopes, node.name) if writer.scopes and type(node.name) is str else None
    if found is None and node.plain and node.steps and not writer.settings.strict_variables:
        return f"variables.value({', '.join([writer.constant(name) for name in (node.name, *node.steps)])})"
    code, steps = variable(writer, node, found)
    if not steps:
        return code
    strict = "strict_" if writer.settings.strict_variables else ""
    if len(steps) > LONG:
        ways = ", ".join(f"({key}, {type(step) is str})" for key, step in zip(_keys(writer, steps), steps, strict=True))
        return f"walk({strict}lookup, {strict}lookup_item, {code}, ({ways},))"
    for step in steps:
        if isinstance(step, str):
            code = f"{strict}lookup({code}, {writer.constant(step)})"
        else:
            code = f"{strict}lookup_item({code}, {expression(writer, step)})"
    return code


def _keys(writer: Writer, steps: tuple[str | Expression, ...]) -> list[str]:
    """The Python for the keys of *steps*."""
    return [writer.constant(step) if isinstance(step, str) else expression(writer, step) for step in steps]


def variable(
    writer: Writer, node: Path, found: tuple[scopes.Scope, bool] | None
) -> tuple[str, tuple[str | Expression, ...]]:
    """The Python for the name at the head of *node*, which a loop around has where *found*, and the steps left."""
    name, steps = node.name, node.steps
    if not isinstance(name, str):
        scopes.share(writer.scopes)
        return f"ctx.find({expression(writer, name)})", steps
    if found is None:
        known = writer.constant(name)
        return (f"ctx.strict_find({known})" if writer.settings.strict_variables else f"variables[{known}]"), steps
    scope, is_item = found
    if is_item:
        return scope.item, steps
    first = steps[0] if steps else None
    attribute = scope.attribute(first) if isinstance(first, str) else None
    if attribute is not None:
        return attribute, steps[1:]
    scopes.share(writer.scopes)
    return scope.drop, steps


def shown(writer: Writer, node: Value) -> str:
    """The text of an expression with its filters."""
    code = value(writer, node)
    return (not node.filters and _asked(node.base, code, "show")) or f"text({code})"


def _asked(node: Expression, code: str, question: str) -> str:
    """*code*, the Python for *node*, as the one call for ``show`` or ``has``; "" where it takes another."""
    if type(node) is Path and node.plain and node.steps:
        if code[:16] == "variables.value(":
            return f"variables.{question}{code[15:]}"
        if code[:7] == "lookup(" and len(node.steps) == 1:
            return question + code[6:]
    return ""


def value(writer: Writer, node: Value) -> str:
    """An expression with its filters."""
    code = expression(writer, node.base)
    if not node.filters:
        return code
    if len(node.filters) <= LONG:
        for use in node.filters:
            code = filtered(writer, code, use)
        return code
    links = ", ".join(f"(v := {filtered(writer, 'v', use)})" for use in node.filters)
    return f"((v := {code}), {links})[-1]"


def filtered(writer: Writer, code: str, use: FilterUse) -> str:
    """*code* through one filter; an unknown one changes nothing unless ``strict_filters`` is on."""
    settings, name = writer.settings, use.name
    if not settings.knows(name):
        return f"undefined_filter({writer.constant(name)})" if settings.strict_filters else code
    arguments = [code, *[expression(writer, argument) for argument in use.arguments]]
    plugin = name in settings.filters
    if use.keywords:
        stars = "**" if plugin and settings.filters[name].keywords else ""
        pairs = ", ".join(f"{writer.constant(key)}: {expression(writer, node)}" for key, node in use.keywords)
        arguments.append(f"{stars}{{{pairs}}}")
    problem = None if plugin else wrong_count(name, len(arguments))
    if problem:
        return f"wrong_arguments({writer.constant(problem)}, {code})"
    if name in SCOPED_FILTERS or (plugin and settings.wants_context(name)):
        scopes.share(writer.scopes)
    if settings.wants_context(name):
        arguments.insert(0, "ctx")
    call = f"f_{name}({', '.join(arguments)})"
    return f"to_liquid({call})" if plugin or name in OBJECT_FILTERS else call


def test(writer: Writer, node: Condition) -> str:
    """The Python for a condition; it is true or false in Python's sense, too."""
    tests = [compared(writer, comparison) for comparison in node.comparisons]
    if len(tests) > LONG:
        return f"chain({node.relations!r}, {', '.join(f'lambda: {code}' for code in tests)})"
    code, mixed = tests[-1], False
    for left, relation in zip(reversed(tests[:-1]), reversed(node.relations), strict=True):
        code = f"{left} {relation} ({code})" if mixed and relation == "and" else f"{left} {relation} {code}"
        mixed = relation == "or"
    return code


def compared(writer: Writer, node: Comparison) -> str:
    """One comparison; nil where Liquid says nil is false here."""
    left = expression(writer, node.left)
    operator = node.operator
    if operator is None:
        return truth(writer, node.left, left)
    right = expression(writer, node.right)
    if operator == "==":
        return equality(writer, node, left, right)
    if operator in ("!=", "<>"):
        return f"not {equality(writer, node, left, right)}"
    if operator in ("<", ">", "<=", ">="):
        if writer.scopes and type(node.right) is Literal and type(node.right.value) is int:
            return f"(t {operator} {right} if (t := {left}).__class__ is int else compare({operator!r}, t, {right}))"
        return f"compare({operator!r}, {left}, {right})"
    return f"contains({left}, {right})" if operator == "contains" else f"unknown_operator({writer.constant(operator)})"


def truth(writer: Writer, node: Expression, code: str) -> str:
    """Whether *code* is neither nil nor false."""
    if type(node) is Literal:
        return str(node.value is not None and node.value is not False)
    if type(node) is Path and node.steps in BOOLEANS and node.name == "forloop":
        found = scopes.find(writer.scopes, "forloop")
        if found and not found[1]:
            return code
    asked = _asked(node, code, "has")
    if asked or not writer.scopes:
        return asked or f"truthy({code})"
    return f"((t := {code}) is not None and t is not False)"


def equality(writer: Writer, node: Comparison, left: str, right: str) -> str:
    """Liquid's ``==``, written out where a constant or, in loops, a string makes it Python's."""
    if type(node.left) is Literal and type(node.right) is Literal:
        return f"equal({left}, {right})"
    for side, other, constant_side in ((node.right, left, right), (node.left, right, left)):
        if type(side) is Literal:
            if type(side.value) is str:
                return f"{other} == {constant_side}"
            if side.value is None or type(side.value) is bool:
                return f"{other} is {constant_side}"
            if type(side.value) is int and writer.scopes:
                return f"(t == {constant_side} if (t := {other}).__class__ is int else equal(t, {constant_side}))"
            return f"equal({left}, {right})"
    if len(right) < 100 and writer.scopes:
        return f"(t == {right} if (t := {left}).__class__ is str else equal(t, {right}))"
    return f"equal({left}, {right})"
