"""JSX and TSX: elements where a value may begin."""

from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Name, Punctuation, String, Text

from liquid_site.highlight.engine import Run
from liquid_site.highlight.lexers.javascript import JavaScript
from liquid_site.highlight.lexers.typescript import TypeScript

ELEMENTS: dict[str, list[Any]] = {
    "open": [
        (r"<>", Punctuation, "children"),
        (r"<", Punctuation, ("element", "name")),
    ],
    "name": [
        (r"[a-z][\w-]*", Name.Tag),
        (r"[A-Z_$][\w-]*", Name.Class),
        (r"\.", Punctuation),
        default("#pop"),
    ],
    "element": [
        include("blank"),
        (r"/>", Punctuation, "#pop"),
        (r">", Punctuation, ("#pop", "children")),
        (r"\{", String.Interpol, ("inserted-value", "start")),
        (r'"[^"]*"|\'[^\']*\'', String),
        (r"[a-zA-Z_$][\w-]*", Name.Attribute),
        (r"=", Punctuation),
    ],
    "children": [
        (r"</", Punctuation, ("#pop", "closing", "name")),
        include("open"),
        (r"\{", String.Interpol, ("inserted-value", "start")),
        (r"&[^\s;]{0,200};", Name.Entity),
        (r"[^<{&]+", Text),
    ],
    "closing": [(r"\s+", Text), (r">", Punctuation, "#pop")],
    "inserted-value": [
        (r"\}", String.Interpol, "#pop"),
        (r"\{", Punctuation, ("inserted-block", "label")),
        include("root"),
    ],
    "inserted-block": [
        (r"\}", Punctuation, ("#pop", "statement")),
        (r"\{", Punctuation, ("#push", "label")),
        include("root"),
    ],
}


class Jsx(JavaScript):
    """Rouge's jsx."""

    def start(self, run: Run) -> None:
        super().start(run)
        run.push("start")

    tokens: ClassVar[dict[str, Any]] = {
        **JavaScript.tokens,
        **ELEMENTS,
        "value": [include("open"), *JavaScript.tokens["value"]],
    }


class Tsx(TypeScript):
    """Rouge's tsx."""

    def start(self, run: Run) -> None:
        super().start(run)
        run.push("start")

    tokens: ClassVar[dict[str, Any]] = {
        **TypeScript.tokens,
        **ELEMENTS,
        "value": [include("open"), *TypeScript.tokens["value"]],
    }
