"""Literals that count only when they are closed, found in linear time however many of them stay open."""

import re
from typing import Any

from pygments.token import Error, _TokenType

from liquid_site.highlight.rules import ruby_pattern


class Closed:
    """The action for the opening of a literal: all of it is one token; never closed, what *rest* matches is another.

    The rule's own pattern takes no more than *rest* does: one character, by default (look ahead for the others of a
    longer opening).
    *pattern* matches the literal from its opening on. It must be such that where it fails, it fails at every later
    opening too, as with quotes and block comments; so after one failure the rest of the text is not searched again.
    """

    def __init__(self, kind: _TokenType, pattern: str, otherwise: _TokenType = Error, rest: str = "(?s:.)") -> None:
        self.kind, self.otherwise = kind, otherwise
        self.match = re.compile(ruby_pattern(pattern), re.MULTILINE | re.DOTALL).match
        self.rest = re.compile(rest).match

    def __call__(self, run: Any, match: re.Match[str]) -> None:
        found = self.find(run, match.start())
        if found is None:
            kind, found = self.otherwise, self.rest(run.text, match.start())
        else:
            kind = self.kind
        assert found is not None  # the rule matched what *rest* begins with
        run.token(kind, found.group())
        run.pos = found.end()

    def find(self, run: Any, start: int) -> re.Match[str] | None:
        """The literal that opens at *start*, if it is closed."""
        unclosed = vars(run.memory).setdefault("unclosed", {})
        if unclosed.get(self) is run.text:
            return None
        found = self.match(run.text, start)
        if found is None:
            unclosed[self] = run.text
        return found


class Near:
    """The action for the opening of a literal that must be closed before some character (a line's end, a space).

    *pattern* matches from the opening as far as the closing may be, which is its only group; it must be such that
    where one opening finds none, no later one before the same end finds one. Then the opening alone is *otherwise*.
    """

    def __init__(self, kind: _TokenType, pattern: str, otherwise: _TokenType = Error) -> None:
        self.kind, self.otherwise = kind, otherwise
        self.match = re.compile(ruby_pattern(pattern), re.MULTILINE).match

    def __call__(self, run: Any, match: re.Match[str]) -> None:
        start = match.start()
        barren = vars(run.memory).setdefault("barren", {})
        text, end = barren.get(self, ("", 0))
        found = None if text is run.text and start < end else self.match(run.text, start)
        if found is None or found.group(1) is None:
            if found is not None:
                barren[self] = run.text, found.end()
            self.missing(run, match)
        else:
            run.token(self.kind, found.group())
            run.pos = found.end()

    def missing(self, run: Any, match: re.Match[str]) -> None:
        """Nothing closes the literal."""
        run.token(self.otherwise, match.group())
