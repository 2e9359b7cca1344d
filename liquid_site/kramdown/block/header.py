"""Headers: ``# text`` and text underlined with ``=`` or ``-``; ``{#id}`` at the end names it."""

from __future__ import annotations

import re

from liquid_site.kramdown.block.reading import Blocks
from liquid_site.kramdown.chars import STRIPPED

_ID = re.compile(r"\{#([^\x00-,/;-@\[-^`{-\x7f]+)\}")
_LATER = frozenset("-.0123456789")
_STARTS = (
    (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2FF), (0x370, 0x37D), (0x37F, 0x1FFF), (0x200C, 0x200D), (0x2070, 0x218F),
    (0x2C00, 0x2FEF), (0x3001, 0xD7FF), (0xF900, 0xFDCF), (0xFDF0, 0xFFFD), (0x10000, 0xEFFFF),
)  # fmt: skip
_CONTINUES = ((0xB7, 0xB7), (0x300, 0x36F), (0x203F, 0x2040))
"""Characters beyond ASCII that XML names begin with, and those that may only follow."""
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
        if match is not None and _is_xml_name(match[1]):
            return text[: brace - 1].rstrip(STRIPPED), match[1]
    return text, None


def _is_xml_name(name: str) -> bool:
    if name[0] in _LATER:
        return False
    return name.isascii() or all(
        char < "\x80" or _within(char, _STARTS) or (index > 0 and _within(char, _CONTINUES))
        for index, char in enumerate(name)
    )


def _within(char: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= ord(char) <= last for first, last in ranges)


def _add(b: Blocks, start: int, end: int, level: int, text: str, name: str | None) -> bool:
    header = b.new("header", start)
    header.value, header.info, header.text = level, text, text
    if name is not None:
        header.attrs["id"] = name
    b.add(header)
    b.source.pos = end
    return True
