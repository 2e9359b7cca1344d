"""Jekyll's slugs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from .text import capitalize, downcase

RAW = re.compile(r"[ \t\n\v\f\r]+")
ASCII_DEFAULT = re.compile(r"[^A-Za-z0-9]+")
ASCII_PRETTY = re.compile(r"[^A-Za-z0-9._~!$&'()+,;=@]+")
PRETTY = frozenset("._~!$&'()+,;=@")
NO_DECOMPOSITION = {
    "Æ": "AE", "Ð": "D", "×": "x", "Ø": "O", "Þ": "Th", "ß": "ss", "æ": "ae", "ð": "d", "ø": "o", "þ": "th", "÷": "?",
    "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "ĸ": "k", "Ł": "L", "ł": "l", "ŉ": "'n", "Ŋ": "NG", "ŋ": "ng",
    "Œ": "OE", "œ": "oe", "Ŧ": "T", "ŧ": "t",
}  # fmt: skip
"""Letters of Latin-1 and Latin Extended-A whose ASCII form is not what their decomposition leaves."""


def is_kept(char: str) -> bool:
    """Whether a slug keeps *char*: a letter, mark or decimal digit."""
    category = unicodedata.category(char)
    return category[0] in "LM" or category == "Nd"


def slugify(text: str, mode: str | None = None, cased: bool = False, keeps: Callable[[str], bool] = is_kept) -> str:
    """``Jekyll::Utils.slugify``; *mode* raw, default (also None), pretty, ascii, latin; any other only downcases.

    *keeps* tells which characters outside ASCII are kept (Jekyll 3: ``chars.is_alnum``).

    An empty slug is returned as such; Jekyll warns of it: ``Warning: Empty `slug` generated for 'TEXT'.``
    """
    mode = mode or "default"
    if mode not in ("raw", "default", "pretty", "ascii", "latin"):
        return text if cased else downcase(text)
    if mode == "latin":
        text = transliterate(text)
    slug = _hyphenate(text, mode, keeps).removeprefix("-").removesuffix("-")
    return slug if cased else downcase(slug)


def _hyphenate(text: str, mode: str, keeps: Callable[[str], bool]) -> str:
    if mode == "raw":
        return RAW.sub("-", text)
    if mode == "ascii":
        return ASCII_DEFAULT.sub("-", text)
    if text.isascii():
        return (ASCII_PRETTY if mode == "pretty" else ASCII_DEFAULT).sub("-", text)
    extra = PRETTY if mode == "pretty" else frozenset()
    spaced = "".join(char if keeps(char) or char in extra else "\0" for char in text)
    return re.sub("\0+", "-", spaced)


def transliterate(text: str) -> str:
    """I18n's ``transliterate`` with its default table: accents go up to U+017E, all else outside ASCII is ``?``."""
    return text if text.isascii() else "".join(char if char.isascii() else _ascii(char) for char in text)


def _ascii(char: str) -> str:
    if not "À" <= char <= "ž":
        return "?"
    if char in NO_DECOMPOSITION:
        return NO_DECOMPOSITION[char]
    return "".join(part for part in unicodedata.normalize("NFKD", char) if part.isascii())


def titleize_slug(slug: str) -> str:
    """``my-first-post`` → ``My First Post``: each piece capitalised, empty pieces at the end dropped."""
    return " ".join(map(capitalize, slug.rstrip("-").split("-"))) if slug.strip("-") else ""
