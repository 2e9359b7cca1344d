"""The time of day, which ``SOURCE_DATE_EPOCH`` holds still for builds that are to give the same bytes.

https://reproducible-builds.org/specs/source-date-epoch/
"""

from __future__ import annotations

import os
from datetime import datetime, timezone, tzinfo

from liquid_site.errors import ConfigError

VARIABLE = "SOURCE_DATE_EPOCH"


def epoch() -> int | None:
    """Give the seconds since 1970 that ``SOURCE_DATE_EPOCH`` says; None if it is not set. Raises ConfigError."""
    said = os.environ.get(VARIABLE)
    if not said:
        return None
    if not (said.isascii() and said.isdigit() and len(said) <= 11):
        raise ConfigError(f"{VARIABLE} must be whole seconds since 1970.", excerpt=said, hint="git log -1 --format=%ct")
    return int(said)


def now(zone: tzinfo) -> datetime:
    """Give the time in *zone*: what ``SOURCE_DATE_EPOCH`` says, else the clock's. Raises ConfigError."""
    fixed = epoch()
    return datetime.now(zone) if fixed is None else datetime.fromtimestamp(fixed, timezone.utc).astimezone(zone)
