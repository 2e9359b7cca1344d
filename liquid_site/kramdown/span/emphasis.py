"""Emphasis: ``*`` and ``_`` for em, two of them for strong; never one within another of the same kind."""

from __future__ import annotations

from liquid_site.kramdown.chars import SPACE, is_alnum, is_alpha
from liquid_site.kramdown.span.reading import EM, STRONG, Frame, Spans
from liquid_site.kramdown.tree import Element

_BITS = {"em": EM, "strong": STRONG}


def parse_emphasis(s: Spans, pos: int) -> int:
    """Open emphasis at *pos*, or leave the delimiter to be text."""
    text = s.text
    char = text[pos]
    double = text.startswith(char, pos + 1)
    end = pos + 2 if double else pos + 1
    kind = "strong" if double else "em"
    if end >= len(text) or text[end] in SPACE or s.frame.context & _BITS[kind]:
        return end
    if char == "_" and pos > 0 and _in_word(s, pos):
        return end
    warnings = len(s.doc.warnings)
    if _open(s, kind, pos, end, end, warnings):
        return s.pos
    if double and s.frame.kind != "em" and _open(s, "em", pos, pos + 1, end, warnings):
        return s.pos
    del s.doc.warnings[:warnings]
    return end


def _in_word(s: Spans, pos: int) -> bool:
    """Whether letters (or a letter and a dash) stand before the underscores that end at *pos*."""
    text = s.text
    if text[pos - 1] == "_":
        if not s.doc.version.runs_of_underscores:
            return False
        first, last = s.source.notes.get("underscores", (0, -1))
        if not first <= pos - 1 <= last:
            first = last = pos - 1
            while first > 0 and text[first - 1] == "_":
                first -= 1
            end = len(text)
            while last + 1 < end and text[last + 1] == "_":
                last += 1
            s.source.notes["underscores"] = (first, last)
        pos = first
    if pos == 0:
        return False
    before = text[pos - 1]
    if before == "-":
        return pos > 1 and is_alpha(text[pos - 2])
    return is_alpha(before)


def _open(s: Spans, kind: str, pos: int, content: int, resume: int, warnings: int) -> bool:
    """Open *kind* begun at *pos*, unless its content is known to lead nowhere."""
    char = s.text[pos]
    context = s.frame.context | _BITS[kind]
    dead: set[int] = s.memory((char, kind, context), set)
    if content in dead:
        return False
    frame = Frame(kind, Element(kind, block=False), context, s.rule_sets["all"])
    frame.data = (char * (2 if kind == "strong" else 1), warnings)
    frame.stop = _stops
    frame.visited = []
    frame.dead = dead
    s.open(frame, pos, content, resume)
    return True


def _stops(s: Spans, pos: int, char: str) -> bool:
    """Close the open emphasis if it ends at *pos*."""
    delimiter: str = s.frame.data[0]
    if char != delimiter[0]:
        return False
    text = s.text
    if not text.startswith(delimiter, pos) or text[pos - 1] in SPACE:
        return False
    end = pos + len(delimiter)
    if s.frame.kind == "em" and text.startswith(char, end) and not text.startswith(char, end + 1):
        return False
    if char == "_" and end < len(text) and is_alnum(text[end]):
        return False
    if s.is_empty(pos):
        return False
    s.close(pos, end)
    return True


def give_up_emphasis(s: Spans) -> None:
    """The delimiter without an end: strong may still be em, else it is text, and kramdown forgets its earlier
    warnings."""
    frame = s.give_up()
    warnings: int = frame.data[1]
    again = frame.kind == "strong" and s.frame.kind != "em"
    if not again or not _open(s, "em", frame.opened, frame.opened + 1, frame.resume, warnings):
        del s.doc.warnings[:warnings]
