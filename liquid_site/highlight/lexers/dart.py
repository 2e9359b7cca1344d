"""Dart: a line that is words up to a name and a parenthesis declares a function, or seems to."""

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.lexers.heads import Heads
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups, pair, table

WORDS = table(
    (
        Keyword,
        "as assert await break case catch continue default do else finally for if in is new rethrow return super "
        "switch this throw try while when with yield",
    ),
    (
        Keyword.Declaration,
        "abstract base async dynamic const covariant external extends factory final get implements interface late "
        "native on operator required sealed set static sync typedef var",
    ),
    (
        Keyword.Type,
        "bool Comparable double Dynamic enum Function int List Map Never Null num Object Pattern Record Set String "
        "Symbol Type Uri void",
    ),
    (Keyword.Constant, "true false null"),
    ((Keyword.Declaration, "class"), "class mixin"),
    ((Keyword.Namespace, "import"), "import deferred export library partof part source"),
)
HEAD = Heads("[A-Za-z_]")
NAME = r"[A-Za-z_]\w*"


def starts(run: Run, match: re.Match[str]) -> bool:
    """Give a function's head, if it begins here."""
    start = match.start()
    found = HEAD.find(run, start)
    if found is not None:
        run.recurse(run.text[start : found.begin])
        found.give(run, Punctuation)
    return found is not None


def blanks(run: Run, match: re.Match[str]) -> None:
    if not starts(run, match):
        run.token(Text)


def word(run: Run, match: re.Match[str]) -> None:
    text, start = match.group(), match.start()
    if (start == 0 or run.text[start - 1] == "\n") and starts(run, match):
        return
    kind, following = pair(WORDS.get(text, Name))
    if kind is Name and run.text.startswith(":", match.end()):
        run.pos += 1
        kind, text = Name.Label, text + ":"
    run.token(kind, text)
    run.go(following)


def string(quote: str) -> list[Any]:
    return [
        (quote, String, "#pop"),
        (rf"[^\\${quote}]+", String),
        (rf"\${NAME}", String.Interpol),
        (r"\$(?=\{[^}])", Closed(String.Interpol, r"\$\{[^}]+\}")),
        (r"""\\[nrt"'\\]""", String.Escape),
    ]


class Dart(RougeLexer):
    """https://dart.dev/language"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"^\s+", blanks),
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/(?=\*)", Closed(Comment.Multiline, r"/\*.*?\*/", Operator)),
            (r'"', String, "double"),
            (r"'", String, "single"),
            (r'r(?=")', Closed(String.Other, r'r"[^"]*"', Name)),
            (r"r(?=')", Closed(String.Other, r"r'[^']*'", Name)),
            (rf"#(?:{NAME})?", String.Symbol),
            (rf"@{NAME}", Name.Decorator),
            (r"part\s+of\b", Keyword.Namespace, "import"),
            (NAME, word),
            (rf"(\.)({NAME})", Groups(Operator, Name.Attribute)),
            (rf"\${NAME}", Name),
            (r"[-~^*!%&|+=:/?]", Operator),
            (r"[\[\](){}<>.,;]", Punctuation),
            (r"\d+\.\d+(?:[eE]-?\d+)?", Number.Float),
            (r"0x\h+", Number.Hex),
            (r"\d+L?", Number.Integer),
        ],
        "class": [(r"\s+", Text), (NAME, Name.Class, "#pop"), (r"(?s:.)", Error)],
        "import": [
            (r";", Operator, "#pop"),
            (r"(?:show|hide)\b", Keyword.Declaration),
            include("root"),
        ],
        "double": string('"'),
        "single": string("'"),
    }
