"""JSX and TSX: elements where a value may begin."""

from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Name, Punctuation, String, Text

from liquid_site.highlight.lexers.javascript import JavaScript
from liquid_site.highlight.lexers.typescript import TypeScript

ELEMENTS: dict[str, list[Any]] = {
    "open": [
        (r"<>", Punctuation, "children"),
        (r"<(?=[a-zA-Z_$])", Punctuation, ("element", "name")),
    ],
    "name": [
        (r"[a-z][\w-]*(?!\.)", Name.Tag),
        (r"[A-Za-z_$][\w-]*", Name.Class),
        (r"\.", Punctuation),
        default("#pop"),
    ],
    "element": [
        (r"\s+", Text),
        (r"/>", Punctuation, "#pop"),
        (r">", Punctuation, ("#pop", "children")),
        (r"\{", String.Interpol, ("inserted-value", "start")),
        (r'"[^"]*"|\'[^\']*\'', String),
        (r"[a-zA-Z_$][\w:-]*", Name.Attribute),
        (r"=", Punctuation),
    ],
    "children": [
        (r"</", Punctuation, ("#pop", "closing", "name")),
        include("open"),
        (r"\{", String.Interpol, ("inserted-value", "start")),
        (r"&\S*?;", Name.Entity),
        (r"[^<{&]+", Text),
    ],
    "closing": [(r"\s+", Text), (r">", Punctuation, "#pop")],
    "inserted-value": [(r"\}", String.Interpol, "#pop"), include("root")],
}


class Jsx(JavaScript):
    """Rouge's jsx."""

    tokens: ClassVar[dict[str, Any]] = {
        **JavaScript.tokens,
        **ELEMENTS,
        "value": [include("open"), *JavaScript.tokens["value"]],
    }


class Tsx(TypeScript):
    """Rouge's tsx."""

    tokens: ClassVar[dict[str, Any]] = {
        **TypeScript.tokens,
        **ELEMENTS,
        "value": [include("open"), *TypeScript.tokens["value"]],
    }
