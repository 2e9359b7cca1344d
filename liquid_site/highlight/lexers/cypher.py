"""Cypher: brackets are symbols, words tell by the tables whatever their case."""

import re
from typing import Any, ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text, Whitespace

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import ByWord, Groups, table

FUNCTIONS = table(
    (
        Name.Function,
        "abs acos allshortestpaths asin atan atan2 avg ceil coalesce collect cos cot count date degrees e endnode exp "
        "extract filter floor haversin head id keys labels last left length log log10 lower ltrim max min node nodes "
        "percentilecont percentiledisc pi radians rand range reduce rel relationship relationships replace reverse "
        "right round rtrim shortestpath sign sin size split sqrt startnode stdev stdevp str substring sum tail tan "
        "timestamp tofloat toint tointeger tostring trim type upper",
    )
)
KEYWORDS = table(
    (
        Keyword,
        "as asc ascending assert by case commit constraint create csv cypher delete desc descending detach distinct "
        "drop else end ends explain false fieldterminator foreach from headers in index is join limit load match "
        "merge null on optional order periodic profile remove return scan set skip start starts then true union "
        "unique unwind using when where with call yield",
    )
)
WORDS = {**KEYWORDS, **table((Operator.Word, "all and any contains exists has in none not or single xor"))}


def called(run: Run, match: re.Match[str]) -> None:
    name = match.group(1).lower()
    run.groups(FUNCTIONS.get(name) or KEYWORDS.get(name, Name), Whitespace, String.Symbol)  # type: ignore[arg-type]


class Cypher(RougeLexer):
    """https://neo4j.com/docs/cypher-manual/current"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
            (r"[*+<=>&|~%^-]", Operator),
            (r"[{}),;\[\]]", String.Symbol),
            (
                r"(\w+)(:)(\s*)(-?[._\d]+)",
                Groups(Name.Label, String.Delimiter, Whitespace, Number),
            ),
            (r"(\w+)(\s*)(\()", called),
            (r":\w+", Name.Class),
            (r"(\d+)(\.\.)(-?\d+)", Groups(Number, Operator, Number)),
            (r"(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+", Number.Float),
            (r"0[0-7]+", Number.Oct),
            (r"0[xX]\h+", Number.Hex),
            (r"\d+", Number.Integer),
            (r"[.\w]+:", Name.Property),
            (r"\(", String.Symbol),
            (r"[.\w$]+", ByWord(WORDS, Name, fold=True)),
            (r'"', Closed(String.Double, r'"[^"\\]*(?:\\.[^"\\]*)*"')),
            (r"'", Closed(String.Single, r"'[^'\\]*(?:\\.[^'\\]*)*'")),
            (r"`", Closed(String.Backtick, r"`[^`\\]*(?:\\.[^`\\]*)*`")),
        ],
        "comment": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^/*]+|[/*]", Comment.Multiline),
        ],
    }
