"""A short line of text and steps over it, each from a place to the place behind what it found (0: nothing)."""

from __future__ import annotations

DIGITS = frozenset("0123456789")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ERAS = ("ce", "c.e.", "bce", "b.c.e.", "ad", "a.d.", "bc", "b.c.")
ORDINALS = ("st", "nd", "rd", "th")


class Line:
    """``text`` as it is written, ``low`` in lower case."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.low = text.lower() if text.isascii() else "".join(one.lower() if one.isascii() else one for one in text)

    def at(self, place: int) -> str:
        """The lower-case character at *place*, nothing behind the end."""
        return self.low[place : place + 1]

    def _wordly(self, place: int) -> bool:
        char = self.low[place : place + 1] if place >= 0 else ""
        return char.isascii() and char.isalnum()

    def edge(self, place: int) -> bool:
        """Whether a word begins or ends at *place*."""
        return self._wordly(place - 1) != self._wordly(place)

    def digits(self, place: int, most: int = 128) -> int:
        """Behind the digits at *place*, or *place* itself."""
        end = place
        while end - place < most and self.at(end) in DIGITS:
            end += 1
        return end

    def gap(self, place: int) -> int:
        """Behind the blanks at *place*, or *place* itself."""
        while self.at(place) == " ":
            place += 1
        return place

    def until(self, place: int, stops: str) -> int:
        """The next place from *place* on with one of *stops*, else the end."""
        while place < len(self.low) and self.low[place] not in stops:
            place += 1
        return place

    def begins_number(self, place: int) -> bool:
        """Whether a run of digits begins at *place*."""
        return self.at(place) in DIGITS and not (place and self.low[place - 1] in DIGITS)

    def number(self, place: int, signs: str = "-", quoted: bool = True) -> int:
        """Behind a number, before which an apostrophe and one of *signs* may stand."""
        first = place + (quoted and self.at(place) == "'")
        first += self.at(first) != "" and self.at(first) in signs
        end = self.digits(first)
        return 0 if end == first else end

    def whole(self, place: int, signs: str = "-") -> int:
        """``number`` that does not begin within a run of digits."""
        return 0 if self.at(place) in DIGITS and not self.begins_number(place) else self.number(place, signs)

    def month(self, place: int) -> int:
        """The number of the month whose name begins at *place*."""
        name = self.low[place : place + 3]
        return MONTHS.index(name) + 1 if name in MONTHS else 0

    def word(self, place: int, *words: str) -> int:
        """Behind the first of *words* that stands at *place*."""
        return next((place + len(word) for word in words if self.low.startswith(word, place)), 0)

    def cut(self, start: int, end: int) -> str:
        """The text from *start* to before *end*."""
        return self.text[start:end]
