"""Ruby's character classes as questions about one character: Unicode's for letters, ASCII's for ``\\w`` and ``\\s``."""

from __future__ import annotations

from unicodedata import category

from liquid_site.ruby.chars import is_alnum, is_alpha, is_listed

__all__ = ["SPACE", "STRIPPED", "is_alnum", "is_alpha", "is_ascii_word", "is_word", "lower"]

SPACE = " \t\n\v\f\r"
"""What ``\\s`` matches in Ruby."""
STRIPPED = SPACE + "\0"
"""What Ruby's ``strip`` takes away at the right end."""


def is_word(char: str) -> bool:
    """Whether *char* is ``\\p{Word}``; also what ``\\b`` goes by."""
    if char < "\x80":
        return char.isalnum() or char == "_"
    return char.isalpha() or category(char) in _WORD_CATEGORIES or (category(char) == "So" and is_listed(char))


_WORD_CATEGORIES = frozenset(("Mn", "Mc", "Me", "Nd", "Nl", "Pc"))


def is_ascii_word(char: str) -> bool:
    """Whether *char* is ``\\w``: ASCII only."""
    return char < "\x80" and (char.isalnum() or char == "_")


def lower(text: str) -> str:
    """Ruby's ``downcase``: Python's without the rule for a final sigma."""
    return text.lower() if text.isascii() else text.replace("Σ", "σ").lower()
