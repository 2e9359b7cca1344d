"""The converters Ruby's CSV applies to fields: a field that does not fit stays text."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from . import date_parse, numbers
from .zones import FixedOffset

FLOAT = re.compile(
    r"\s*[-+]?(?:[0-9]+(?:_[0-9]+)*(?:\.[0-9]+(?:_[0-9]+)*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?\s*\Z", re.ASCII
)
HEX = re.compile(r"\s*[-+]?0[xX][0-9a-fA-F]+\s*\Z", re.ASCII)
DAY = re.compile(r"(?:\w+,?\s+)?\w+\s+[0-9]{1,2},?\s+[0-9]{2,4}\Z|[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
CLOCK = r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?(?:[-+][0-9]{2}:[0-9]{2}|Z)?)?"
MOMENT = re.compile(
    r"(?:\w+,?\s+)?\w+\s+[0-9]{1,2}\s+[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2},?\s+[0-9]{2,4}\Z"
    rf"|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?:[T\s]{CLOCK})?\Z"
)


def integer(text: str) -> int | str:
    """``Integer(text)``."""
    try:
        return numbers.integer(text)
    except ValueError:
        return text


def real(text: str) -> float | str:
    """``Float(text)``."""
    if HEX.match(text):
        return float(int(text, 16))
    return float(text.replace("_", "")) if FLOAT.match(text) else text


def day(text: str) -> date | str:
    """A Date, for text that looks like one."""
    if len(text) > date_parse.LIMIT or not DAY.match(text):
        return text
    parts = date_parse.parse(text)
    today = date.today()
    try:
        return date(parts.year or today.year, parts.month or 1, parts.day or 1)
    except ValueError:
        return text


def moment(text: str) -> datetime | str:
    """A time (Ruby's DateTime), for text that looks like one; no offset is +00:00."""
    if len(text) > date_parse.LIMIT or not MOMENT.match(text):
        return text
    parts = date_parse.parse(text)
    try:
        time = datetime(parts.year or 0, parts.month or 0, parts.day or 0, parts.hour or 0, parts.minute or 0)
    except ValueError:
        return text
    seconds = min(parts.second or 0, 59) + float(parts.second_fraction or 0)
    return (time + timedelta(seconds=seconds)).replace(tzinfo=FixedOffset(_offset(parts.zone)))


def _offset(zone: str | None) -> int:
    match = re.fullmatch(r"([-+])([0-9]{2}):([0-9]{2})", zone or "")
    seconds = int(match[2]) * 3600 + int(match[3]) * 60 if match else 0
    return -seconds if match and match[1] == "-" else seconds
