"""Java's properties: keys, and values to the line's end."""

from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Name, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Groups


class Properties(RougeLexer):
    """https://docs.oracle.com/javase/8/docs/api/java/util/Properties.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "blank": [(r"[!#].*\n", Comment), (r"\s+", Text), (r"\\\n", String.Escape)],
        "root": [
            include("blank"),
            (r"([\w.-]+)(\s*)([=:])", Groups(Name.Property, Text, Punctuation), "value"),
            (r"[\w.-]+", Error),
        ],
        "value": [
            (r"\n", Text, "#pop"),
            include("blank"),
            (r'"', String, "quoted"),
            (r"'.*?'", String),
            include("escape"),
            (r"[^\\\n]+", String),
        ],
        "quoted": [(r'"', String, "#pop"), include("escape"), (r'[^\\"]+', String)],
        "escape": [(r"\\(?:u\d{4}|(?s:.))", String.Escape)],
    }
