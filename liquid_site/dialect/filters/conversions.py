"""Filters that convert: Markdown, Sass, smart quotes, slugs, JSON, integers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from liquid_site.dialect.drops.plain import plain
from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.wording import no_method
from liquid_site.ruby import json, numbers, slug
from liquid_site.ruby.chars import is_alnum
from liquid_site.ruby.encoding import AsciiText

_NO_MODES = frozenset({None, "default", "raw", "pretty", "ascii", "latin"})


def markdownify(context: Any, value: Any) -> str:
    """Markdown as HTML."""
    return context.registers.services.markdownify(_encoded(context, value))  # type: ignore[no-any-return]


def smartify(context: Any, value: Any) -> str:
    """Straight quotes, dashes and dots as typographic ones."""
    return context.registers.services.smartify(_encoded(context, value))  # type: ignore[no-any-return]


def _encoded(context: Any, value: Any) -> str:
    return AsciiText(value) if value.__class__ is str and value in context.ascii_texts else to_s(value)


def sassify(context: Any, value: Any) -> str:
    """Indented Sass as CSS."""
    return context.registers.services.sassify(to_s(value))  # type: ignore[no-any-return]


def scssify(context: Any, value: Any) -> str:
    """SCSS as CSS."""
    return context.registers.services.scssify(to_s(value))  # type: ignore[no-any-return]


def slugify(context: Any, value: Any, mode: Any = None) -> str | None:
    """A string made fit for a URL; *mode* is ``raw``, ``default``, ``pretty``, ``ascii`` or ``latin``."""
    if value is None:
        return None
    mode = None if mode is False else mode
    known = type(mode) in (str, type(None)) and mode in _NO_MODES
    if type(value) is not str:
        raise RubyFault(no_method("gsub" if known else "downcase", value))
    ways = context.registers.services.ways
    keeps = is_alnum if ways.alphanumeric_slugs else slug.is_kept
    made = slug.slugify(value, mode if known else "none", keeps=keeps)
    if not made and known and ways.warns:
        shown = slug.transliterate(value) if mode == "latin" else value
        context.registers.site.log.warn("Warning:", f"Empty `slug` generated for '{shown}'.")
    return made


def jsonify(value: Any) -> str:
    """Compact JSON. Raises ``RubyFault`` for NaN and the infinities."""
    try:
        return json.generate(plain(value))
    except ValueError as error:
        raise RubyFault(str(error)) from None


def to_integer(value: Any) -> int:
    """Ruby's ``to_i``; 1 and 0 for true and false. Raises ``RubyFault`` where there is none."""
    kind = type(value)
    if value is None or kind is bool or kind is int:
        return int(value or 0)
    if kind is str:
        return numbers.to_i(value)
    if kind is float:
        return _truncated(value)
    if kind is datetime:
        return int(value.timestamp() // 1)
    raise RubyFault(no_method("to_i", value))


def _truncated(value: float) -> int:
    try:
        return int(value)
    except (OverflowError, ValueError):
        raise RubyFault("NaN" if value != value else "Infinity" if value > 0 else "-Infinity") from None
