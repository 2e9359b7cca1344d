"""The shapes of dates and times that Ruby finds in text, in the order it tries them.

A rule looks at one place of a line; it gives the place behind its shape and tells the parts what it read, or gives 0.
"""

from __future__ import annotations

from collections.abc import Callable

from .date_clock import clock
from .date_cursor import DIGITS, ERAS, ORDINALS, Line
from .date_parts import Parts, set_compact, set_date

Rule = Callable[[Line, int, Parts], int]

DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
REIGNS = {"m": 1867, "t": 1911, "s": 1925, "h": 1988, "r": 2018}
STOPS = "-0123456789 "


def weekday(line: Line, place: int, _parts: Parts) -> int:
    """``Thursday``: of no use to a Time."""
    if not line.word(place, *DAYS) or not line.edge(place):
        return 0
    return line.until(place + 3, STOPS + "/")


def _era(line: Line, place: int, strict: bool) -> list[tuple[str, int]]:
    """Every era that may be read at *place* and the place behind it; last the choice to read none."""
    found = []
    for name in ERAS:
        end = line.word(place, name)
        if end and not (strict and (not line.edge(place) or (name[-1] != "." and _ascii_letter(line.at(end))))):
            found.append((name, end))
    return [*found, ("", place)]


def _ascii_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _year_behind(line: Line, places: list[tuple[str, int]]) -> tuple[str, int, int] | None:
    """The first of eras behind which a number stands, and where that is."""
    for era, place in places:
        first = line.gap(place)
        end = line.number(first)
        if end:
            return era, first, end
    return None


def day_month(line: Line, place: int, parts: Parts) -> int:
    """``3rd Feb 2001``, ``3 feb``."""
    end = line.whole(place, "")
    if not end:
        return 0
    junk = line.until(end, STOPS)
    name = next((at for at in (line.gap(junk), *range(junk, end - 1, -1)) if line.month(at)), -1)
    if name < 0:
        return 0
    stop = line.until(name + 3, STOPS + "'")
    year = _year_behind(line, _era(line, line.gap(stop), strict=True))
    shown, behind = None, stop
    if year:
        behind = year[2]
        suffix = line.word(behind, *ORDINALS)
        if suffix and line.edge(suffix):
            behind = suffix
        shown = line.cut(year[1], behind)
    set_date(parts, shown, str(line.month(name)), line.cut(place, end), year is not None and year[0][:1] == "b")
    return behind


def month_day(line: Line, place: int, parts: Parts) -> int:
    """``Feb 3, 2001``."""
    if not line.month(place) or not line.edge(place):
        return 0
    first = line.gap(line.until(place + 3, STOPS + "'"))
    end = line.number(first, "")
    if not end:
        return 0
    stop = line.until(end, STOPS + "'")
    comma = line.gap(stop)
    era_at = line.gap(comma + (line.at(comma) == ","))
    year = _year_behind(line, _era(line, era_at, strict=False))
    shown = line.cut(year[1], year[2]) if year else None
    set_date(parts, shown, str(line.month(place)), line.cut(first, end), year is not None and year[0][:1] == "b")
    return year[2] if year else stop


def dashed(line: Line, place: int, parts: Parts) -> int:
    """``2001-02-03``."""
    end = line.whole(place, "+-")
    second = line.digits(end + 1) if end else 0
    if not end or line.at(end) != "-" or second == end + 1 or line.at(second) != "-":
        return 0
    third = line.number(second + 1)
    if third:
        set_date(parts, line.cut(place, end), line.cut(end + 1, second), line.cut(second + 1, third))
    return third


def reign(line: Line, place: int, parts: Parts) -> int:
    """``H13.02.03``, a Japanese year."""
    start = REIGNS.get(line.at(place))
    if start is None or not line.edge(place):
        return 0
    values, end = [], place + 1
    for number in range(3):
        if number and line.at(end) != ".":
            return 0
        first = end + (number > 0)
        end = line.digits(first)
        if end == first:
            return 0
        values.append(int(line.cut(first, end)))
    parts.year, parts.month, parts.day = start + values[0], values[1], values[2]
    return end


def dashed_name(line: Line, place: int, parts: Parts) -> int:
    """``3-Feb-2001``."""
    end = line.whole(place)
    if not end or line.at(end) != "-" or not line.month(end + 1):
        return 0
    stop = line.until(end + 4, "-/.")
    year = line.number(stop + 1) if line.at(stop) == "-" else 0
    if year:
        set_date(parts, line.cut(stop + 1, year), str(line.month(end + 1)), line.cut(place, end))
    return year


def dashed_name_first(line: Line, place: int, parts: Parts) -> int:
    """``Feb-3-2001``."""
    if not line.month(place) or not line.edge(place):
        return 0
    stop = line.until(place + 3, "-/.")
    day = line.number(stop + 1) if line.at(stop) == "-" else 0
    if not day:
        return 0
    year = line.number(day + 1) if line.at(day) == "-" else 0
    set_date(parts, line.cut(day + 1, year) if year else None, str(line.month(place)), line.cut(stop + 1, day))
    return year or day


def slashed(line: Line, place: int, parts: Parts) -> int:
    """``2001/2/3``, ``2/3``."""
    end = line.whole(place)
    if not end or line.at(end) != "/":
        return 0
    first = line.gap(end + 1)
    second = line.number(first, "")
    if not second:
        return 0
    third_at = line.gap(second + 1)
    third = line.number(third_at) if line.at(second) and line.at(second) not in DIGITS else 0
    shown = line.cut(third_at, third) if third else None
    set_date(parts, line.cut(place, end), line.cut(first, second), shown)
    return third or second


def dotted(line: Line, place: int, parts: Parts) -> int:
    """``2001. 2. 3``."""
    end = line.whole(place)
    if not end or line.at(end) != ".":
        return 0
    first = line.gap(end + 1)
    second = line.number(first, "")
    if not second or line.at(second) != ".":
        return 0
    third_at = line.gap(second + 1)
    third = line.number(third_at)
    if third:
        set_date(parts, line.cut(place, end), line.cut(first, second), line.cut(third_at, third))
    return third


def week(line: Line, place: int, _parts: Parts) -> int:
    """``2001-W05-6``: of no use to a Time."""
    if line.word(place, "-w-") and line.digits(place + 3, 1) > place + 3 and line.edge(place + 4):
        return place + 4
    if not line.edge(place):
        return 0
    for size in (2, 4, 0):
        start = place + size
        if line.digits(place, size) != start:
            continue
        letter = start + (line.at(start) == "-")
        end = line.digits(letter + 1, 2)
        if line.at(letter) == "w" and end == letter + 3:
            day = line.digits(end + (line.at(end) == "-"), 1)
            if day > end + (line.at(end) == "-") and line.edge(day):
                return day
            if line.edge(end):
                return end
    return 0


def month_and_day(line: Line, place: int, parts: Parts) -> int:
    """``--02-03``, ``---03``, ``--0203``, ``--02``: parts of ISO 8601 without a year."""
    if not line.word(place, "--"):
        return 0
    first = line.digits(place + 2, 2)
    two = first == place + 4
    dash = first if two else place + 2
    if line.at(dash) == "-" and line.digits(dash + 1, 2) == dash + 3 and line.edge(dash + 3):
        parts.month = int(line.cut(place + 2, first)) if two else parts.month
        parts.day = int(line.cut(dash + 1, dash + 3))
        return dash + 3
    if not two:
        return 0
    four = line.digits(first, 2) == first + 2 and line.edge(first + 2)
    if not four and not line.edge(first):
        return 0
    parts.month = int(line.cut(place + 2, first))
    parts.day = int(line.cut(first, first + 2)) if four else parts.day
    return first + 2 if four else first


def year_day(line: Line, place: int, parts: Parts) -> int:
    """``2001-034``."""
    before = line.low[place - 1] if place else ""
    if (before and before in "-+.,0123456789") or not line.edge(place) or line.digits(place) != place + 4:
        return 0
    if line.at(place + 4) != "-" or line.digits(place + 5) != place + 8 or not line.edge(place + 8):
        return 0
    parts.year, parts.year_day = int(line.cut(place, place + 4)), int(line.cut(place + 5, place + 8))
    return place + 8


def lone_year_day(line: Line, place: int, parts: Parts) -> int:
    """``-034`` behind a word."""
    if line.at(place) != "-" or not line.edge(place) or line.digits(place + 1) != place + 4 or not line.edge(place + 4):
        return 0
    parts.year_day = int(line.cut(place + 1, place + 4))
    return place + 4


def lone_year(line: Line, place: int, parts: Parts) -> int:
    """``'99``."""
    end = line.digits(place + 1)
    if line.at(place) != "'" or end == place + 1 or not line.edge(end):
        return 0
    parts.year = int(line.cut(place + 1, end))
    return end


def lone_month(line: Line, place: int, parts: Parts) -> int:
    """``February``."""
    if not line.month(place) or not line.edge(place):
        return 0
    parts.month = line.month(place)
    return line.until(place + 3, " ")


def lone_day(line: Line, place: int, parts: Parts) -> int:
    """``3rd``."""
    end = line.digits(place)
    suffix = line.word(end, *ORDINALS)
    if not line.begins_number(place) or not suffix or not line.edge(suffix):
        return 0
    parts.day = int(line.cut(place, end))
    return suffix


def compact(line: Line, place: int, parts: Parts) -> int:
    """``20010203T040506,7Z``: 2 to 14 digits, a time perhaps, a zone perhaps."""
    first = place + (line.at(place) in ("-", "+"))
    end = line.digits(first, 14)
    if not line.begins_number(first) or end - first < 2:
        return 0
    stop = line.gap(end)
    stop = line.gap(stop + (line.at(stop) == "t"))
    clock_end = line.digits(stop, 6)
    time = line.cut(stop, clock_end) if clock_end - stop >= 2 else None
    stop = clock_end if time else stop
    fraction = None
    if line.at(stop) in (",", "."):
        fraction_end = line.digits(stop + 1)
        fraction, stop = line.cut(stop + 1, fraction_end), fraction_end
    set_compact(parts, (line.at(place) == "-", line.cut(first, end), time, fraction))
    zone_at = line.gap(stop)
    zone_end = _compact_zone(line, zone_at)
    if zone_end:
        zone = line.cut(zone_at, zone_end).strip("[]")
        parts.zone = zone.partition(":")[2] if line.at(zone_at) == "[" and ":" in zone else zone
    return zone_end or stop


def _compact_zone(line: Line, place: int) -> int:
    """Behind ``z``, ``+0900`` or ``[-9:name]``."""
    if line.at(place) == "z":
        return place + 1 if line.edge(place + 1) else 0
    if line.at(place) in ("+", "-"):
        end = line.digits(place + 1)
        return end if 1 <= end - place - 1 <= 4 and line.edge(end) else 0
    if line.at(place) != "[" or not line.number(place + 1, "+-", quoted=False):
        return 0
    end = line.until(place + 1, "]")
    return end + 1 if line.at(end) else 0


def before_christ(line: Line, place: int, parts: Parts) -> int:
    """``bc``, wherever it stands."""
    end = line.word(place, "bce", "bc")
    if end and not line.edge(end):
        end = 0
    end = end or line.word(place, "b.c.")
    if not end or not line.edge(place):
        return 0
    parts.before_christ = True
    return end


NUMBER = "0123456789"
MONTH = "jfmasond"
DATES: tuple[tuple[Rule, str], ...] = (
    (day_month, f"{NUMBER}'"), (month_day, MONTH), (dashed, f"{NUMBER}'+-"), (reign, "".join(REIGNS)),
    (dashed_name, f"{NUMBER}'-"), (dashed_name_first, MONTH), (slashed, f"{NUMBER}'-"), (dotted, f"{NUMBER}'-"),
    (week, f"{NUMBER}-w"), (month_and_day, "-"), (year_day, NUMBER), (lone_year_day, "-"), (lone_year, "'"),
    (lone_month, MONTH), (lone_day, NUMBER), (compact, f"{NUMBER}+-"),
)  # fmt: skip
STAGES: tuple[tuple[tuple[Rule, str], ...], ...] = (
    ((weekday, "smtwf"),),
    ((clock, NUMBER),),
    DATES,
    ((before_christ, "b"),),
)
"""Rules, and what they begin with. Of each stage the first one that fits anywhere counts, where it fits first."""
