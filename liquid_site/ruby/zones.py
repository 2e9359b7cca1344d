"""Time zones as Ruby's ``Time`` knows them: UTC, a bare offset, or the local zone."""

from __future__ import annotations

import os
import re
import struct
from datetime import datetime, timedelta, timezone, tzinfo

from liquid_site.ruby.clock import epoch

UTC = timezone.utc
"""A Ruby UTC time: printed ``UTC``, unlike one in a local zone that happens to be at +0000."""


class FixedOffset(tzinfo):
    """An offset of *seconds* east of Greenwich; *name* is the zone's, ``None`` for a bare offset (``%Z`` is empty)."""

    def __init__(self, seconds: int, name: str | None = None) -> None:
        self.seconds = seconds
        self.name = name
        self._delta = timedelta(seconds=seconds)

    def utcoffset(self, when: datetime | None) -> timedelta:  # noqa: ARG002
        return self._delta

    def dst(self, when: datetime | None) -> timedelta:  # noqa: ARG002
        return timedelta(0)

    def tzname(self, when: datetime | None) -> str:  # noqa: ARG002
        return self.name or ""

    def __reduce__(self) -> tuple[type[FixedOffset], tuple[int, str | None]]:
        return FixedOffset, (self.seconds, self.name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FixedOffset) and (self.seconds, self.name) == (other.seconds, other.name)

    def __hash__(self) -> int:
        return hash((self.seconds, self.name))

    def __repr__(self) -> str:
        return f"FixedOffset({self.seconds}, {self.name!r})"


def local_zone(name: str | None = None) -> tzinfo:
    """The zone called *name*, else that of ``TZ``, else the machine's; a name nobody knows is UTC, as in Ruby.

    Where ``SOURCE_DATE_EPOCH`` is set, only *name* counts, else UTC: the bytes shall not depend on the machine.
    """
    if name is None:
        name = os.environ.get("TZ") if epoch() is None else "UTC"
    if name is None:
        return _machine_zone()
    return _named_zone(name.removeprefix(":"))


def _named_zone(name: str) -> tzinfo:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name) if name else FixedOffset(0, "UTC")
    except (KeyError, OSError, ValueError):
        return _posix_zone(name)


def _posix_zone(name: str) -> tzinfo:
    """The zone of a POSIX ``TZ`` string (``CET-1CEST,M3.5.0,M10.5.0/3``), read by way of an empty TZif file."""
    from io import BytesIO
    from zoneinfo import ZoneInfo

    letters = re.match(r"[A-Za-z]{3,}", name)
    head = b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, 0, 1, 4) + struct.pack(">lbb", 0, 0, 0) + b"UTC\0"
    try:
        return ZoneInfo.from_file(BytesIO(head + head + b"\n" + name.encode("ascii") + b"\n"), key=name)
    except (ValueError, OverflowError):
        return FixedOffset(0, letters[0] if letters else "")


def _machine_zone() -> tzinfo:
    _, found, key = os.path.realpath("/etc/localtime").partition("/zoneinfo/")
    if found:
        return _named_zone(key)
    now = datetime.now().astimezone()
    return FixedOffset(int((now.utcoffset() or timedelta(0)).total_seconds()), now.tzname())
