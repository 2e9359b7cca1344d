"""One tag, declaration or comment read from a place in the text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from liquid_site.plugins.markup.references import in_attribute

NAME = re.compile(r"[A-Za-z_:.][A-Za-z0-9:_.-]*")
BLANKS = re.compile(r"[ \t\n\r]*")
_UNQUOTED = re.compile(r"[^ \t\n\r>]*")
_BOGUS = re.compile(r"(?:[^ \t\n\r>/]|/(?!>))*")
_TARGET = re.compile(r"[A-Za-z_:][A-Za-z0-9_:.-]*")
_COMMENT_END = re.compile(r"--!?>")
_LITERAL = re.compile(r"\"([^\"]*)\"|'([^']*)'")

Attributes = dict[str, str | None]


class StartTag(NamedTuple):
    """A start tag by itself: its name, its attributes (not to be changed), whether it ends in ``/>``."""

    name: str
    attributes: Attributes
    ends: bool


@lru_cache(maxsize=4096)
def read_start_tag(text: str) -> StartTag | None:
    """Read *text*, which goes from ``<`` and a name's first letter to the next ``>``; None if the tag goes on further.

    Pages of a site have many tags in common, which are so read once.
    """
    match = NAME.match(text, 1)
    if match is None:
        return None
    attributes, end = read_attributes(text, match.end())
    if text[end:] not in (">", "/>"):
        return None
    return StartTag(match[0].lower(), attributes, text[end] == "/")


def skip_blanks(text: str, at: int) -> int:
    """Give the place of the first character at or after *at* that is no blank."""
    match = BLANKS.match(text, at)
    return match.end() if match else at


def read_attributes(text: str, at: int) -> tuple[Attributes, int]:
    """Read attributes up to ``>``, ``/>`` or the end; of two with one name the first counts."""
    found: Attributes = {}
    at = skip_blanks(text, at)
    while at < len(text) and text[at] != ">" and not text.startswith("/>", at):
        name = NAME.match(text, at)
        if name is None:
            at = _after(_BOGUS, text, at)
        else:
            value, at = _value(text, skip_blanks(text, name.end()))
            found.setdefault(name[0].lower(), value)
        at = skip_blanks(text, at)
    return found, at


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _value(text: str, at: int) -> tuple[str | None, int]:
    if not text.startswith("=", at):
        return None, at
    at = skip_blanks(text, at + 1)
    quote = text[at : at + 1]
    if quote and quote in "\"'":
        end = text.find(quote, at + 1)
        stop = len(text) if end < 0 else end
        return in_attribute(text[at + 1 : stop]), min(stop + 1, len(text))
    stop = _after(_UNQUOTED, text, at)
    return in_attribute(text[at:stop]), stop


def read_end_tag(text: str, at: int) -> tuple[str | None, int]:
    """Read ``</name …>``; without a name only ``</`` is passed over."""
    name = NAME.match(text, at + 2)
    if name is None:
        return None, at + 2
    end = text.find(">", name.end())
    return name[0].lower(), len(text) if end < 0 else end + 1


def read_comment(text: str, at: int) -> tuple[str | None, int]:
    """Read ``<!-- … -->``; one without an end swallows the rest."""
    end = _COMMENT_END.search(text, at + 4)
    return (text[at + 4 : end.start()], end.end()) if end else (None, len(text))


def read_instruction(text: str, at: int) -> tuple[str | None, str | None, int]:
    """Read ``<?name …>``; without a name only ``<?`` is passed over."""
    name = _TARGET.match(text, at + 2)
    if name is None:
        return None, None, at + 2
    if text.startswith(">", name.end()):
        return name[0], None, name.end() + 1
    end = text.find(">", name.end())
    if end < 0:
        return None, None, len(text)
    return name[0], text[name.end() : end].lstrip(" \t\n\r"), end + 1


def read_doctype(text: str, at: int) -> tuple[str, str | None, int]:
    """Read ``<!DOCTYPE …>``: what is written again of it, its public identifier, where it ends."""
    at = skip_blanks(text, at + 9)
    name = _TARGET.match(text, at)
    words = name[0] if name else ""
    at = skip_blanks(text, name.end() if name else at)
    kind = text[at : at + 6].upper()
    public: str | None = None
    if kind in ("PUBLIC", "SYSTEM"):
        first, at = _literal(text, skip_blanks(text, at + 6))
        second, at = _literal(text, skip_blanks(text, at)) if kind == "PUBLIC" else (None, at)
        public = first if kind == "PUBLIC" else None
        if first is not None and not (kind == "SYSTEM" and first == "about:legacy-compat"):
            words += f' {kind} "{first}"' + (f' "{second}"' if second is not None else "")
    end = text.find(">", at)
    return words, public, len(text) if end < 0 else end + 1


def _literal(text: str, at: int) -> tuple[str | None, int]:
    match = _LITERAL.match(text, at)
    if match is None:
        return None, at
    return match[1] if match[1] is not None else match[2], match.end()
