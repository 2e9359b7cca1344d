"""Filters on strings: joining, cutting, replacing, case and white space."""

from __future__ import annotations

import re
from typing import Any

from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.values import to_integer
from liquid_site.dialect.wording import no_method
from liquid_site.ruby import text

_WORD = re.compile(r"[^ \t\n\v\f\r]+")
_SPACE = re.compile(r"[ \t\n\v\f\r]+")
_REFERENCE = re.compile(r"\\([0-9&`'\\k])")


def append(value: Any, tail: Any) -> str:
    """Both as text, *tail* last."""
    return (value if type(value) is str else to_s(value)) + (tail if type(tail) is str else to_s(tail))


def prepend(value: Any, head: Any) -> str:
    """Both as text, *head* first."""
    return to_s(head) + to_s(value)


def upcase(value: Any) -> str:
    """Upper case, Unicode's."""
    return text.upcase(to_s(value))


def downcase(value: Any) -> str:
    """Lower case, Unicode's."""
    return text.downcase(to_s(value))


def capitalize(value: Any) -> str:
    """The first character in title case, the rest in lower case."""
    return text.capitalize(to_s(value))


def strip(value: Any) -> str:
    """Without ASCII white space (and NUL) at both ends."""
    return text.strip(to_s(value))


def lstrip(value: Any) -> str:
    """Without ASCII white space at the start."""
    return text.lstrip(to_s(value))


def rstrip(value: Any) -> str:
    """Without ASCII white space (and NUL) at the end."""
    return text.rstrip(to_s(value))


def strip_newlines(value: Any) -> str:
    """Without line ends."""
    return to_s(value).replace("\r\n", "").replace("\n", "")


def newline_to_br(value: Any) -> str:
    """``<br />`` before each newline."""
    return to_s(value).replace("\n", "<br />\n")


def normalize_whitespace(value: Any) -> str:
    """Each run of white space as one blank, none at the ends."""
    return text.strip(_SPACE.sub(" ", to_s(value)))


def replace(value: Any, wanted: Any, new: Any = "") -> str:
    """Every occurrence of *wanted* replaced; Ruby's backslash references live in *new*."""
    source, wanted, new = to_s(value), to_s(wanted), to_s(new)
    if "\\" not in new:
        return source.replace(wanted, new)
    return _substitute(source, wanted, new, len(source) + 1)


def replace_first(value: Any, wanted: Any, new: Any = "") -> str:
    """The first occurrence of *wanted* replaced."""
    source, wanted, new = to_s(value), to_s(wanted), to_s(new)
    if "\\" not in new:
        return source.replace(wanted, new, 1)
    return _substitute(source, wanted, new, 1)


def remove(value: Any, unwanted: Any) -> str:
    """Every occurrence of *unwanted* taken out."""
    return to_s(value).replace(to_s(unwanted), "")


def remove_first(value: Any, unwanted: Any) -> str:
    """The first occurrence of *unwanted* taken out."""
    return to_s(value).replace(to_s(unwanted), "", 1)


def _substitute(source: str, wanted: str, new: str, limit: int) -> str:
    parts: list[str] = []
    done = at = 0
    while limit and (at := source.find(wanted, at)) >= 0:
        end = at + len(wanted)
        parts += [source[done:at], _expanded(new, source, at, end)]
        done, at, limit = end, end + (not wanted), limit - 1
    return "".join(parts) + source[done:]


def _expanded(new: str, source: str, start: int, end: int) -> str:
    """Resolve ``\\0``, ``\\&``, ``\\```, ``\\'``, ``\\\\``; groups are empty, for the pattern is plain text."""
    last_close = new.rfind(">")

    def resolve(match: re.Match[str]) -> str:
        sign = match[1]
        if sign in "0&":
            return source[start:end]
        if sign == "`":
            return source[:start]
        if sign == "'":
            return source[end:]
        if sign == "k":
            return _named(new, match.end(), last_close)
        return "\\" if sign == "\\" else ""

    return _REFERENCE.sub(resolve, new)


def _named(new: str, at: int, last_close: int) -> str:
    """``\\k<name>`` names a group, and there are none; ``\\k`` without a name is itself."""
    if not new.startswith("<", at) or last_close < at:
        return "\\k"
    raise RubyFault(f"undefined group name reference: {new[at + 1 : new.index('>', at)]}")


def truncate(value: Any, length: Any = 50, tail: Any = "...") -> str | None:
    """At most *length* characters, *tail* included in the count."""
    if value is None:
        return None
    source, size, tail = to_s(value), to_integer(length), to_s(tail)
    return source[: max(0, size - len(tail))] + tail if len(source) > size else source


def truncatewords(value: Any, words: Any = 15, tail: Any = "...") -> Any:
    """The first *words* words joined by blanks, and *tail*, where there are more; at least one word."""
    if value is None:
        return None
    size = max(1, to_integer(words))
    found = split_words(to_s(value), size + 1)
    return " ".join(found[:size]) + to_s(tail) if len(found) > max(0, size - 1) else value


def words(source: str) -> list[str]:
    """All words of *source* between ASCII white space; Python's ``split`` knows more kinds of it."""
    if source.isascii() and not any(sign in source for sign in "\x1c\x1d\x1e\x1f"):
        return source.split()
    return [word.decode("utf-8", "surrogatepass") for word in source.encode("utf-8", "surrogatepass").split()]


def count_words(source: str) -> int:
    """How many words there are."""
    return len(source.encode("utf-8", "surrogatepass").split())


def split_words(source: str, limit: int) -> list[str]:
    """The words of *source* between ASCII white space, no more than *limit*."""
    return [match[0] for _, match in zip(range(limit), _WORD.finditer(source), strict=False)]


def slice_(value: Any, offset: Any, length: Any = None) -> Any:
    """*length* items of a list, or characters, from *offset* on; negative counts from the end."""
    start = to_integer(offset)
    size = 1 if length is None or length is False else to_integer(length)
    source = value if type(value) is list else to_s(value)
    if start < 0:
        start += len(source)
    if start < 0 or start > len(source) or size < 0:
        return source[:0]
    return source[start : start + size]


def split(value: Any, pattern: Any) -> list[str]:
    """The pieces between *pattern*, no empty ones at the end; a blank splits at white space, "" into characters."""
    source, pattern = to_s(value), to_s(pattern)
    if not pattern:
        return list(source)
    if pattern == " ":
        return words(source)
    pieces = source.split(pattern)
    while pieces and not pieces[-1]:
        pieces.pop()
    return pieces


def number_of_words(value: Any, mode: Any = None) -> int:
    """Words between white space; ``cjk`` counts each CJK character as one, ``auto`` does where there is one."""
    if type(value) is not str:
        raise RubyFault(no_method("scan" if mode == "cjk" else "split", value))
    if mode not in ("cjk", "auto"):
        return count_words(value)
    from liquid_site.dialect.filters.cjk import count_cjk

    characters, others = count_cjk(value)
    return characters + others if characters or mode == "cjk" else count_words(value)
