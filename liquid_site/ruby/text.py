"""Printing as Ruby 3.1 prints, and Ruby's case and white space."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from typing import Any

from . import numbers, times
from .ranges import RubyRange

SPACE = "\0\t\n\v\f\r "
"""What Ruby's ``strip`` takes away: ASCII white space and NUL, never the Unicode spaces."""
NAMED = {'"': '\\"', "\\": "\\\\", "\a": "\\a", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\v": "\\v", "\f": "\\f"}
NAMED |= {"\r": "\\r", "\x1b": "\\e"}
PLAIN = re.compile(r"[ !$-\[\]-~]*\Z")
"""ASCII text that ``inspect`` only puts quotes around."""
INTERPOLATION = re.compile(r"#(?=[{$@])")
UNPRINTABLE = frozenset(("Cc", "Cn", "Cs", "Zl", "Zp"))


def to_s(value: Any) -> str:
    """``value.to_s`` for a Liquid value; drops answer by ``liquid_to_s``.

    An array or hash prints as ``inspect`` does; Liquid's own output of an array is ``join(value)``.
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return numbers.to_s(value)
    if isinstance(value, datetime):
        return times.to_s(value)
    if isinstance(value, date):
        return value.isoformat()
    answer = getattr(value, "liquid_to_s", None)
    return answer() if answer else inspect(value)


def join(values: Any, glue: str = "") -> str:
    """``Array#join``: nested arrays are joined with the same *glue*."""
    return glue.join(join(value, glue) if isinstance(value, (list, tuple)) else to_s(value) for value in values)


def inspect(value: Any) -> str:
    """``value.inspect`` for a Liquid value; drops answer by ``liquid_inspect``."""
    if isinstance(value, str):
        return _quoted(value)
    if value is None:
        return "nil"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{inspect(key)}=>{inspect(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(inspect, value)) + "]"
    if isinstance(value, datetime):
        return times.inspect(value)
    if isinstance(value, date):
        return f"#<Date: {value.isoformat()} (({value.toordinal() + 1721425}j,0s,0n),+0s,2299161j)>"
    if isinstance(value, (bool, int, float)):
        return to_s(value)
    if isinstance(value, RubyRange):
        return str(value)
    answer = getattr(value, "liquid_inspect", None)
    return answer() if answer else str(value)


def _quoted(text: str) -> str:
    if not PLAIN.match(text):
        text = "".join(map(_escaped, text))
        text = INTERPOLATION.sub(r"\\#", text)
    return f'"{text}"'


def _escaped(char: str) -> str:
    if char in NAMED:
        return NAMED[char]
    if " " <= char < "\x7f" or char == "\x85" or unicodedata.category(char) not in UNPRINTABLE:
        return char
    return f"\\u{ord(char):04X}" if ord(char) < 0x10000 else f"\\u{{{ord(char):X}}}"


def upcase(text: str) -> str:
    """``String#upcase``."""
    return text.upper()


def downcase(text: str) -> str:
    """``String#downcase``: a final sigma is a sigma."""
    return text.lower() if text.isascii() else text.replace("Σ", "σ").lower()


def capitalize(text: str) -> str:
    """``String#capitalize``: the first letter titled, the others lowered."""
    return text[:1].title() + downcase(text[1:])


def strip(text: str) -> str:
    """``String#strip``: ASCII white space and NUL at either end."""
    return text.strip(SPACE)


def lstrip(text: str) -> str:
    """``String#lstrip``."""
    return text.lstrip(SPACE)


def rstrip(text: str) -> str:
    """``String#rstrip``."""
    return text.rstrip(SPACE)
