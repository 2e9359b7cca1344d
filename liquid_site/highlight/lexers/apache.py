"""Apache's configuration: a word has its token type only where Apache knows it."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Name, Punctuation, String, Text, _TokenType

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.lexers.words.apache import KNOWN
from liquid_site.highlight.rules import Groups

WORDS = frozenset(KNOWN.split())


def kind_of(word: str, kind: _TokenType) -> _TokenType:
    return kind if word.lower() in WORDS else Text


def section(run: Run, match: re.Match[str]) -> None:
    bracket, name = match.groups()
    run.token(Punctuation, bracket)
    run.token(kind_of(name, Name.Label), name)


def directive(run: Run, match: re.Match[str]) -> None:
    run.token(kind_of(match.group(), Name.Class))


def argument(run: Run, match: re.Match[str]) -> None:
    run.token(kind_of(match.group(), String.Symbol))


class Apache(RougeLexer):
    """https://httpd.apache.org/docs/current/configuring.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "blank": [(r"#.*", Comment), (r"\s+", Text)],
        "root": [include("blank"), (r"(</?)(\w+)", section, "section"), (r"\w+", directive, "directive")],
        "section": [
            (r"([^>]*)(>(?:\r\n?|\n)?)", Groups(String.Regex, Punctuation), "#pop"),
            default(("#pop", "open section")),
        ],
        "open section": [include("blank"), (r"[^\s#]+", Error)],
        "directive": [(r"\r\n?|\n", Text, "#pop"), include("blank"), (r"\S+", argument)],
    }
