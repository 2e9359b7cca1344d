"""Ruby's integer range as Liquid makes it: ``(1..3)``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 10_000_000
"""Numbers in a range that is run through; a list of more would eat the machine's memory."""


@dataclass(frozen=True)
class RubyRange:
    """``first..last``, both ends in; ``last < first`` holds nothing."""

    first: int
    last: int

    def __iter__(self) -> Iterator[int]:
        if self.last - self.first >= LONGEST:
            raise OverflowError(f"Range too large: ({self}) has more than {LONGEST:,} numbers")
        return iter(range(self.first, self.last + 1))

    def __len__(self) -> int:
        return max(0, self.last - self.first + 1)

    def __contains__(self, value: object) -> bool:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and self.first <= value <= self.last

    def __str__(self) -> str:
        return f"{self.first}..{self.last}"
