"""Fluent: messages, their attributes, and placeables in braces."""

from typing import Any, ClassVar

from pygments.token import Comment, Error, Name, Number, Punctuation, String, Text, Whitespace

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Groups

NAME = r"[a-zA-Z][a-zA-Z0-9_-]*"


class Fluent(RougeLexer):
    """https://projectfluent.org/fluent/guide"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"( *)(=)( *)", Groups(Whitespace, Punctuation, Whitespace), "template"),
            (r"\s*\n", Whitespace),
            (r"#{1,3}(?: .*)?$", Comment.Single),
            (NAME, Name.Constant),
            (rf"-{NAME}", Name.Entity),
            (rf"\s*\.{NAME}", Name.Attribute),
            (r"\s+(?=[^\s.])", Whitespace, "template"),
            (r"\s+", Error),
        ],
        "template": [
            (r"\n", Whitespace, "#pop"),
            (r"[^{\n}*]+", Text),
            (r"\{", Punctuation, "placeable"),
            (r"(?=\})", Punctuation, "#pop"),
        ],
        "placeable": [
            (r"\s+", Whitespace),
            (r"\{", Punctuation, "placeable"),
            (r"\}", Punctuation, "#pop"),
            (rf"\${NAME}", Name.Variable),
            (rf"-{NAME}", Name.Entity),
            (rf"\.{NAME}", Name.Attribute),
            (r"[A-Z]+", Name.Builtin),
            (NAME, Name.Constant),
            (r"[(),:]|->", Punctuation),
            (r"\*", Punctuation.Indicator),
            (r"-?\d+\.\d", Number.Float),
            (r"-?\d+", Number.Integer),
            (r'"', String.Double, "string"),
            (r"(\[)(-?\d+\.\d+)(\])", Groups(Punctuation, Number.Float, Punctuation), "template"),
            (r"(\[)(-?\d+)(\])", Groups(Punctuation, Number.Integer, Punctuation), "template"),
            (r"(\[)([a-zA-Z][a-zA-Z0-9_-]+)(\])", Groups(Punctuation, String.Symbol, Punctuation), "template"),
        ],
        "string": [
            (r"\\(?:u\h{4}|U\h{6}|.)", String.Escape),
            (r'[^"\\]+', String.Double),
            (r'"', String.Double, "#pop"),
        ],
    }
