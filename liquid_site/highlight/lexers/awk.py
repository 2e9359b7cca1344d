"""Awk: a slash where a value may begin opens a regular expression."""

from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import ByWord, table

WORDS = table(
    (
        (Keyword, "start"),
        "if else while for do break continue return next nextfile delete exit print printf getline",
    ),
    ((Keyword.Declaration, "start"), "function"),
    (Keyword.Reserved, "BEGIN END"),
    (Keyword.Constant, "CONVFMT FS NF NR FNR FILENAME RS OFS ORS OFMT SUBSEP ARGC ARGV ENVIRON"),
    (
        Name.Builtin,
        "exp log sqrt sin cos atan2 length rand srand int substr index match split sub gsub sprintf system tolower "
        "toupper",
    ),
)


class Awk(RougeLexer):
    """https://pubs.opengroup.org/onlinepubs/9799919799/utilities/awk.html"""

    def start(self, run: Run) -> None:
        run.push("start")

    tokens: ClassVar[dict[str, Any]] = {
        "blank": [(r"\s+", Text), (r"#.*", Comment.Single)],
        "start": [include("blank"), (r"/", String.Regex, ("#pop", "regex")), default("#pop")],
        "statement": [(r"[{}]", Punctuation), include("start")],
        "root": [
            include("blank"),
            (r"[-<>+*/%^!=]=?|in\b|&&|\|\|?|~", Operator, "start"),
            (r"[(\[,]", Punctuation, "start"),
            (r"[;{}]", Punctuation, "statement"),
            (r"[)\].:]", Punctuation),
            (r"\?", Punctuation, ("ternary", "start")),
            (r"[a-zA-Z_]\w*", ByWord(WORDS, Name.Other)),
            (r"\$\w*", Name.Variable),
            (r"\d+\.\d+", Number.Float),
            (r"\d+", Number.Integer),
            (r'"', Closed(String.Double, r'"[^"\\]*(?:\\.[^"\\]*)*"')),
        ],
        "ternary": [(r":", Punctuation, ("#pop", "start")), include("root")],
        "regex": [
            (r"/", String.Regex, "#pop"),
            (r"[^\n]?\n", Error, "#pop"),
            (r"\[\^?", String.Escape, "class"),
            (r"\\.|\(\?[:=<!]|[()?]|\{[\d,]+\}", String.Escape),
            (r"(?:[^/\\\[(){?\n]+|[{\\])(?!\n)", String.Regex),
        ],
        "class": [
            (r"/", String.Escape),
            (r"[^\n]?\n", Error, "#pop:2"),
            (r"\]", String.Escape, "#pop"),
            (r"\\.", String.Escape),
            (r"(?:[^\]/\\\n]+|\\)(?!\n)", String.Regex),
        ],
    }
