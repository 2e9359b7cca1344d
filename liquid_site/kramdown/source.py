"""A text being read: where we are in it, which line that is, and searches that never scan the same stretch twice."""

from __future__ import annotations

import re
from typing import Any


class Source:
    """*text* (ends in a newline while blocks are read), the position reached, and the line its first character is on.

    ``owner`` is that line, or the element whose line it is. Searches remember the stretch they covered, so that a thousand
    openers without a closer cost one scan of the text.
    """

    __slots__ = ("text", "pos", "end", "owner", "_seen", "_line", "_line_pos", "notes")

    def __init__(self, text: str, owner: Any = 1) -> None:
        self.text = text
        self.pos = 0
        self.end = len(text)
        self.owner = owner
        self._seen: dict[str, tuple[int, int]] = {}
        self._line = 0
        self._line_pos = 0
        self.notes: dict[Any, Any] = {}

    def line_at(self, pos: int) -> int:
        """The document's line that the character at *pos* is on."""
        if pos < self._line_pos:
            self._line = self._line_pos = 0
        self._line += self.text.count("\n", self._line_pos, pos)
        self._line_pos = pos
        return _first_line(self) + self._line

    def find(self, what: str, pos: int) -> int:
        """The first *what* at or after *pos*, or -1."""
        seen = self._seen.get(what)
        if seen is not None and seen[0] <= pos and (pos <= seen[1] or seen[1] < 0):
            return seen[1]
        found = self.text.find(what, pos)
        self._seen[what] = (pos, found)
        return found

    def search(self, pattern: re.Pattern[str], pos: int) -> int:
        """Where the first match of *pattern* at or after *pos* begins, or -1; the pattern must not look behind *pos*."""
        key = pattern.pattern
        seen = self._seen.get(key)
        if seen is not None and seen[0] <= pos and (pos <= seen[1] or seen[1] < 0):
            return seen[1]
        match = pattern.search(self.text, pos)
        found = match.start() if match else -1
        self._seen[key] = (pos, found)
        return found


def _first_line(source: Source) -> int:
    """The line of the document that *source* begins on: through its owners, up to the whole text."""
    line = 0
    owner = source.owner
    while not isinstance(owner, int):
        above = owner.source
        if above is None:
            return line + 1
        line += above.text.count("\n", 0, owner.pos)
        owner = above.owner
    return line + owner
