"""Scala, as Rouge colours it: types after colons and in brackets, words before a parenthesis calls."""

import re
from typing import Any, ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups, table

KEYWORDS = table(
    (
        Keyword,
        "abstract case catch def do else extends final finally for forSome if implicit lazy match new override private "
        "protected requires return sealed super this throw try val var while with yield _",
    )
)
CONSTANTS = frozenset(("false", "null", "true"))
OP_CHARS = r"-~^*!%&\\<>|+=:/?@#\u00a6\u00a9\u00ac\u00ae\u00b0\u00b1\u00d7\u00f7\u2190-\u2bff\U0001f000-\U0001faff"
OP = rf"[{OP_CHARS}]+"
LETTER = r"(?:[^\W\d]|\$)"
NAME = rf"{LETTER}(?:[^\W]|\$)*(?:(?<=_){OP})?"
QUOTED = r"`[^`]+`"
ANY_NAME = rf"(?:{NAME}|{OP}|{QUOTED})"
KEY = r"(?:<[%:-]|=>|>:|[#=@⇒←])(?=\s|[^\W]|\Z)"
TYPE_KEY = r"<[%:]|>:|[#_⇒]|forSome|type"
CHAIN = re.compile(rf"{NAME}(?:\.{NAME})*")
AFTER_CHAIN = re.compile(r"(\s*)(\[)|[^\S\n]*$", re.MULTILINE)


def word(run: Any, match: re.Match[str]) -> None:
    """A word by what follows it: a dot, a parenthesis; else a keyword, or a name by its capital."""
    name, dot, called = match.groups()
    big = len(name) > 1 and (name[0].isupper() or name[0] in "$_") and not name[1].isdigit()
    if dot is not None and name != "this":
        run.token(Name.Variable)
    elif big:
        run.token(Name.Class)
    elif called is not None:
        run.token(Name.Function)
    elif name in KEYWORDS:
        run.token(Keyword)
    elif name in CONSTANTS:
        run.token(Keyword.Constant)
    else:
        run.token(Name)


def type_name(run: Any, match: re.Match[str]) -> None:
    """A name with its dots, that ends the type before a bracket or at the end of its line."""
    if match.start() >= run.memory.plain or run.memory.text is not run.text:
        chain = CHAIN.match(run.text, match.start())
        assert chain is not None  # it begins with the name
        after = AFTER_CHAIN.match(run.text, chain.end())
        if after is not None:
            run.token(Keyword.Type, chain.group())
            run.pos = chain.end()
            run.pop()
            if after.group(2):
                run.pos = after.end()
                run.token(Text, after.group(1))
                run.token(Operator, "[")
                run.push("type arguments")
            return
        run.memory.text, run.memory.plain = run.text, chain.end()
    run.token(Keyword.Type)


class ScalaLexer(RougeLexer):
    """https://scala-lang.org/files/archive/spec/2.13/01-lexical-syntax.html"""

    def start(self, run: Run) -> None:
        run.memory.text, run.memory.plain = None, 0

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
            (r"(?:class|trait|object)(?=\s)", Keyword, "class"),
            (rf"(val)(\s+)({ANY_NAME})", Groups(Keyword, Text, Name.Variable)),
            (rf"(def)(\s+)({ANY_NAME})", Groups(Keyword, Text, Name.Function)),
            (r"type(?=\s)", Keyword, "type"),
            (r"(?:import|package)(?=\s)", Keyword, "import"),
            (rf"(\.)({NAME})", Groups(Operator, Name.Property)),
            (rf"_(?![^\W]|\.{LETTER}|\s*\()", Keyword),
            (rf"({NAME})(?:((?=\.{LETTER}))|((?=\s*\()))?", word),
            (QUOTED, Name),
            (r"\[", Operator, "type arguments"),
            (rf":(?![{OP_CHARS}])", Keyword, "type"),
            (r"\d+(?:\.\d*(?:[eE][+-]?\d+)?[fFdD]?|[fFdD])", Number.Float),
            (r"0x\h+", Number.Hex),
            (r"\d+L?", Number.Integer),
            (KEY, Keyword),
            (r"#", Operator),
            (OP, Operator),
            (r"[(){};,.]", Operator),
        ],
        "comment": [
            (r"[^*/]+", Comment.Multiline),
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[*/]", Comment.Multiline),
        ],
        "import": [(r"\s+", Text), (rf"(?:{NAME}|\.)+", Name.Namespace, "#pop")],
        "class": [
            (r"\s+", Text),
            (r"//.*", Comment.Single, "#pop"),
            (rf"({ANY_NAME})(\s*)(\[)", Groups(Name.Class, Text, Operator), "type arguments"),
            (ANY_NAME, Name.Class, "#pop"),
            (r"[({]", Operator, "#pop"),
        ],
        "type": [
            (r"\s+", Text),
            (TYPE_KEY, Keyword),
            (r"=>?|[,);}]", Operator, "#pop"),
            (r"[({]", Operator, "#push"),
            (r"//.*", Comment.Single, "#pop"),
            (NAME, type_name),
            (rf"{ANY_NAME}|\.", Keyword.Type),
        ],
        "type arguments": [
            (r"[\s,]+", Text),
            (rf"{TYPE_KEY}|=>", Keyword),
            (r"[\])}]", Operator, "#pop"),
            (r"[(\[{]", Operator, "#push"),
            (rf"{ANY_NAME}|\.", Keyword.Type),
        ],
    }
