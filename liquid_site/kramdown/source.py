"""A text being read: where we are in it, which line that is, and searches that never scan the same stretch twice."""

from __future__ import annotations

import re
from typing import Any


class Source:
    """*text* (ends in a newline while blocks are read), the position reached, and the line its first character is on.

    ``owner`` is that line, or the element or the place (a source, a position) whose line it is. Searches remember the
    stretch they covered, so that a thousand
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

    def newlines_before(self, pos: int) -> int:
        """How many lines end before *pos*."""
        if pos < self._line_pos:
            self._line = self._line_pos = 0
        self._line += self.text.count("\n", self._line_pos, pos)
        self._line_pos = pos
        return self._line

    def line_at(self, pos: int) -> int:
        """The document's line that the character at *pos* is on."""
        line, source = self.newlines_before(pos), self
        while not isinstance(source.owner, int):
            owner = source.owner
            source, place = owner if isinstance(owner, tuple) else (owner.source, owner.pos)
            if source is None:
                return line + 1
            line += source.newlines_before(place)
        return line + source.owner

    def outermost(self) -> Source:
        """The source that this one is part of: the document's text, as far as that is known."""
        source = self
        while not isinstance(source.owner, int):
            outer = source.owner[0] if isinstance(source.owner, tuple) else source.owner.source
            if outer is None:
                return source
            source = outer
        return source

    def find(self, what: str, pos: int) -> int:
        """The first *what* at or after *pos*, or -1."""
        seen = self._seen.get(what)
        if seen is not None and seen[0] <= pos and (pos <= seen[1] or seen[1] < 0):
            return seen[1]
        found = self.text.find(what, pos)
        self._seen[what] = (pos, found)
        return found

    def search(self, pattern: re.Pattern[str], pos: int) -> int:
        """Where the first match of *pattern* at or after *pos* begins, or -1; the pattern must not look behind
        *pos*."""
        key = pattern.pattern
        seen = self._seen.get(key)
        if seen is not None and seen[0] <= pos and (pos <= seen[1] or seen[1] < 0):
            return seen[1]
        match = pattern.search(self.text, pos)
        found = match.start() if match else -1
        self._seen[key] = (pos, found)
        return found
