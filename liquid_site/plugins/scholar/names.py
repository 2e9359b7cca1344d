"""People's names in BibTeX: ``First von Last``, ``von Last, First``, ``von Last, Jr, First``, joined by ``and``."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from liquid_site.plugins.scholar.latex import Filter, closing_brace

_AND = re.compile(r",?\s+and\s+", re.IGNORECASE)
_FAMILY_FIRST = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_BLANKS = re.compile(r"\s+")
_PLAIN = re.compile(r"[^\s,{}\\]+")
PARTS = ("first", "last", "prefix", "suffix")
"""The parts, in the order templates see them."""


@dataclass(frozen=True)
class Name:
    """One person; a part there is none of is None."""

    first: str | None = None
    last: str | None = None
    prefix: str | None = None
    suffix: str | None = None

    def __str__(self) -> str:
        family = " ".join(part for part in (self.prefix, self.last) if part is not None)
        return ", ".join(part for part in (family, self.suffix, self.first) if part is not None)

    def converted(self, filters: list[Filter]) -> Name:
        """Give the name with its parts put through *filters*."""
        changed = {}
        for part in PARTS:
            text = getattr(self, part)
            if text is not None:
                for filtered in filters:
                    text = filtered(text)
                changed[part] = text
        return replace(self, **changed)


@dataclass
class Word:
    """A word of a name; *kind* is ``l`` or ``u`` after its first letter outside braces, ``p`` if it has none."""

    text: str
    kind: str = "p"


class NotNames(Exception):
    """The text is no list of names."""


def parse_names(text: str) -> list[Name]:
    """Read the names in *text*; what stands in braces is one word, and ``and`` there joins nothing.

    One name that is none (more than two commas, braces that do not match) spoils all: there are no names then.
    """
    try:
        return [parsed for words, swapped in split_names(text) if (parsed := parse_name(words, swapped)) is not None]
    except NotNames:
        return []


def split_names(text: str) -> list[tuple[list[list[Word]], bool]]:
    """Split *text* into names, each a list of the words between its commas, and whether the family name is first."""
    names: list[tuple[list[list[Word]], bool]] = []
    parts: list[list[Word]] = [[]]
    word: Word | None = None
    swapped, at = False, 0
    while at < len(text):
        joint = _AND.match(text, at) if text[at] == "," or text[at].isspace() else None
        if joint or text[at] == "," or text[at].isspace():
            word = None
            if joint:
                names.append((parts, swapped))
                parts, swapped = [[]], False
            elif text[at] == ",":
                parts.append([])
            at = joint.end() if joint else _after_blanks(text, at + 1)
            continue
        if word is None:
            word = Word("")
            parts[-1].append(word)
        piece, letters = _piece(text, at)
        word.text += piece
        swapped = swapped or bool(_FAMILY_FIRST.search(letters))
        if word.kind == "p":
            word.kind = next(
                (("l" if one.islower() else "u") for one in letters if one.islower() or one.isupper()), "p"
            )
        at += len(piece)
    return [*names, (parts, swapped)]


def _after_blanks(text: str, at: int) -> int:
    """Give the place of the last of the blanks from *at* on, so that ``and`` may still follow it."""
    match = _BLANKS.match(text, at)
    return match.end() - 1 if match and len(match[0]) > 1 else at


def _piece(text: str, at: int) -> tuple[str, str]:
    """Give what is read at once from *at*, and the part of it whose letters tell the kind of the word."""
    if text[at] == "{":
        end = closing_brace(text, at)
        if end < 0:
            raise NotNames
        return text[at : end + 1], ""
    if text[at] == "\\":
        return text[at : at + 2], ""
    if text[at] == "}":
        raise NotNames
    match = _PLAIN.match(text, at)
    assert match is not None
    return match[0], match[0]


def parse_name(parts: list[list[Word]], swapped: bool) -> Name | None:
    """Make a name of the words between its commas; None of no words."""
    if len(parts) > 3:
        raise NotNames
    if len(parts) > 1:
        prefix, last = von_and_last(parts[0])
        first, suffix = (parts[2], parts[1]) if len(parts) > 2 else (parts[1], [])
        return Name(joined(first), last, prefix, joined(suffix))
    words = parts[0]
    if not words:
        return None
    if swapped:
        return Name(joined(words[1:]), words[0].text)
    lower = [place for place, word in enumerate(words[:-1]) if word.kind == "l"]
    if not lower:
        return Name(joined(words[:-1]), words[-1].text)
    prefix, last = von_and_last(words[lower[0] :])
    return Name(joined(words[: lower[0]]), last, prefix)


def von_and_last(words: list[Word]) -> tuple[str | None, str | None]:
    """Split *words* after the last lower-case one that is not the end."""
    lower = [place for place, word in enumerate(words[:-1]) if word.kind == "l"]
    cut = lower[-1] + 1 if lower else 0
    if len(words) - cut > 1 and words[-1].kind == "l":
        raise NotNames
    return joined(words[:cut]), joined(words[cut:])


def joined(words: list[Word]) -> str | None:
    """Give the words with blanks between them; None of no words."""
    return " ".join(word.text for word in words) if words else None
