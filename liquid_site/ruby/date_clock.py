"""The time of day as Ruby finds it in text, with its zone."""

from __future__ import annotations

from fractions import Fraction

from .date_cursor import Line
from .date_parts import Parts


def clock(line: Line, place: int, parts: Parts) -> int:
    """``10:20:30.5 pm CET``, ``10h 20m 30s``, ``3 p.m.``."""
    if not line.begins_number(place):
        return 0
    end = line.digits(place)
    mark = line.gap(end)
    hour, pieces = int(line.cut(place, end)), ["", "", ""]
    stop = _colons(line, mark, pieces) or _letters(line, mark, pieces)
    start = line.gap(stop) if stop else mark
    behind = _half(line, start)
    if not stop and not behind:
        return 0
    if line.at(mark) == "h" and mark > end:
        pieces, start = ["", "", ""], len(line.low)
    if behind and start < len(line.low) and (not stop or line.at(stop - 1) not in (",", ".")):
        hour = hour % 12 + (12 if line.at(start) == "p" else 0)
    parts.hour = hour
    parts.minute = int(pieces[0]) if pieces[0] else None
    parts.second = int(pieces[1]) if pieces[1] else None
    if pieces[2]:
        parts.second_fraction = Fraction(int(pieces[2]), 10 ** len(pieces[2]))
    stop = behind or stop
    first = line.gap(stop)
    zone_end = _zone(line, first)
    parts.zone = line.cut(first, zone_end) if zone_end else None
    return zone_end or stop


def _colons(line: Line, place: int, pieces: list[str]) -> int:
    if line.at(place) != ":":
        return 0
    first = line.gap(place + 1)
    stop = line.digits(first)
    if stop == first:
        return 0
    pieces[0] = line.cut(first, stop)
    mark = line.gap(stop)
    first = line.gap(mark + 1)
    end = line.digits(first)
    if line.at(mark) != ":" or end == first:
        return stop
    pieces[1] = line.cut(first, end)
    if line.at(end) in (",", "."):
        stop = line.digits(end + 1)
        pieces[2] = line.cut(end + 1, stop)
        return stop
    return end


def _letters(line: Line, place: int, pieces: list[str]) -> int:
    if line.at(place) != "h":
        return 0
    stop = place + 1
    for index, unit in enumerate("ms"):
        first = line.gap(stop)
        end = line.digits(first)
        if end == first:
            break
        pieces[index] = line.cut(first, end)
        stop = end + (line.at(end) == unit)
    return stop


def _half(line: Line, place: int) -> int:
    """Behind ``am``, ``p.m.`` and the like."""
    if line.at(place) not in ("a", "p"):
        return 0
    if line.at(place + 1) == "m" and line.edge(place + 2):
        return place + 2
    return line.word(place + 1, ".m.")


def _zone(line: Line, place: int) -> int:
    return _offset(line, place) or _long_zone(line, place) or _short_zone(line, place)


def _offset(line: Line, place: int) -> int:
    """``+09:00``, ``UTC-3``, ``+5.5``."""
    sign = line.word(place, "gmt", "utc", "ut") or place
    end = line.number(sign, "+-", quoted=False)
    if not end or line.at(sign) not in ("+", "-"):
        return 0
    if line.at(end) in (",", ".", ":") and line.digits(end + 1) > end + 1:
        end = line.digits(end + 1)
        if line.at(end) == ":" and line.digits(end + 1) > end + 1:
            end = line.digits(end + 1)
    return end


def _lettered(char: str) -> bool:
    return char != "" and (not char.isascii() or char.isalpha())


def _long_zone(line: Line, place: int) -> int:
    """``Central Standard Time``."""
    end = place
    while _lettered(line.at(end)) or line.at(end) in (".", " "):
        end += 1
    for start in range(end, place, -1):
        behind = line.word(start, "standard time", "daylight time")
        if behind and line.edge(behind):
            return behind
    return 0


def _short_zone(line: Line, place: int) -> int:
    """``CET``, ``EST dst``."""
    end = place
    while _lettered(line.at(end)):
        end += 1
    while end > place:
        behind = line.word(end, " dst")
        if behind and line.edge(behind):
            return behind
        if line.edge(end):
            return end
        end -= 1
    return 0
