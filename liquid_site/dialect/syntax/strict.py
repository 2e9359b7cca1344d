"""The strict grammar of conditions, loops and values; where it does not fit, ``warn`` mode notes why."""

from __future__ import annotations

import re

from liquid_site.dialect.faults import DeepFault, SyntaxFault
from liquid_site.dialect.syntax.expressions import parse_expression
from liquid_site.dialect.syntax.nodes import Comparison, Condition, FilterUse, Value
from liquid_site.ruby.text import inspect

TOKEN = re.compile(
    r"""[ \t\n\v\f\r]*(?:
        (?P<comparison>[=!]=|<[>=]?|>=?|contains(?=[ \t\n\v\f\r]))
      | (?P<string>'[^']*'|"[^"]*")
      | (?P<number>-?[0-9]+(?:\.[0-9]+)?)
      | (?P<id>[A-Za-z_][\w-]*\??)
      | (?P<dotdot>\.\.)
      | (?P<special>[|.:,\[\]()?-])
      | (?P<end>\Z)
      | (?P<other>.)
    )""",
    re.ASCII | re.VERBOSE | re.DOTALL,
)
SPECIALS = {
    "|": "pipe", ".": "dot", ":": "colon", ",": "comma", "[": "open_square", "]": "close_square", "(": "open_round",
    ")": "close_round", "?": "question", "-": "dash",
}  # fmt: skip
END = ("end_of_string", "")
MAX_DEPTH = 100

Token = tuple[str, str]


def lex(markup: str) -> list[Token]:
    """Cut *markup* into kinds and texts, ``END`` behind the last. Raises ``SyntaxFault`` at a character of no token."""
    tokens: list[Token] = []
    for found in TOKEN.finditer(markup):
        kind = found.lastgroup or ""
        if kind == "end":
            break
        text = found.group(kind)
        if kind == "special":
            kind = SPECIALS[text]
        elif kind == "other":
            raise SyntaxFault(f"Unexpected character {text}")
        tokens.append((kind, text))
    tokens.append(END)
    return tokens


class Reader:
    """The tokens of one markup and the place in them; expressions come back as text without blanks."""

    def __init__(self, markup: str) -> None:
        self.tokens = lex(markup)
        self.place = 0

    def take(self, kind: str) -> str:
        """Take a token of *kind*. Raises ``SyntaxFault``."""
        found, text = self.tokens[self.place]
        if found != kind:
            raise SyntaxFault(f"Expected {kind} but found {found}")
        self.place += 1
        return text

    def taken(self, kind: str) -> str:
        """Take a token of *kind* if it is next; its text, else ``""``."""
        found, text = self.tokens[self.place]
        if found != kind or found == "end_of_string":
            return ""
        self.place += 1
        return text

    def word(self, *words: str) -> str:
        """Take one of *words* if it is next."""
        found, text = self.tokens[self.place]
        if found != "id" or text not in words:
            return ""
        self.place += 1
        return text

    def at_keyword(self) -> bool:
        """Whether ``name:`` comes next."""
        return self.tokens[self.place][0] == "id" and self.tokens[self.place + 1][0] == "colon"

    def expression(self, depth: int = 0) -> str:
        """Take an expression. Raises ``SyntaxFault``, and ``DeepFault`` beyond ``MAX_DEPTH`` brackets."""
        kind, text = self.tokens[self.place]
        if depth > MAX_DEPTH:
            raise DeepFault("Nesting too deep")
        if kind == "id":
            return self.path(depth)
        self.place += 1
        if kind in ("string", "number"):
            return text
        if kind == "open_round":
            first = self.expression(depth + 1)
            self.take("dotdot")
            last = self.expression(depth + 1)
            self.take("close_round")
            return f"({first}..{last})"
        shown = f"[:{kind}]" if kind == "end_of_string" else f"[:{kind}, {inspect(text)}]"
        raise SyntaxFault(f"{shown} is not a valid expression")

    def path(self, depth: int) -> str:
        """Take a variable with its brackets and dots."""
        parts = [self.take("id")]
        while True:
            while self.taken("open_square"):
                parts += ["[", self.expression(depth + 1), "]"]
                self.take("close_square")
            if not self.taken("dot"):
                return "".join(parts)
            parts += [".", self.take("id")]

    def end(self) -> None:
        """Make sure that nothing is left. Raises ``SyntaxFault``."""
        self.take("end_of_string")


def parse_value(markup: str) -> Value:
    """``expression | filter: argument, key: argument``. Raises ``SyntaxFault``."""
    reader = Reader(markup)
    base = parse_expression(reader.expression())
    filters: list[FilterUse] = []
    while reader.taken("pipe"):
        name = reader.take("id")
        filters.append(filter_use(name, arguments(reader)) if reader.taken("colon") else FilterUse(name, ()))
    reader.end()
    return Value(base, tuple(filters))


def arguments(reader: Reader) -> list[tuple[str, str]]:
    """One argument or more, each as its key (or ``""``) and its text."""
    found = [argument(reader)]
    while reader.taken("comma"):
        found.append(argument(reader))
    return found


def argument(reader: Reader) -> tuple[str, str]:
    """``expression`` or ``key: expression``; a key that is no plain word is read into the expression."""
    key = ""
    if reader.at_keyword():
        key = reader.take("id")
        reader.take("colon")
    text = reader.expression()
    return (key, text) if key.replace("_", "a").isalnum() or not key else ("", f"{key}: {text}")


def filter_use(name: str, found: list[tuple[str, str]]) -> FilterUse:
    """Make a filter of its arguments' keys and texts; of equal keys the last counts, at the place of the first."""
    keywords = {key: parse_expression(text) for key, text in found if key}
    plain = tuple(parse_expression(text) for key, text in found if not key)
    return FilterUse(name, plain, tuple(keywords.items()))


def parse_condition(markup: str) -> Condition:
    """``a == b and c or d``. Raises ``SyntaxFault``."""
    reader = Reader(markup)
    comparisons, relations = [comparison(reader)], []
    while relation := reader.word("and", "or"):
        relations.append(relation)
        comparisons.append(comparison(reader))
    reader.end()
    return Condition(tuple(comparisons), tuple(relations))


def comparison(reader: Reader) -> Comparison:
    """One comparison, or a lone expression."""
    left = parse_expression(reader.expression())
    if operator := reader.taken("comparison"):
        return Comparison(left, operator, parse_expression(reader.expression()))
    return Comparison(left)
