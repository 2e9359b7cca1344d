"""Kotlin, as Rouge colours it: names by what declares them, capitals are classes, dashes belong to names."""

import re
from typing import Any, ClassVar

from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups, table

KEYWORDS = table(
    (
        Keyword,
        "abstract annotation as break by catch class companion const constructor continue crossinline do dynamic else "
        "enum external false final finally for fun get if import in infix inline inner internal is lateinit noinline "
        "null object open operator out override package private protected public reified return sealed set super "
        "suspend tailrec this throw true try typealias typeof vararg when where while yield",
    )
)
LETTER = r"[^\W\d\u0590-\U0010ffff]"
"""Letters that have capitals, more or less: scripts without them begin no name."""
WORD = rf"`?{LETTER}(?:[^\W]|-)*`?"
CLASS = r"`?(?:[A-Z]|[^\x00-\x7f\W\da-z_])(?:[^\W]|-)*`?"


def word(run: Any, match: re.Match[str]) -> None:
    """A name: a keyword, a class by its capital (its type arguments follow), a call, or just a name."""
    name, called = match.groups()
    following = run.text[match.end(1) : match.end(1) + 1]
    if name[-1] == "`" and name[:-1] in KEYWORDS:
        run.token(Keyword, name[:-1])
        run.token(Error, "`")
    elif name in KEYWORDS:
        run.token(Keyword, name)
    elif name[0].isupper() or name[0] == "`" and name[1:2].isupper():
        run.token(Name.Class, name)
        if following == "<":
            run.token(Punctuation, "<")
            run.pos += 1
            run.push("generics")
    elif following == "@":
        run.token(Name.Decorator, name + "@")
        run.pos += 1
    else:
        run.token(Name if called is None else Name.Function, name)


class KotlinLexer(RougeLexer):
    """https://kotlinlang.org/docs/reference/grammar.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*.*\*/", Comment.Multiline),
            (r"/\*", Comment.Multiline, "comment"),
            (r'"(?="")', Closed(String, r'""".*?"""', String, '""')),
            (r'"(?:[^\\"\n]|\\.)*["\n]', String),
            (r"'(?:\\.|[^\\'\n])'", String.Char),
            (rf"(break|continue|return|this|super)(@{WORD})", Groups(Keyword, Name.Decorator)),
            (rf"@{CLASS}", Name.Decorator),
            (r"(import|package)(\s+)", Groups(Keyword, Text), "path"),
            (r"(::)(class)\b", Groups(Operator, Keyword)),
            (r"(companion)(\s+)(object)\b", Groups(Keyword, Text, Keyword)),
            (r"(data\s+class|class|interface|object)(\s+)", Groups(Keyword.Declaration, Text), "class"),
            (r"(va[lr])(\s+)", Groups(Keyword.Declaration, Text), "property"),
            (r"fun\b(?=[\s<])", Keyword, "function"),
            (rf"({WORD})((?=\s*[({{]))?", word),
            (
                r"\d(?:_*\d)*(?:\.\d(?:_*\d)*)+(?:[eE][+-]?\d+)?[fF]?|\d(?:_*\d)*(?:[eE][+-]?\d+[fF]?|[fF])",
                Number.Float,
            ),
            (r"\.\d(?:_*\d)*(?:[eE][+-]?\d+)?[fF]?", Number.Float),
            (r"0[xX]\h(?:_*\h)*[uU]?L?", Number.Hex),
            (r"0[bB][01](?:_*[01])*[uU]?L?", Number.Bin),
            (r"\d(?:_*\d)*[uU]?L?", Number.Integer),
            (r"::|\?[.:]|!!|\.\.", Operator),
            (r"[-~!%^&*()+=\[\]{}|;:,.<>/?]", Punctuation),
        ],
        "comment": [
            (r"[^*/]+", Comment.Multiline),
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[*/]", Comment.Multiline),
        ],
        "path": [(r"[\w.*`\-]+", Name.Namespace, "#pop"), (r"(?s:.)", Error)],
        "class": [(CLASS, Name.Class, "#pop"), (r"(?s:.)", Error)],
        "property": [
            (r"\s+", Text),
            (r"<", Punctuation, "generics"),
            (r"\(", Punctuation, ("#pop", "properties")),
            (WORD, Name.Property, "#pop"),
            (r"(?s:.)", Error),
        ],
        "properties": [
            (r"\s+", Text),
            (r"\)", Punctuation, "#pop"),
            (r",", Punctuation),
            (WORD, Name.Property),
            (r"(?s:.)", Error),
        ],
        "function": [
            (r"\s+", Text),
            (r"<", Punctuation, "generics"),
            (rf"({CLASS})(\.)", Groups(Name.Class, Punctuation)),
            (WORD, Name.Function, "#pop"),
            (r"(?s:.)", Error),
        ],
        "generics": [
            (r"\s+", Text),
            (r"<", Punctuation, "#push"),
            (r">", Punctuation, "#pop"),
            (r"(?:in|out|reified)\b", Keyword),
            (CLASS, Name.Class),
            (r"[,.:?]", Punctuation),
            (r"(?s:.)", Error),
        ],
    }
