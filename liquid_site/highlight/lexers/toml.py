"""TOML: keys are names, every string is one kind, table brackets are keywords."""

from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import (
    Comment,
    Error,
    Keyword,
    Literal,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
    Whitespace,
)

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Groups


class Toml(RougeLexer):
    """https://toml.io/en/v1.0.0, as Rouge's toml."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*", Comment),
            (r"\[\[?", Keyword, "table"),
            (r"[\w-]+", Name),
            (r"\.", Punctuation),
            include("strings"),
            (r"(=)([ \t]*)", Groups(Operator, Whitespace), "value"),
        ],
        "table": [
            (r"\]\]?", Keyword, "#pop"),
            (r"[ \t]+", Whitespace),
            (r"[\w-]+", Name),
            (r"\.", Keyword),
            include("strings"),
        ],
        "strings": [
            (r'"""', String, "long"),
            (r"'''(?s:.*?)'''", String),
            (r'"', String, "string"),
            (r"'[^'\n]*'", String),
        ],
        "value": [
            (r"\n", Error),
            (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z", Literal.Date, "#pop"),
            (r"\d\d:\d\d:\d\d(?:\.\d+)?", Literal.Date, "#pop"),
            (r"(?:true|false)\b", Keyword.Constant, "#pop"),
            (r"[+-]?(?:inf|nan)\b", Number.Float, "#pop"),
            (
                r"[+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*(?:[eE][+-]?\d+(?:_\d+)*)?|[eE][+-]?\d+(?:_\d+)*)",
                Number.Float,
                "#pop",
            ),
            (r"0x\h+(?:_\h+)*", Number.Hex, "#pop"),
            (r"0o[0-7]+(?:_[0-7]+)*", Number.Oct, "#pop"),
            (r"0b[01]+(?:_[01]+)*", Number.Bin, "#pop"),
            (r"[+-]?\d+(?:_\d+)*", Number.Integer, "#pop"),
            (r'"""', String, ("#pop", "long")),
            (r"'''(?s:.*?)'''", String, "#pop"),
            (r'"', String, ("#pop", "string")),
            (r"'[^'\n]*'", String, "#pop"),
            (r"\[", Punctuation, ("#pop", "array")),
            (r"\{", Punctuation, ("#pop", "inline")),
        ],
        "array": [
            (r"\]", Punctuation, "#pop"),
            (r"\s+", Text),
            (r"#.*", Comment),
            (r",", Punctuation),
            (r"(?=\S)", Text, "item"),
        ],
        "item": [include("value"), default("#pop")],
        "inline": [
            (r"\}", Punctuation, "#pop"),
            (r"\s+", Whitespace),
            (r"[\w-]+", Name),
            (r"(=)([ \t]*)", Groups(Punctuation, Whitespace), "value"),
            (r"[,.]", Punctuation),
            include("strings"),
        ],
        "escape": [(r'\\(?:[btnfr"\\/]|\n|u\h{8})', String.Escape), (r"\\", Error)],
        "string": [(r'"', String, "#pop"), (r"\n", Error, "#pop"), include("escape"), (r'[^"\\\n]+', String)],
        "long": [(r'"""', String, "#pop"), include("escape"), (r'[^"\\]+|"', String)],
    }
