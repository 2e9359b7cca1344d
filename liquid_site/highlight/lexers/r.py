"""R, as Rouge colours it: primitive functions stand out where they are called, white space is a token."""

import re
from typing import Any, ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Whitespace

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import ByWord, table

WORDS = table(
    (Keyword, "if else for while repeat in next break function"),
    (Keyword.Constant, "NULL Inf TRUE FALSE NaN NA NA_integer_ NA_real_ NA_complex_ NA_character_"),
    (Name.Builtin, "LETTERS letters month.abb month.name pi T F"),
)
CALLED_KEYWORDS = frozenset(("if", "for", "while", "function"))
PRIMITIVES = (
    "abs acos acosh all any anyNA Arg as.call as.character as.complex as.double as.environment as.integer as.logical "
    "as.null.default as.numeric as.raw asin asinh atan atanh attr attributes baseenv browser c call ceiling "
    "class Conj cos "
    "cosh cospi cummax cummin cumprod cumsum digamma dim dimnames emptyenv exp expression floor forceAndCall "
    "gamma gc.time "
    "globalenv Im interactive invisible is.array is.atomic is.call is.character is.complex is.double is.environment "
    "is.expression is.finite is.function is.infinite is.integer is.language is.list is.logical is.matrix is.na is.name "
    "is.nan is.null is.numeric is.object is.pairlist is.raw is.recursive is.single is.symbol lazyLoadDBfetch "
    "length lgamma "
    "list log max min missing Mod names nargs nzchar oldClass on.exit pos.to.env proc.time prod quote range Re rep "
    "retracemem return round seq_along seq_len seq.int sign signif sin sinh sinpi sqrt standardGeneric substitute sum "
    "switch tan tanh tanpi tracemem trigamma trunc unclass untracemem UseMethod xtfrm "
)
PRIMITIVE = re.compile("(?:" + PRIMITIVES.strip().replace(" ", "|") + ")\\Z")
"""A dot in a name is any character here, as in Rouge: ``is_na(`` counts as ``is.na(``."""
NAME = r"(?:[^\W\d_]|\.(?!\d))[^\W]*(?:\.[^\W]*)*"
NUMBER = r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?[Li]?"


def call(run: Any, match: re.Match[str]) -> None:
    """A name before an opening parenthesis."""
    word = match.group()
    if PRIMITIVE.match(word):
        run.token(Name.Function)
    else:
        run.token(Keyword if word in CALLED_KEYWORDS else Name)


class RLexer(RougeLexer):
    """https://cran.r-project.org/doc/manuals/r-release/R-lang.html, "Parser"."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Whitespace),
            (rf"{NAME}(?=\()", call),
            (NAME, ByWord(WORDS, Name)),
            (r"#'.*", Comment.Doc),
            (r"#.*", Comment.Single),
            (r'"', Closed(String.Double, r'"[^"\\]*(?:\\.[^"\\]*)*"')),
            (r"'", Closed(String.Single, r"'[^'\\]*(?:\\.[^'\\]*)*'")),
            (r"`", Closed(Name, r"`[^`]*`")),
            (r"0[xX]\h+L?", Number.Hex),
            (NUMBER, Number),
            (r"%[^%\n]*%", Operator),
            (r"[(){}\[\],;]+", Punctuation),
            (r"[-+*/^<>=!&|~:$@?%]", Operator),
        ]
    }
