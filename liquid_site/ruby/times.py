"""Ruby's ``Time``: parsing, time zones, printing."""

from __future__ import annotations

from datetime import date, datetime, tzinfo


def local_zone(name: str | None = None) -> tzinfo:
    """The zone called *name*, else that of ``TZ``, else the machine's; a name nobody knows is UTC, as in Ruby."""
    raise NotImplementedError


def parse(text: str, now: datetime, zone: tzinfo) -> datetime:
    """``Time.parse(text, now)`` in the local *zone*. Raises ``ValueError`` where Ruby raises ``ArgumentError``."""
    raise NotImplementedError


def to_local(time: datetime, zone: tzinfo) -> datetime:
    """``time.localtime`` with *zone* as the local one."""
    raise NotImplementedError


def to_s(time: datetime) -> str:
    """``2020-01-02 00:00:00 +0000``, or ``… UTC`` for a UTC time."""
    raise NotImplementedError


def xmlschema(time: datetime) -> str:
    """``2020-01-02T00:00:00+00:00`` (``Z`` for a UTC time)."""
    raise NotImplementedError


def rfc822(time: datetime) -> str:
    """``Thu, 02 Jan 2020 00:00:00 +0000``."""
    raise NotImplementedError


def local(
    zone: tzinfo,
    year: int,
    month: int = 1,
    day: int = 1,
    hour: int = 0,
    minute: int = 0,
    second: int = 0,
    microsecond: int = 0,
) -> datetime:
    """``Time.local``: in a gap the clock moves on, in a fold Ruby's choice; 30 February rolls to March."""
    raise NotImplementedError
