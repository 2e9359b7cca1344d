"""HCL, and Terraform with its interpolation: names open a block that the next brace or bracket belongs to."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import Choice, pair, table

CONSTANTS = table((Keyword.Constant, "true false null"))
TERRAFORM = table(
    (Keyword, "terraform module provider variable resource data provisioner output"),
    (Keyword.Declaration, "var local"),
    (Keyword.Constant, "true false null"),
)
NAME = r"[$A-Za-z_][A-Za-z0-9_-]*"


def word(run: Run, match: re.Match[str]) -> None:
    """A name; unless it is a constant, a block may follow."""
    known(run, match)
    if match.group() not in CONSTANTS:
        run.push("composite")


def known(run: Run, match: re.Match[str]) -> None:
    run.token(pair(run.lexer.words.get(match.group(), Name.Other))[0])  # type: ignore[attr-defined]


class Hcl(RougeLexer):
    """https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md"""

    words: ClassVar[dict[str, Choice]] = CONSTANTS
    tokens: ClassVar[dict[str, Any]] = {
        "blank": [
            (r"\s+", Text),
            (r"(?://|#).*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
        ],
        "comment": [(r"\*/", Comment.Multiline, "#pop"), (r"[^*/]+|[*/]", Comment.Multiline)],
        "primitive": [
            (r"\d+\.\d+(?:[eE]\d+)?[fd]?(?:[kKmMgG]b?)?", Number.Float),
            (r"\d+(?:[kKmMgG]b?)?", Number.Integer),
            (r"[-+*/!%&<>|=:?]", Operator),
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
        ],
        "root": [
            include("blank"),
            include("primitive"),
            (r"\{", Punctuation, "hash"),
            (r"\[", Punctuation, "array"),
            (NAME, word),
        ],
        "composite": [
            include("blank"),
            (r"\{", Punctuation, ("#pop", "hash")),
            (r"\[", Punctuation, ("#pop", "array")),
            include("root"),
            default("#pop"),
        ],
        "hash": [
            include("blank"),
            (r"[.,()\\/*=]", Punctuation),
            (r"\}", Punctuation, "#pop"),
            include("root"),
        ],
        "array": [
            include("blank"),
            (r"[.,()\\/*]", Punctuation),
            (r"\]", Punctuation, "#pop"),
            include("root"),
        ],
        "double": [(r'[^\\"]+', String.Double), (r'\\"', String.Escape), (r'"', String.Double, "#pop")],
        "single": [(r"[^\\']+", String.Single), (r"\\'", String.Escape), (r"'", String.Single, "#pop")],
    }


def lively(kind: Any, quote: str) -> list[Any]:
    """A string with interpolation; a dollar that opens none is an error."""
    return [
        (rf"[^\\{quote}$]+", kind),
        (r"\\.", String.Escape),
        (r"\$\$+\{", String),
        (r"\$\{", Punctuation, "interpolation"),
        (quote, kind, "#pop"),
    ]


class Terraform(Hcl):
    """https://developer.hashicorp.com/terraform/language"""

    words: ClassVar[dict[str, Choice]] = TERRAFORM
    tokens: ClassVar[dict[str, Any]] = {
        **Hcl.tokens,
        "double": lively(String.Double, '"'),
        "single": lively(String.Single, "'"),
        "interpolation": [
            (r"\}", Punctuation, "#pop"),
            (r'"/', String.Delimiter, ("#pop", "regex")),
            include("primitive"),
            (r"\s+", Text),
            (r"[~^]|\\(?=\n)", Operator),
            (r"[()\[\],.]", Punctuation),
            (NAME, known),
        ],
        "regex": [
            (r'[^"/\\]+|\\.', String.Regex),
            (r'/"', String.Delimiter, "#pop"),
            (r'["/]', String.Regex),
        ],
    }
