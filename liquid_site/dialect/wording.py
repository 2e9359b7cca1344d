"""Ruby's words for values that do not fit: class names and the messages made of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from liquid_site.dialect.printing import inspect
from liquid_site.ruby.ranges import RubyRange

_CLASSES: Mapping[type, str] = {
    int: "Integer", float: "Float", str: "String", datetime: "Time", date: "Date", list: "Array", dict: "Hash",
    RubyRange: "Range", bool: "TrueClass", type(None): "NilClass",
}  # fmt: skip


def class_name(value: Any) -> str:
    """The name of Ruby's class."""
    if value is False:
        return "FalseClass"
    return _CLASSES.get(type(value)) or getattr(value, "ruby_class", "") or f"Jekyll::{type(value).__name__}"


def conversion_name(value: Any) -> str:
    """How Ruby's ``no implicit conversion of …`` calls *value*."""
    if value is None or isinstance(value, bool):
        return inspect(value)
    return class_name(value)


def no_method(name: str, value: Any) -> str:
    """The message of ``NoMethodError``."""
    return f"undefined method `{name}' for {inspect(value)}:{class_name(value)}"


def comparison_failed(left: Any, right: Any) -> str:
    """Two values without a common order: small ones on the right are shown, others named by class."""
    small = right is None or isinstance(right, (bool, float)) or (isinstance(right, int) and -(2**62) <= right < 2**62)
    return f"comparison of {class_name(left)} with {inspect(right) if small else class_name(right)} failed"
