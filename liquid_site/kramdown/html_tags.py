"""HTML as kramdown knows it: element tables, and reading of open and close tags."""

from __future__ import annotations

import re

from liquid_site.kramdown.chars import is_alnum, is_alpha, is_word
from liquid_site.kramdown.patterns import TAG_NAME, WORD_CHAR, S
from liquid_site.kramdown.source import Source

OPEN_NAME = re.compile(rf"<({TAG_NAME})")
CLOSE_TAG = re.compile(rf"</({TAG_NAME}){S}*>")
_ATTRIBUTE = re.compile(rf"{S}+({TAG_NAME})(?:{S}*={S}*(?:({WORD_CHAR}+)|([\"'])))?")
_TAG_END = re.compile(rf"{S}*(/)?>")


class Tag:
    """An open tag: name as written, attributes as written, whether it closes itself, where it ends."""

    __slots__ = ("name", "attrs", "closed", "end")

    def __init__(self, name: str, attrs: list[tuple[str, str]], closed: bool, end: int) -> None:
        self.name = name
        self.attrs = attrs
        self.closed = closed
        self.end = end


def is_name(name: str) -> bool:
    """Whether *name*, matched by ``TAG_NAME``, holds only letters, digits and marks that XML names may have."""
    if name.isascii():
        return True
    return all(
        (is_alpha(part[0]) or part[0] == "_") and all(is_alnum(char) or char in "-._" for char in part)
        for part in name.split(":")
    )


def read_open_tag(source: Source, pos: int) -> Tag | None:
    """The open tag that starts at *pos*, or None."""
    text = source.text
    match = OPEN_NAME.match(text, pos)
    if match is None or not is_name(match[1]):
        return None
    attrs: list[tuple[str, str]] = []
    dead = source.notes.get("dead tags")
    visited = []
    pos = match.end()
    while dead is None or pos not in dead:
        end = _TAG_END.match(text, pos)
        if end is not None:
            return Tag(match[1], attrs, end[1] is not None, end.end())
        visited.append(pos)
        pos = _read_attribute(source, pos, attrs)
        if pos < 0:
            break
    if len(visited) > 3:
        source.notes.setdefault("dead tags", set()).update(visited)
    return None


def _read_attribute(source: Source, pos: int, attrs: list[tuple[str, str]]) -> int:
    """Read one attribute at *pos* into *attrs*; where it ends, or -1."""
    match = _ATTRIBUTE.match(source.text, pos)
    if match is None or not is_name(match[1]):
        return -1
    name, bare, quote = match.groups()
    if quote is not None:
        closing = source.find(quote, match.end())
        if closing < 0:
            return -1
        attrs.append((name, source.text[match.end() : closing]))
        return closing + 1
    if bare is not None and not bare.isascii() and not all(is_word(char) for char in bare):
        return -1
    attrs.append((name, bare or ""))
    return match.end()


def attributes(tag: Tag, known: bool) -> tuple[dict[str, str], list[str]]:
    """The attributes of *tag* (names in lower case for a *known* element), and the names given more than once."""
    found: dict[str, str] = {}
    repeated = []
    for name, value in tag.attrs:
        key = name.lower() if known else name
        if key in found:
            repeated.append(key)
        found[key] = value
    return found, repeated
