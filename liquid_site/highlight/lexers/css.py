"""CSS: known properties, values, functions and colours have classes of their own."""

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Literal, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.lexers.words.css import BUILTINS, COLORS, FUNCTIONS, PROPERTIES
from liquid_site.highlight.rules import ByWord, Enclosed, table

IDENTIFIER = r"(?:[^\W\d]|-)(?:[^\W]|-)*"
VENDORS = (
    "-ah-",
    "-atsc-",
    "-hp-",
    "-khtml-",
    "-moz-",
    "-ms-",
    "-o-",
    "-rim-",
    "-ro-",
    "-tc-",
    "-wap-",
    "-webkit-",
    "-xv-",
)
PREFIXES = (*VENDORS, "mso-", "prince-")
NUMBER = r"-?(?:\d+(?:\.\d+)?|\.\d+)"
UNITS = r"(?:%|(?:em|ex|ch|rem|vw|vh|vmin|vmax|px|pt|pc|in|cm|mm|deg|grad|rad|turn|ms|s|Hz|kHz|dpi|dpcm|dppx|fr)\b)"
KNOWN = frozenset(PROPERTIES.split())
VALUES = table(
    (Name.Constant, "true false"), (Name.Builtin, BUILTINS), (Name.Other, COLORS), (Name.Function, FUNCTIONS)
)
STRINGS = [
    (r'"[^"\\]*(?:\\(?s:.)[^"\\]*)*"', String.Single),
    (r"'[^'\\]*(?:\\(?s:.)[^'\\]*)*'", String.Double),
]


def property_name(run: Run, match: re.Match[str]) -> None:
    """A property: a label if it is known or has a vendor's prefix."""
    name = match.group(1)
    run.token(Name.Label if name in KNOWN or name.startswith(PREFIXES) else Name.Property, name)
    run.token(Text, match.group(2))
    run.token(Punctuation, match.group(3))
    run.push("value")


class Css(RougeLexer):
    """Rouge's css. A block takes declarations only; what else is in it is an error, character by character."""

    tokens: ClassVar[dict[str, Any]] = {
        "blank": [(r"\s+", Text), (r"/\*", Enclosed("*/", Comment, Operator))],
        "root": [
            include("blank"),
            (r"\{", Punctuation, "block"),
            (rf":{{1,2}}{IDENTIFIER}", Name.Decorator),
            (rf"\.{IDENTIFIER}", Name.Class),
            (rf"#{IDENTIFIER}", Name.Function),
            (rf"@{IDENTIFIER}", Keyword, "at-rule"),
            (IDENTIFIER, Name.Tag),
            (r"\d{1,3}%", Number),
            *STRINGS,
            (r"[~^*!%&<>|+=@:;,./?()\[\]-]", Operator),
        ],
        "values": [
            include("blank"),
            *STRINGS,
            (r"!\s*important\b", Comment.Preproc),
            (rf"{NUMBER}{UNITS}?", Number),
            (r"#\h{3,8}", Name.Other),
            (r"--(?:[^\W]|-)+", Literal),
            (r"[^\W\d](?:[^\W]|-)*", ByWord(VALUES, Name, fold=True)),
            (r"[-+*/]", Operator),
            (r"[\[\]():.,]", Punctuation),
        ],
        "value": [
            (r";", Punctuation, "#pop"),
            (r"(?=\})", Text, "#pop"),
            include("values"),
        ],
        "at-rule": [
            (rf"\{{(?=\s*{IDENTIFIER}\s*:)", Punctuation, ("#pop", "block")),
            (r"\{", Punctuation, ("#pop", "nested")),
            (r"[~|^$*<>]?=|[<>]", Operator),
            (r";", Punctuation, "#pop"),
            include("values"),
        ],
        "nested": [(r"\}", Punctuation, "#pop"), include("root")],
        "block": [
            (r"\s+", Text),
            (r"/\*", Enclosed("*/", Comment, Error)),
            (r"\}", Punctuation, "#pop"),
            (r"((?:[^\W\d]|-)(?:[^\W]|-)*)(\s*)(:)", property_name),
            (r"(?:[^\W\d]|-)(?:[^\W]|-)*", Error),
        ],
    }
    """An identifier that is no property is one error, as it would be in pieces."""
