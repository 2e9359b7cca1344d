"""What a lexer's rules are made of: actions beside Pygments' plain token types, and Ruby's meaning of a pattern."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from pygments.token import _TokenType

Next: TypeAlias = str | tuple[str, ...] | None
Choice: TypeAlias = "_TokenType | tuple[_TokenType, Next]"


class Groups:
    """The action that gives each group of the match its own token type; ``None`` drops the group."""

    def __init__(self, *types: _TokenType | None) -> None:
        self.types = types

    def __call__(self, run: Any, match: re.Match[str]) -> None:
        for index, kind in enumerate(self.types, 1):
            if kind is not None:
                run.token(kind, match.group(index))


def pair(choice: Choice) -> tuple[_TokenType, Next]:
    """A table's entry with its next state, None where it has none."""
    return choice if type(choice) is tuple else (choice, None)  # type: ignore[return-value]


class ByWord:
    """The action that looks the matched text up in a table: text → token type, or (token type, next state)."""

    def __init__(self, table: Mapping[str, Choice], default: Choice, fold: bool = False) -> None:
        self.table = {word: pair(choice) for word, choice in table.items()}
        self.default = pair(default)
        self.fold = fold

    def __call__(self, run: Any, match: re.Match[str]) -> None:
        word = match.group()
        kind, following = self.table.get(word.lower() if self.fold else word, self.default)
        run.token(kind, word)
        if following is not None:
            run.go(following)


class Enclosed:
    """The action for an opener: everything to *closer* is one token; without a closer, one character is *otherwise*."""

    def __init__(self, closer: str, kind: _TokenType, otherwise: _TokenType) -> None:
        self.closer = closer
        self.kind = kind
        self.otherwise = otherwise

    def __call__(self, run: Any, match: re.Match[str]) -> None:
        start = match.start()
        end = run.find(self.closer, match.end())
        run.pos = start + 1 if end < 0 else end + len(self.closer)
        run.token(self.otherwise if end < 0 else self.kind, run.text[start : run.pos])


Action: TypeAlias = "_TokenType | Groups | ByWord | Callable[[Any, re.Match[str]], object]"


def table(*rows: tuple[Choice, str | Sequence[str]]) -> dict[str, Choice]:
    """A table for `ByWord` from (token type, words) rows; words are a sequence or one string.

    Earlier rows win.
    """
    found: dict[str, Choice] = {}
    for choice, words in rows:
        for word in words.split() if isinstance(words, str) else words:
            found.setdefault(word, choice)
    return found


_PIECE = re.compile(r"\\.|\[\^?\]?|\]|[^\\\[\]]+", re.S)
_INSIDE = {r"\w": "0-9A-Za-z_", r"\d": "0-9", r"\s": r" \t\n\r\f\v", r"\h": "0-9A-Fa-f"}
_OUTSIDE = {
    **{name: f"[{chars}]" for name, chars in _INSIDE.items()},
    **{name.upper(): f"[^{chars}]" for name, chars in _INSIDE.items()},
}


def ruby_pattern(pattern: str) -> str:
    """The pattern with Ruby's meaning of ``\\w \\d \\s \\h`` (ASCII only; ``\\h`` a hex digit).

    ``\\b`` is Unicode in both. A negated class inside brackets (``[^\\S\\n]``) keeps Python's meaning.
    """
    out, inside = [], False
    for piece in _PIECE.findall(pattern):
        if piece[0] == "[" and not inside:
            inside = True
        elif piece == "]" and inside:
            inside = False
        elif piece[0] == "\\":
            piece = (_INSIDE if inside else _OUTSIDE).get(piece, piece)
        elif piece[0] == "[":
            piece = piece.replace("[", r"\[")
            if piece.endswith("]"):
                inside = False
        out.append(piece)
    return "".join(out)
