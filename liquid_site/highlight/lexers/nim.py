"""Nim, as Rouge colours it: words with underscores anywhere in them; what is no token spoils the rest of its line."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import table

WORDS = table(
    (Operator.Word, "and or not xor shl shr div mod in notin is isnot"),
    (
        Keyword,
        "addr as asm atomic bind block break case cast const continue converter defer discard distinct do elif else "
        "end enum except export func finally for from generic if import include interface iterator let macro method "
        "mixin nil object of out proc ptr raise ref return static template try tuple type using var when while with "
        "without yield",
    ),
    (Keyword.Type, "int int8 int16 int32 int64 float float32 float64 bool char range array seq set string"),
    (Keyword.Pseudo, "true false"),
)
NAME = re.compile(r"[a-zA-Z0-9]+(?:_[a-zA-Z0-9]+)*")
ESCAPE = r"""\\(?:[\\abcefnrtvl"']|x\h{2}|\d{1,3})"""


def word(run: Run, match: re.Match[str]) -> None:
    """A word known without its underscores, or a name, which ends before an underscore that joins nothing."""
    text, end = match.group(), match.end()
    key = text if "__" in text else text.replace("_", "")
    if key == "proc" and run.text[end : end + 1].isspace() and run.text[end + 1 : end + 2] not in ("(", "[", "]"):
        run.pos += 1
        run.token(Keyword, text + run.text[end])
        run.push("function")
    elif key in WORDS:
        run.token(WORDS[key])  # type: ignore[arg-type]
    else:
        name(run, match)


def name(run: Run, match: re.Match[str]) -> None:
    found = NAME.match(run.text, match.start())
    assert found is not None  # the rule's word begins with a letter
    run.pos = found.end()
    run.token(Name, found.group())


class Nim(RougeLexer):
    """https://nim-lang.org/docs/manual.html, "Lexical Analysis"."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"##.*", String.Doc),
            (r"#.*", Comment),
            (r"[-*=><+/@$~&%!?|\\\[\]]", Operator),
            (r"[.,{}():^`;]", Punctuation),
            (r'\w+"', String, "raw"),
            (r'"""', String, "triple"),
            (r'"', String, "string"),
            (r"'", String.Char, "char"),
            (r"[a-zA-Z]\w*\b", word),
            (r"[a-zA-Z]\w*", name),
            (r"\d[\d_]*(?=[eE.]|'?[fF](?:32|64))", Number.Float, ("float-suffix", "float")),
            (r"0[xX]\h[\h_]*", Number.Hex, "suffix"),
            (r"0[bB][01][01_]*", Number, "suffix"),
            (r"0o[0-7][0-7_]*", Number.Oct, "suffix"),
            (r"\d[\d_]*", Number.Integer, "suffix"),
            (r"\s+", Text),
            (r".+", Error),
        ],
        "function": [
            (r"[a-zA-Z](?:_?[a-zA-Z0-9])*", Name.Function, "#pop"),
            (r"`.+`", Name.Function, "#pop"),
        ],
        "float": [(r"\.(?!\.)[\d_]*|[eE][+-]?\d[\d_]*", Number.Float), default("#pop")],
        "float-suffix": [(r"'?[fF](?:32|64)", Number.Float), default("#pop")],
        "suffix": [
            (r"'?[iI](?:32|64)", Number.Integer.Long),
            (r"'?(?:[iI](?:8|16)|[uU])", Number.Integer),
            default("#pop"),
        ],
        "char": [(ESCAPE, String.Escape), (r"'", String.Char, "#pop"), (r".", String.Char)],
        "text": [(r"\$[\w#]+", String.Interpol), (r"""[^\\'"$\n]+|['"\\$]""", String)],
        "string": [(rf"{ESCAPE}|\\\n", String.Escape), (r'"', String, "#pop"), include("text")],
        "raw": [(r'"(?!")', String, "#pop"), (r'"', String.Escape, "#pop"), include("text")],
        "triple": [(r'"""(?!")', String, "#pop"), include("text"), (r"\n", String)],
    }
