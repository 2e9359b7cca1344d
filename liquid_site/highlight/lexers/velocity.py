"""Velocity: directives and references in HTML."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.lexers.html import Html
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Enclosed, Groups

NAME = r"[A-Za-z_]\w*"


def page(run: Run, _: re.Match[str]) -> None:
    run.delegate(run.child("page", Html))


class Velocity(RougeLexer):
    """https://velocity.apache.org/engine/2.3/vtl-reference.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"[^{#$]+", page),
            (r"#(?=\*)", Enclosed("*#", Comment.Multiline, Error)),
            (r"##.*", Comment.Single),
            (
                rf"(#\{{?)({NAME})(\}}?)(\s?\()",
                Groups(Punctuation, Name.Function, Punctuation, Punctuation),
                "directive",
            ),
            (rf"(#\{{?)({NAME})(\}}|\b)", Groups(Punctuation, Name.Function, Punctuation)),
            (r"\$\{?", Punctuation, "reference"),
        ],
        "reference": [
            (NAME, Name.Variable),
            (r"\(", Punctuation, "arguments"),
            (rf"(\.)({NAME})", Groups(Punctuation, Name.Variable)),
            (r"\}", Punctuation, "#pop"),
            default("#pop"),
        ],
        "directive": [
            (r"&&|\|\||[=!]=?|[-<>+*%&|^/]|(?:eq|ne|[gl][te]|not|in)\b", Operator),
            (r"\[", Operator, "range"),
            (rf"{NAME}\b", Name.Function),
            include("arguments"),
        ],
        "range": [(r"\.\.", Operator), include("arguments")],
        "arguments": [
            (r"\$\{?", Punctuation, "reference"),
            (r"\s+", Text),
            (r",", Punctuation),
            (r'"', Closed(String.Double, r'"[^"\\]*(?:\\.[^"\\]*)*"')),
            (r"'", Closed(String.Single, r"'[^'\\]*(?:\\.[^'\\]*)*'")),
            (r"0[xX]\h+[Ll]?", Number.Hex),
            (r"\d+\b", Number.Integer),
            (r"(?:true|false|null)\b", Keyword.Constant),
            (r"[(\[]", Punctuation, "#push"),
            (r"[)\]}]", Punctuation, "#pop"),
        ],
    }
