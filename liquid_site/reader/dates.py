"""Dates of documents: whatever stands in front matter or in a file's name, as a time of the local zone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import Any

from liquid_site.errors import FatalError
from liquid_site.ruby import times
from liquid_site.ruby.clock import now
from liquid_site.ruby.text import to_s

_PLAIN = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z", re.ASCII)


@dataclass
class Dates:
    """The dates parsed in one build."""

    zone: tzinfo
    known: dict[str, datetime] = field(default_factory=dict)

    def parse(self, value: Any, complaint: str) -> datetime:
        """Parse *value* as ``Time.parse(value.to_s).localtime``; fractions of seconds are lost, as there.

        Raises FatalError with *complaint* for what is no date.
        """
        if isinstance(value, datetime):
            return times.to_local(value.replace(microsecond=0), self.zone)
        text = value.isoformat() if isinstance(value, date) else to_s(value)
        if text not in self.known:
            self.known[text] = self.parse_text(text, complaint)
        return self.known[text]

    def parse_text(self, text: str, complaint: str) -> datetime:
        """Parse *text*; plain days take the short way."""
        try:
            plain = _PLAIN.match(text)
            if plain:
                year, month, day = int(plain[1]), int(plain[2]), int(plain[3])
                if 1 <= month <= 12 and 1 <= day <= 28:
                    return times.local(self.zone, year, month, day)
            return times.to_local(times.parse(text, now(self.zone), self.zone), self.zone)
        except ValueError as error:
            raise FatalError(f"Invalid date '{text}': {complaint}", excerpt=text, hint="write 2024-05-31") from error
