"""Ruby's ``Date._parse``: what a free-form date or time says, as far as it says anything."""

from __future__ import annotations

from .date_cursor import Line
from .date_parts import Parts
from .date_rules import STAGES, Rule

__all__ = ["LIMIT", "Parts", "parse"]

LIMIT = 128
"""Longer text is refused by Ruby too, which also bounds what looking for a shape at every place can cost."""
KEPT = frozenset("-+',./:@[]")


def parse(text: str) -> Parts:
    """The parts of the date *text* speaks of. Raises ``ValueError`` for text over 128 characters."""
    if len(text) > LIMIT:
        raise ValueError(f"string length ({len(text)}) exceeds the limit {LIMIT}")
    parts = Parts()
    line = Line(_squeezed(text))
    for rules in STAGES:
        line = _stage(rules, line, parts)
    _lone_number(line.text.strip(" "), parts)
    _finish(parts)
    return parts


def _squeezed(text: str) -> str:
    """*text* with one blank for each run of characters that no date is written with."""
    shown: list[str] = []
    for char in text:
        if char in KEPT or (char.isalnum() if char.isascii() else ord(char) >= 0x80):
            shown.append(char)
        elif not shown or shown[-1] != " ":
            shown.append(" ")
    return "".join(shown)


def _stage(rules: tuple[tuple[Rule, str], ...], line: Line, parts: Parts) -> Line:
    """The line without what the first rule that fits anywhere has read."""
    places = list(enumerate(line.low))
    for rule, starts in rules:
        for place, char in places:
            if char in starts and (end := rule(line, place, parts)):
                return Line(f"{line.text[:place]} {line.text[end:]}")
    return line


def _lone_number(text: str, parts: Parts) -> None:
    """A number that is left over alone is the day beside a time, or the hour beside a day."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 3 else 99
    if parts.hour is not None and parts.day is None and 1 <= number <= 31:
        parts.day = number
    if parts.day is not None and parts.hour is None and number <= 24:
        parts.hour = number


def _finish(parts: Parts) -> None:
    if parts.before_christ and parts.year is not None:
        parts.year = 1 - parts.year
    if parts.year is not None and not parts.whole_year and 0 <= parts.year <= 99:
        parts.year += 1900 if parts.year >= 69 else 2000
