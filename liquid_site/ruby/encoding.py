"""Text that Ruby would call US-ASCII rather than UTF-8: what is joined from pieces takes the encoding of the first."""

from __future__ import annotations


class AsciiText(str):
    """A text of ASCII alone whose encoding is US-ASCII; kramdown writes its own signs into it as references."""

    __slots__ = ()


MARK = AsciiText()
"""The first of a list of pieces that begins with a US-ASCII one: ``nil.to_s``, a number's text, an empty join."""


def joined(pieces: list[str]) -> str:
    """The text of *pieces*, an ``AsciiText`` if they begin with ``MARK`` and there is nothing but ASCII."""
    text = "".join(pieces)
    return AsciiText(text) if pieces and pieces[0] is MARK and text.isascii() else text
