"""INI: properties, values to the end of the line, sections."""

from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Name, Punctuation, String, Text, Whitespace

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Enclosed, Groups


class Ini(RougeLexer):
    """Rouge's ini. A comment needs its line end; what is nothing else is an attribute, character by character."""

    name = "INI"
    tokens: ClassVar[dict[str, Any]] = {
        "blank": [(r"\s+", Whitespace), (r"\\\n", String.Escape)],
        "root": [
            include("blank"),
            (r"[;#]", Enclosed("\n", Comment, Name.Attribute)),
            (r"([\w.-]+)(\s*)(=)", Groups(Name.Property, Whitespace, Punctuation), "value"),
            (r"[\w.-]+", Name.Attribute),
            (r"\[[^\]\n]{0,500}\]", Name.Namespace),
            (r".", Name.Attribute),
        ],
        "value": [
            (r"\n", Text, "#pop"),
            include("blank"),
            (r"[;#]", Enclosed("\n", Comment, String)),
            (r'"', String, "quoted"),
            (r"'[^'\n]*'", String),
            (r"\\(?s:.)", String.Escape),
            (r"[^\\\n]+", String),
        ],
        "quoted": [(r'"', String, "#pop"), (r"\\(?s:.)", String.Escape), (r'[^\\"]+', String)],
    }
