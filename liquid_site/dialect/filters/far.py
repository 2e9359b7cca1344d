"""Times beyond the year 9999 (or before 1), which Ruby has and Python has not."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any

from liquid_site.ruby import times

_DAYS = 146_097
"""400 years, after which the calendar repeats."""
_CYCLE = _DAYS * 86_400
_START = datetime(2000, 1, 1, tzinfo=timezone.utc)


class FarTime(datetime):
    """A time of the years 2000 to 2399, ``cycles`` times 400 years away."""

    cycles: int

    @property
    def year(self) -> int:
        """The year that is meant."""
        return datetime.year.__get__(self) + 400 * self.cycles  # type: ignore[no-any-return]

    def isocalendar(self) -> Any:
        """The ISO year that is meant, week and day."""
        year, week, day = super().isocalendar()
        return year + 400 * self.cycles, week, day

    def toordinal(self) -> int:
        """Days since the year 1."""
        return super().toordinal() + self.cycles * _DAYS


def from_epoch(seconds: int, zone: tzinfo) -> datetime:
    """``Time.at(seconds)`` in the local *zone*, however far."""
    cycles, rest = divmod(seconds - int(_START.timestamp()), _CYCLE)
    time = times.to_local(_START + timedelta(seconds=rest), zone)
    if cycles in range(-4, 20):
        return times.to_local(_START + timedelta(seconds=seconds - int(_START.timestamp())), zone)
    fixed = timezone(time.utcoffset() or timedelta(0), time.tzname() or "")
    far = FarTime(time.year, time.month, time.day, time.hour, time.minute, time.second, tzinfo=fixed)
    far.cycles = cycles
    return far
