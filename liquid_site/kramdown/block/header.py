"""Headers: ``# text`` and text underlined with ``=`` or ``-``; ``{#id}`` at the end names it."""

from __future__ import annotations

import re

from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.chars import STRIPPED

_START = (
    r":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF"
    r"\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\U00010000-\U000EFFFF"
)
_ID = re.compile(rf"\{{#([{_START}][{_START}\-.0-9\u00B7\u0300-\u036F\u203F-\u2040]*)\}}")
_SETEXT = re.compile(r" {0,3}([^ \t\n][^\n]*)\n([-=])[-=]*[ \t\r\f\v]*\n")
_ATX = re.compile(r"(#{1,6})[\t ]*([^ \t].*)\n")
_GFM_ATX = re.compile(r"(#{1,6})[\t ]+(.*)\n")


def parse_setext(b: Blocks, start: int, pos: int) -> bool:
    """One line of text at a boundary, underlined."""
    text = b.source.text
    after = text.find("\n", pos) + 1
    if text[after : after + 1] not in ("-", "=") or not b.after_boundary():
        return False
    match = _SETEXT.match(text, start)
    if match is None:
        return False
    contents, name = _contents(match[1])
    if not contents:
        return False
    return _add(b, start, match.end(), 2 if match[2] == "-" else 1, contents, name)


def parse_atx(b: Blocks, start: int, pos: int) -> bool:
    """kramdown's own: at a boundary; ``#`` at the end go."""
    return _parse_atx(b, start, pos, _ATX)


def parse_gfm_atx(b: Blocks, start: int, pos: int) -> bool:
    """GFM's without the quirk ``paragraph_end``: at a boundary, a blank after the ``#``."""
    return _parse_atx(b, start, pos, _GFM_ATX)


def _parse_atx(b: Blocks, start: int, pos: int, pattern: re.Pattern[str]) -> bool:
    match = pattern.match(b.source.text, start)
    if match is None or pos != start or not b.after_boundary():
        return False
    contents, name = _contents(match[2])
    shorter = contents.rstrip("#")
    if shorter.endswith("\\") and shorter != contents:
        shorter += "#"
    if shorter != contents:
        contents = shorter.rstrip(STRIPPED)
    return contents != "" and _add(b, start, match.end(), len(match[1]), contents, name)


def parse_quirky_atx(b: Blocks, start: int, pos: int) -> bool:
    """GFM's: anywhere, a blank after the ``#``; those at the end go when a blank is before them."""
    match = _GFM_ATX.match(b.source.text, start)
    if match is None or pos != start:
        return False
    contents, name = _contents(match[2])
    shorter = contents.rstrip("#")
    if shorter != contents and shorter[-1:] in ("\t", " ") and shorter:
        contents = shorter.rstrip(STRIPPED)
    return contents != "" and _add(b, start, match.end(), len(match[1]), contents, name)


def _contents(text: str) -> tuple[str, str | None]:
    """The header's text and the id named at its end."""
    text = text.rstrip(STRIPPED)
    if text.endswith("}"):
        brace = text.rfind("{")
        match = _ID.fullmatch(text, brace) if brace > 0 and text[brace - 1] in "\t " else None
        if match is not None:
            return text[: brace - 1].rstrip(STRIPPED), match[1]
    return text, None


def _add(b: Blocks, start: int, end: int, level: int, text: str, name: str | None) -> bool:
    header = b.new("header", start)
    header.value, header.info, header.text = level, text, text
    if name is not None:
        header.attrs["id"] = name
    b.add(header)
    b.source.pos = end
    return True
