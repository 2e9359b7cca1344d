"""Heads of methods as some of Rouge's lexers see them: words from a line's start up to a name and a parenthesis."""

import re
from typing import Any, NamedTuple

from pygments.token import Name, Text, _TokenType

BLANKS = " \t\n\r\f\v"


class Head(NamedTuple):
    """Where a method's name begins and ends, and where its parenthesis is."""

    begin: int
    end: int
    parenthesis: int

    def give(self, run: Any, kind: _TokenType) -> None:
        """The tokens of the name, the blanks after it and the parenthesis, which is of type *kind*."""
        run.token(Name.Function, run.text[self.begin : self.end])
        run.token(Text, run.text[self.end : self.parenthesis])
        run.token(kind, "(")
        run.pos = self.parenthesis + 1


class Heads:
    """Finds heads. *first* is a pattern for the first character of a word.

    The words stop at one place for all lines before it, so that no text is looked at twice.
    """

    def __init__(self, first: str) -> None:
        inner = "A-Za-z0-9_"
        self.step = re.compile(rf"[{BLANKS}]+|{first}[{inner}]*(?:[.\[\]][{inner}.\[\]]*(?=[{BLANKS}]))?").match
        self.before = re.compile(rf"[{BLANKS}]*{first}[{inner}.\[\]]*[{BLANKS}]").match

    def find(self, run: Any, start: int) -> Head | None:
        """The head that begins at *start*, the beginning of a line."""
        text, end = vars(run.memory).get("head", ("", 0))
        if text is run.text and start < end:
            return None
        end = self.words_end(run.text, start)
        run.memory.head = run.text, end
        return self.name(run.text, start, end) if run.text.startswith("(", end) else None

    def words_end(self, text: str, start: int) -> int:
        """Where the words and blanks that begin at *start* stop."""
        found = self.step(text, start)
        while found is not None:
            start = found.end()
            found = self.step(text, start)
        return start

    def name(self, text: str, start: int, parenthesis: int) -> Head | None:
        """The last word before *parenthesis*, if it is a plain one and another comes before it."""
        end = parenthesis
        while end > start and text[end - 1] in BLANKS:
            end -= 1
        begin = end
        while begin > start and (text[begin - 1] == "_" or text[begin - 1].isalnum()):
            begin -= 1
        if begin == end or not self.before(text, start, begin):
            return None
        return Head(begin, end, parenthesis)
