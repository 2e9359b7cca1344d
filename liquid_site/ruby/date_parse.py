"""Ruby's ``Date._parse``: what a free-form date or time says, as far as it says anything."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

LIMIT = 128
"""Longer text is refused by Ruby too, which also bounds what any pattern here can cost."""
MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ERA = r"(c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))"
FLAGS = re.IGNORECASE | re.ASCII
NUMBER = r"(?<![0-9])[0-9]+"


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
    others: set[str] = field(default_factory=set)
    """Weekday, week and the like: recognised, of no use to a Time."""

    def says_nothing(self) -> bool:
        found = (self.year, self.month, self.day, self.year_day, self.hour, self.minute, self.second)
        return all(value is None for value in found) and self.second_fraction is None


Rule = tuple["re.Pattern[str]", Callable[["re.Match[str]", Parts], None]]


def parse(text: str) -> Parts:
    """The parts of the date *text* speaks of. Raises ``ValueError`` for text over 128 characters."""
    if len(text) > LIMIT:
        raise ValueError(f"string length ({len(text)}) exceeds the limit {LIMIT}")
    parts = Parts()
    text = re.sub(r"[^-+',./:@A-Za-z0-9\[\]\u0080-\U0010ffff]+", " ", text)
    for rules in (WEEKDAY, TIME, DATES):
        text = _first(rules, text, parts)
    text = _first(BEFORE_CHRIST, text, parts)
    _fragment(text, parts)
    _finish(parts)
    return parts


def _first(rules: tuple[Rule, ...], text: str, parts: Parts) -> str:
    """*text* without what the first rule that matches anywhere took."""
    for pattern, take in rules:
        if match := pattern.search(text):
            take(match, parts)
            return f"{text[: match.start()]} {text[match.end() :]}"
    return text


def _finish(parts: Parts) -> None:
    if parts.before_christ and parts.year is not None:
        parts.year = 1 - parts.year
    if parts.year is not None and not parts.whole_year and 0 <= parts.year <= 99:
        parts.year += 1900 if parts.year >= 69 else 2000


def _fragment(text: str, parts: Parts) -> None:
    """A lone number left over is the day beside a time, or the hour beside a day."""
    match = re.fullmatch(r"[ \t\n\v\f\r]*([0-9]{1,2})[ \t\n\v\f\r]*", text)
    number = int(match[1]) if match else 99
    if parts.hour is not None and parts.day is None and 1 <= number <= 31:
        parts.day = number
    if parts.day is not None and parts.hour is None and number <= 24:
        parts.hour = number


def _set_weekday(match: re.Match[str], parts: Parts) -> None:  # noqa: ARG001
    parts.others.add("weekday")


def _set_before_christ(match: re.Match[str], parts: Parts) -> None:  # noqa: ARG001
    parts.before_christ = True


def _set_time(match: re.Match[str], parts: Parts) -> None:
    parts.zone = match["zone"]
    clock = CLOCK.match(match["clock"])
    if not clock:
        return
    hour, minute, second, fraction, half = clock.groups()
    parts.hour = int(hour) % 12 + (12 if half in "pP" else 0) if half else int(hour)
    parts.minute = int(minute) if minute else None
    parts.second = int(second) if second else None
    if fraction:
        parts.second_fraction = Fraction(int(fraction), 10 ** len(fraction))


def _month_number(name: str) -> str:
    return str(MONTHS.index(name[:3].lower()) + 1)


def _set_day_month_year(match: re.Match[str], parts: Parts) -> None:
    era = match["era"]
    set_date(parts, match["y"], _month_number(match["m"]), match["d"], bool(era) and era[0] in "bB")


def _set_parts(match: re.Match[str], parts: Parts) -> None:
    set_date(parts, match["y"], match["m"], match["d"])


def _set_named_month(match: re.Match[str], parts: Parts) -> None:
    set_date(parts, match["y"], _month_number(match["m"]), match["d"])


def _set_japanese(match: re.Match[str], parts: Parts) -> None:
    start = {"m": 1867, "t": 1911, "s": 1925, "h": 1988, "r": 2018}[match[1].lower()]
    parts.year, parts.month, parts.day = start + int(match[2]), int(match[3]), int(match[4])


def _set_week(match: re.Match[str], parts: Parts) -> None:  # noqa: ARG001
    parts.others.add("week")


def _set_year_only(match: re.Match[str], parts: Parts) -> None:
    parts.year = int(match[1])


def _set_month_only(match: re.Match[str], parts: Parts) -> None:
    parts.month = int(_month_number(match[1]))


def _set_day_only(match: re.Match[str], parts: Parts) -> None:
    parts.day = int(match[1])


def _set_month_day(match: re.Match[str], parts: Parts) -> None:
    parts.month = int(match[1]) if match[1] else parts.month
    parts.day = int(match[2]) if match[2] else parts.day


def _set_year_day(match: re.Match[str], parts: Parts) -> None:
    if match[1]:
        parts.year = int(match[1])
    parts.year_day = int(match[2])


def set_date(parts: Parts, year: str | None, month: str | None, day: str | None, before: bool = False) -> None:
    """Three pieces in the order they were found, put right: the long or apostrophed one is the year."""
    if year and month and not day:
        year, month, day = None, year, month
    if not year and day and (len(day) > 2 or day[0] == "'"):
        year, day = day, None
    if year:
        found = re.search(r"[-+]?[0-9]+", year)
        if found and found.end() < len(year):
            year, day = day, found[0]
    if month and (month[0] == "'" or len(month) > 2):
        year, month, day = month, day, year
    if day and (day[0] == "'" or len(day) > 2):
        year, day = day, year
    _set_year(parts, year)
    parts.before_christ = parts.before_christ or before
    parts.month = _digits(month, parts.month)
    parts.day = _digits(day, parts.day)


def _set_year(parts: Parts, year: str | None) -> None:
    found = re.search(r"([-+]?)([0-9]+)", year or "")
    if found:
        parts.year = int(found[0])
        parts.whole_year = parts.whole_year or bool(found[1]) or len(found[2]) > 2


def _digits(text: str | None, otherwise: int | None) -> int | None:
    found = re.search(r"[0-9]+", text or "")
    return int(found[0]) if found else otherwise


def _set_digits(match: re.Match[str], parts: Parts) -> None:
    """A run of 2 to 14 digits: a compact date, or a time when only a fraction follows."""
    sign, digits, clock, fraction, zone = match.groups()
    size = len(digits)
    if clock is None and fraction is not None:
        layout = CLOCK_DIGITS.get(size, "")
    else:
        layout = DATE_DIGITS.get(size, "")
    _spread(parts, digits, layout, sign == "-")
    if clock:
        after = {2: "HH", 4: "HHMM", 6: "HHMMSS"} if fraction is None else {2: "SS", 4: "MMSS", 6: "HHMMSS"}
        _spread(parts, clock, after.get(len(clock), ""), False)
    if fraction:
        parts.second_fraction = Fraction(int(fraction), 10 ** len(fraction))
    elif fraction is not None:
        parts.second_fraction = Fraction(0)
    if zone:
        parts.zone = _bracketed(zone) if zone[0] == "[" else zone


def _bracketed(zone: str) -> str:
    inner = zone[1:-1]
    return inner.partition(":")[2] if ":" in inner else inner


DATE_DIGITS = {
    2: "dd", 3: "jjj", 4: "mmdd", 5: "yyjjj", 6: "yymmdd", 7: "YYYYjjj",
    8: "YYYYmmdd", 10: "YYYYmmddHH", 12: "YYYYmmddHHMM", 14: "YYYYmmddHHMMSS",
}  # fmt: skip
CLOCK_DIGITS = {
    2: "SS", 3: "MSS", 4: "MMSS", 5: "HMMSS", 6: "HHMMSS", 7: "dHHMMSS",
    8: "ddHHMMSS", 10: "mmddHHMMSS", 12: "yymmddHHMMSS", 14: "YYYYmmddHHMMSS",
}  # fmt: skip
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


def _spread(parts: Parts, digits: str, layout: str, negative: bool) -> None:
    """Set each field that *layout* names, a letter a digit."""
    for letter in dict.fromkeys(layout):
        piece = "".join(digit for digit, name in zip(digits, layout, strict=False) if name == letter)
        value = int(piece)
        setattr(parts, FIELDS[letter], -value if negative and letter in "yY" else value)
        parts.whole_year = parts.whole_year or letter == "Y"


def _rule(pattern: str, take: Callable[[re.Match[str], Parts], None], flags: int = FLAGS) -> Rule:
    return re.compile(pattern, flags), take


CLOCK = re.compile(
    r"([0-9]+)h?(?:\s*:?\s*([0-9]+)m?(?:\s*:?\s*([0-9]+)(?:[,.]([0-9]+))?s?)?)?(?:\s*([ap])(?:m\b|\.m\.))?", FLAGS
)
HALF = r"[ap](?:m\b|\.m\.)"
WEEKDAY = (_rule(r"\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/0-9\s]*", _set_weekday),)
TIME = (
    _rule(
        rf"(?P<clock>{NUMBER}\s*(?:(?::\s*[0-9]+(?:\s*:\s*[0-9]+(?:[,.][0-9]*)?)?"
        rf"|h(?:\s*[0-9]+m?(?:\s*[0-9]+s?)?)?)(?:\s*{HALF})?|{HALF}))"
        r"(?:\s*(?P<zone>(?:gmt|utc?)?[-+][0-9]+(?:[,.:][0-9]+(?::[0-9]+)?)?"
        r"|[A-Za-z.\s\u0080-\U0010ffff]+(?:standard|daylight)\stime\b|[A-Za-z\u0080-\U0010ffff]+(?:\sdst)?\b))?",
        _set_time,
    ),
)
DATES = (
    _rule(
        rf"(?P<d>'?{NUMBER})[^-0-9\s]*\s*(?P<m>{MONTH})[^-0-9\s']*"
        rf"(?:\s*(?:\b(?P<era>{ERA})(?!(?<!\.)[a-z]))?\s*(?P<y>'?-?[0-9]+(?:(?:st|nd|rd|th)\b)?))?",
        _set_day_month_year,
    ),
    _rule(
        rf"\b(?P<m>{MONTH})[^-0-9\s']*\s*(?P<d>'?[0-9]+)[^-0-9\s']*"
        rf"(?:\s*,?\s*(?P<era>{ERA})?\s*(?P<y>'?-?[0-9]+))?",
        _set_day_month_year,
    ),
    _rule(rf"(?P<y>'?[-+]?{NUMBER})-(?P<m>[0-9]+)-(?P<d>'?-?[0-9]+)", _set_parts),
    _rule(r"\b([mtshr])([0-9]+)\.([0-9]+)\.([0-9]+)", _set_japanese),
    _rule(rf"(?P<d>'?-?{NUMBER})-(?P<m>{MONTH})[^-/.]*-(?P<y>'?-?[0-9]+)", _set_named_month),
    _rule(rf"\b(?P<m>{MONTH})[^-/.]*-(?P<d>'?-?[0-9]+)(?:-(?P<y>'?-?[0-9]+))?", _set_named_month),
    _rule(rf"(?P<y>'?-?{NUMBER})/\s*(?P<m>'?[0-9]+)(?:[^0-9]\s*(?P<d>'?-?[0-9]+))?", _set_parts),
    _rule(rf"(?P<y>'?-?{NUMBER})\.\s*(?P<m>'?[0-9]+)\.\s*(?P<d>'?-?[0-9]+)", _set_parts),
    _rule(r"\b(?:[0-9]{2}|[0-9]{4})?-?w[0-9]{2}(?:-?[0-9])?\b", _set_week),
    _rule(r"-w-[0-9]\b", _set_week),
    _rule(r"--([0-9]{2})?-([0-9]{2})\b", _set_month_day),
    _rule(r"--([0-9]{2})([0-9]{2})?\b", _set_month_day),
    _rule(r"(?<![-+.,0-9])\b([0-9]{4})-([0-9]{3})\b", _set_year_day),
    _rule(r"\b-()([0-9]{3})\b", _set_year_day),
    _rule(r"'([0-9]+)\b", _set_year_only),
    _rule(rf"\b{MONTH}\S*", _set_month_only),
    _rule(rf"({NUMBER})(?:st|nd|rd|th)\b", _set_day_only),
    _rule(
        r"([-+]?)(?<![0-9])([0-9]{2,14})(?:\s*t?\s*([0-9]{2,6})?(?:[,.]([0-9]*))?)?"
        r"(?:\s*(z\b|[-+][0-9]{1,4}\b|\[[-+]?[0-9][^\]]*\]))?",
        _set_digits,
    ),
)
BEFORE_CHRIST = (_rule(r"\b(?:bc\b|bce\b|b\.c\.|b\.c\.e\.)", _set_before_christ),)
