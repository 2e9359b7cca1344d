"""What a date or time says, and which of its numbers is the year, the month, the day."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass
class Parts:
    """The pieces found; ``None`` for what the text does not say. ``second_fraction`` is in seconds."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    second_fraction: Fraction | None = None
    zone: str | None = None
    whole_year: bool = False
    before_christ: bool = False

    def says_nothing(self) -> bool:
        """Whether there is neither a date nor a time."""
        found = (self.year, self.month, self.day, self.year_day, self.hour, self.minute, self.second)
        return all(value is None for value in found) and self.second_fraction is None


SUFFIXES = "stndrhSTNDRH"
FIELDS = {
    "d": "day",
    "m": "month",
    "j": "year_day",
    "H": "hour",
    "M": "minute",
    "S": "second",
    "y": "year",
    "Y": "year",
}
DATE_FIRST = {
    2: "dd", 3: "jjj", 4: "mmdd", 5: "yyjjj", 6: "yymmdd", 7: "YYYYjjj",
    8: "YYYYmmdd", 10: "YYYYmmddHH", 12: "YYYYmmddHHMM", 14: "YYYYmmddHHMMSS",
}  # fmt: skip
"""What so many digits are, a letter each, where nothing or a time follows."""
TIME_LAST = {
    2: "SS", 3: "MSS", 4: "MMSS", 5: "HMMSS", 6: "HHMMSS", 7: "dHHMMSS",
    8: "ddHHMMSS", 10: "mmddHHMMSS", 12: "yymmddHHMMSS", 14: "YYYYmmddHHMMSS",
}  # fmt: skip
"""The same where a fraction of the second follows."""
TIME = {2: "HH", 4: "HHMM", 6: "HHMMSS"}
TIME_WITH_FRACTION = {2: "SS", 4: "MMSS", 6: "HHMMSS"}


def _is_year(piece: str | None) -> bool:
    """Whether *piece* can only be a year: it is long, or has an apostrophe."""
    return bool(piece) and (piece[0] == "'" or len(piece) > 2)  # type: ignore[index, arg-type]


def _value(piece: str | None) -> tuple[str, int] | None:
    """The sign of the number in *piece* and its value; None where there is no number."""
    bare = (piece or "").lstrip("'").rstrip(SUFFIXES)
    return (bare[0] if bare[0] in "+-" else "", int(bare)) if bare else None


def set_date(parts: Parts, year: str | None, month: str | None, day: str | None, before: bool = False) -> None:
    """Take three pieces as they stand in the text for year, month and day, after they changed places if they must."""
    if year and not day:
        year, month, day = None, year, month
    if not year and _is_year(day):
        year, day = day, None
    if year and year[-1] not in "0123456789":
        year, day = day, (year or "").rstrip(SUFFIXES).lstrip("'")
    if _is_year(month):
        year, month, day = month, day, year
    if _is_year(day):
        year, day = day, year
    _set_year(parts, year)
    parts.before_christ = parts.before_christ or before
    for name, found in (("month", _value(month)), ("day", _value(day))):
        if found:
            setattr(parts, name, abs(found[1]))


def _set_year(parts: Parts, piece: str | None) -> None:
    found = _value(piece)
    if found:
        parts.year = found[1]
        digits = (piece or "").lstrip("'+-")
        parts.whole_year = parts.whole_year or bool(found[0]) or len(digits) > 2


def set_compact(parts: Parts, found: tuple[bool, str, str | None, str | None]) -> None:
    """Spread a run of digits over the fields: whether a minus stood before it, the run, a time, a fraction."""
    negative, digits, time, fraction = found
    lone_fraction = time is None and fraction is not None
    _spread(parts, digits, (TIME_LAST if lone_fraction else DATE_FIRST).get(len(digits), ""), negative)
    if time:
        _spread(parts, time, (TIME if fraction is None else TIME_WITH_FRACTION).get(len(time), ""), False)
    if fraction is not None:
        parts.second_fraction = Fraction(int(fraction or 0), 10 ** len(fraction))


def _spread(parts: Parts, digits: str, layout: str, negative: bool) -> None:
    place = 0
    while place < len(layout):
        letter = layout[place]
        size = layout.count(letter)
        number = int(digits[place : place + size])
        setattr(parts, FIELDS[letter], -number if negative and letter in "yY" else number)
        parts.whole_year = parts.whole_year or letter == "Y"
        place += size
