"""Scala, as Rouge colours it: types after colons and in brackets, words before a parenthesis calls."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups, table

KEYWORDS = table(
    (
        Keyword,
        "abstract case catch class def do else extends final finally for forSome if implicit import lazy match new "
        "object override package private protected return sealed super this throw trait try type val var while with "
        "yield _",
    )
)
CONSTANTS = frozenset(("false", "null", "true"))
OP_CHARS = r"-~^*!%&\\<>|+=:/?@#\u00a6\u00a9\u00ac\u00ae\u00b0\u00b1\u00d7\u00f7\u2190-\u2bff\U0001f000-\U0001faff"
OP = rf"[{OP_CHARS}]+"
LETTER = r"(?:[^\W\d]|\$)"
NAME = rf"{LETTER}(?:[^\W]|\$)*(?:(?<=[^\W]_){OP})?"
QUOTED = r"`[^`]+`"
ANY_NAME = rf"(?:{NAME}|{OP}|{QUOTED})"
KEY = r"(?:<[%:]|=>|<-|>:|[=#@⇒←])(?=\s|[^\W\d]|\Z)"


def word(run: Any, match: re.Match[str]) -> None:
    """A word by what follows it: a dot, a parenthesis; else a keyword, or a name by its capital."""
    name, dot, called = match.groups()
    big = len(name) > 1 and (name[0].isupper() or name[0] in "$_") and not name[1].isdigit()
    if dot is not None and name != "this":
        run.token(Name.Variable)
    elif called is not None:
        run.token(Name.Class if big else Name.Function)
    elif name in KEYWORDS:
        run.token(Keyword)
    elif name in CONSTANTS:
        run.token(Keyword.Constant)
    else:
        run.token(Name.Class if big else Name)


class ScalaLexer(RougeLexer):
    """https://scala-lang.org/files/archive/spec/2.13/01-lexical-syntax.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
            (r'"(?="")', Closed(String, r'""".*?"""+', String, '""')),
            (r'"', Closed(String, r'"[^"\\]*(?:\\.[^"\\]*)*"')),
            (r"'(?:\\u\h{4}|\\[^\n]|[^\\])'", String.Char),
            (r"'[^\W\d_][^\W]*", String.Symbol),
            (rf"@{LETTER}(?:[^\W]|\$)*", Name.Decorator),
            (r"(?:class|trait|object)\b(?!\s*[(.])", Keyword, "class"),
            (rf"(val)(\s+)({ANY_NAME})", Groups(Keyword, Text, Name.Variable)),
            (rf"(def)(\s+)({ANY_NAME})", Groups(Keyword, Text, Name.Function)),
            (r"(?:type)\b(?!\s*[(.])", Keyword, "type"),
            (r"(import|package)(\s+)([\w.]+)", Groups(Keyword, Text, Name.Namespace)),
            (rf"(\.)({NAME})", Groups(Operator, Name.Property)),
            (rf"({NAME})(?:((?=\.{LETTER}))|((?=\s*\()))?", word),
            (QUOTED, Name),
            (r"\[", Operator, "type arguments"),
            (rf":(?![{OP_CHARS}])", Keyword, "type"),
            (r"\d+(?:\.\d*(?:[eE][+-]?\d+)?[fFdD]?|[fFdD])", Number.Float),
            (r"0x\h+", Number.Hex),
            (r"\d+L?", Number.Integer),
            (KEY, Keyword),
            (OP, Operator),
            (r"[()\]{};,.]", Operator),
        ],
        "comment": [
            (r"[^*/]+", Comment.Multiline),
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[*/]", Comment.Multiline),
        ],
        "class": [
            (r"\s+", Text),
            (r"//.*", Comment.Single, "#pop"),
            (rf"({ANY_NAME})(\s*)(\[)", Groups(Name.Class, Text, Operator), "type arguments"),
            (ANY_NAME, Name.Class, "#pop"),
            (r"[({]", Operator, "#pop"),
            default("#pop"),
        ],
        "type names": [
            (rf"(?:<[%:]|>:)(?![{OP_CHARS}])|[#_](?![^\W])|(?:forSome|type)(?![^\W])", Keyword),
            (rf"({ANY_NAME}|\.)(\s*)(\[)", Groups(Keyword.Type, Text, Operator), ("#pop", "type arguments")),
        ],
        "type": [
            (r"\s+", Text),
            (rf"(?:=>|=)(?![{OP_CHARS}])|[,);}}]", Operator, "#pop"),
            (r"[({]", Operator, "#push"),
            (r"//.*", Comment.Single, "#pop"),
            include("type names"),
            (rf"({ANY_NAME}|\.)(\s*$)", Groups(Keyword.Type, Text), "#pop"),
            (rf"{ANY_NAME}|\.", Keyword.Type),
        ],
        "type arguments": [
            (r"[\s,]+", Text),
            (rf"=>(?![{OP_CHARS}])", Keyword),
            (r"[\])}]", Operator, "#pop"),
            (r"[(\[{]", Operator, "#push"),
            (r"//.*", Comment.Single),
            (rf"(?:<[%:]|>:)(?![{OP_CHARS}])|[#_](?![^\W])|(?:forSome|type)(?![^\W])", Keyword),
            (rf"{ANY_NAME}|\.", Keyword.Type),
        ],
    }
