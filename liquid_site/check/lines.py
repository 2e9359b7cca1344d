"""Line numbers of offsets in one text, found by halving."""

from __future__ import annotations

from array import array
from bisect import bisect_left


class Lines:
    """The lines of *text*."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._ends = array("Q")
        place = text.find("\n")
        while place >= 0:
            self._ends.append(place)
            place = text.find("\n", place + 1)

    def start(self, line: int) -> int:
        """Give the offset where the line with the number *line* begins; the end of the text for one beyond."""
        if line <= 1:
            return 0
        return self._ends[line - 2] + 1 if line - 2 < len(self._ends) else len(self.text)

    def between(self, first: int, last: int) -> str:
        """Give the text of the lines from number *first* to number *last*."""
        return self.text[self.start(first) : self.start(last + 1)]

    def line(self, offset: int) -> int:
        """Give the number of the line, from 1, that the character at *offset* is in."""
        return 1 + bisect_left(self._ends, offset)
