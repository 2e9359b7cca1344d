"""The names that written code calls, and the few helpers that are no one else's."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import partial
from typing import Any

from liquid_site.dialect import faults, values
from liquid_site.dialect.compile import loops
from liquid_site.dialect.context import Context
from liquid_site.dialect.faults import ArgumentFault, RubyFault, UndefinedFault
from liquid_site.dialect.markers import BLANK, EMPTY, NIL_OR_EMPTY, RAILS_BLANK
from liquid_site.dialect.values import class_name, inspect, to_output
from liquid_site.ruby.encoding import MARK, AsciiText, joined
from liquid_site.ruby.ranges import RubyRange


def walk(
    name: Callable[[Any, Any], Any], item: Callable[[Any, Any], Any], value: Any, ways: Iterable[tuple[Any, bool]]
) -> Any:
    """Follow a long path: each way is a key and whether it stood after a dot."""
    for key, dotted in ways:
        value = name(value, key) if dotted else item(value, key)
    return value


def chain(relations: tuple[str, ...], *tests: Callable[[], Any]) -> Any:
    """A long condition: the first truth before ``or``, the first untruth before ``and``, else the last test."""
    result = None
    for test, relation in zip(tests, (*relations, ""), strict=True):
        result = test()
        if bool(result) is (relation == "or") and relation:
            break
    return result


def wrong_arguments(message: str, _value: Any) -> Any:
    """A filter with too many or too few arguments."""
    raise ArgumentFault(message)


def undefined_filter(name: str) -> Any:
    """An unknown filter under ``strict_filters``."""
    from liquid_site.dialect.filters.table import FILTERS
    from liquid_site.dialect.hints import nearest

    near = nearest(name, FILTERS)
    raise UndefinedFault(f"undefined filter {name}", hint=f"did you mean `{near}`?" if near else "")


def unknown_operator(operator: str) -> Any:
    """What only the lax grammar takes for a comparison."""
    raise ArgumentFault(f"Unknown operator {operator}")


def bad_template(kind: str, message: str) -> str:
    """A template inside a tag's markup that could not be parsed."""
    raise getattr(faults, kind)(message)


def body_of(part: Callable[..., None], ctx: Context, *given: Any) -> Callable[[], str]:
    """The body of a plugin's block as something it can call for the text."""

    def body() -> str:
        out: list[str] = []
        part(ctx, out, *given)
        return "".join(out)

    return body


def increment(ctx: Context, name: str) -> str:
    """Give the counter *name*, then add one; counters live in the payload."""
    value = _counter(ctx, name, "+")
    ctx.payload[name] = value + 1
    return to_output(value)


def decrement(ctx: Context, name: str) -> str:
    """Take one off the counter *name* and give it."""
    value = _counter(ctx, name, "-") - 1
    ctx.payload[name] = value
    return to_output(value)


def _counter(ctx: Context, name: str, operator: str) -> Any:
    value = ctx.payload.get(name)
    if value is None or value is False:
        return 0
    if type(value) is list or (type(value) is str and operator == "+"):
        raise RubyFault(f"no implicit conversion of Integer into {class_name(value)}")
    if type(value) not in (int, float):
        raise RubyFault(f"undefined method `{operator}' for {inspect(value)[:65]}:{class_name(value)}")
    return value


def cycle(ctx: Context, key: Any, count: int) -> int:
    """The place of the value that is next in the group *key*, of *count*."""
    places = ctx.state.setdefault("cycle", {})
    key = (type(key), inspect(key)) if type(key) in (list, dict, float) else (type(key), key)
    place: int = places.get(key, 0)
    places[key] = place + 1 if place + 1 < count else 0
    return place


def at(items: tuple[Any, ...], place: int) -> Any:
    """``items[place]``, nil behind the end."""
    return items[place] if place < len(items) else None


def if_changed(ctx: Context, text: str) -> str:
    """*text* if it is not what was there the last time."""
    if ctx.state.get("ifchanged") == text:
        return ""
    ctx.state["ifchanged"] = text
    return text


def mark(ctx: Context, value: Any) -> str:
    """``MARK`` where Ruby's text of *value* is US-ASCII, else nothing."""
    kind = type(value)
    while kind is list:
        if not value:
            return MARK
        value = value[0]
        kind = type(value)
    if kind is str:
        return MARK if ctx.ascii_texts and value in ctx.ascii_texts else ""
    return MARK if kind in _ASCII else ""


_ASCII = frozenset({type(None), bool, int, float, datetime, date, RubyRange})


def captured(ctx: Context, out: list[str]) -> str:
    """The text of *out*; one that is US-ASCII is remembered as such."""
    text = joined(out)
    if type(text) is AsciiText:
        text = str(text)
        ctx.ascii_texts.add(text)
    return text


NAMESPACE: Mapping[str, Any] = {
    "__builtins__": {"enumerate": enumerate, "int": int, "len": len, "range": range, "str": str},
    "BLANK": BLANK,
    "CONTINUE": loops.CONTINUE,
    "EMPTY": EMPTY,
    "INFINITY": math.inf,
    "MARK": MARK,
    "NIL_OR_EMPTY": NIL_OR_EMPTY,
    "RAILS_BLANK": RAILS_BLANK,
    "RubyRange": RubyRange,
    "at": at,
    "bad_template": bad_template,
    "body_of": body_of,
    "captured": captured,
    "chain": chain,
    "compare": values.compare,
    "contains": values.contains,
    "cycle": cycle,
    "decrement": decrement,
    "enter_loop": loops.enter_loop,
    "equal": values.equal,
    "has": values.has,
    "if_changed": if_changed,
    "increment": increment,
    "items_of": loops.items_of,
    "leave_loop": loops.leave_loop,
    "lookup": values.lookup,
    "lookup_item": values.lookup_item,
    "make_range": values.make_range,
    "mark": mark,
    "partial": partial,
    "segment": loops.segment,
    "show": values.show,
    "strict_lookup": values.strict_lookup,
    "strict_lookup_item": values.strict_lookup_item,
    "table_row": loops.table_row,
    "text": to_output,
    "to_liquid": values.to_liquid,
    "truthy": values.truthy,
    "undefined_filter": undefined_filter,
    "unknown_operator": unknown_operator,
    "walk": walk,
    "wrong_arguments": wrong_arguments,
}
