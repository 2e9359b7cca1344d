"""MATLAB: an apostrophe opens a text only where its line has another."""

import re
from typing import Any, ClassVar

from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.lexers.shell import Shell
from liquid_site.highlight.lexers.words import matlab_first, matlab_second
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import ByWord, table

WORDS = table(
    (
        Keyword,
        "arguments break case catch classdef continue else elseif end for function global if import methods "
        "otherwise parfor persistent properties return spmd switch try while",
    ),
    (Name.Builtin, matlab_first.BUILTINS),
    (Name.Builtin, matlab_second.BUILTINS),
)


def command(run: Run, match: re.Match[str]) -> None:
    """``!`` at a line's start: the rest of the line is for the shell."""
    run.token(Keyword, "!")
    Run(Shell(), run.out).feed(match.group()[1:])


def continued(run: Run, match: re.Match[str]) -> None:
    run.token(Keyword, "...")
    run.token(Comment, match.group()[3:])


class Matlab(RougeLexer):
    """https://www.mathworks.com/help/matlab"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"\{(?=%)", Closed(Comment.Multiline, r"\{%.*?%\}", Punctuation)),
            (r"%.*", Comment.Single),
            (r"\.\.\..*", continued),
            (r"^![^%\n]*", command),
            (r"[a-zA-Z]\w*", ByWord(WORDS, Name)),
            (r"[(){};:,/\\\]\[]", Punctuation),
            (r"~=|==|<<|>>|[-~+*=<>&^|.@]", Operator),
            (r"\d+\.\d*(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+", Number.Float),
            (r"\d+L", Number.Integer.Long),
            (r"\d+", Number.Integer),
            (r"'(?=[^'\n]*')", String.Single, "characters"),
            (r'"(?=[^"\n]*")', String.Double, "string"),
            (r"'", Operator),
            (r"(?s:.)", Error),
        ],
        "characters": [(r"[^']+", String.Single), (r"''", String.Escape), (r"'", String.Single, "#pop")],
        "string": [(r'[^"]+', String.Double), (r'""', String.Escape), (r'"', String.Double, "#pop")],
    }
