"""JSON: keys are labels with their quotes; comments and commas outside are errors, character by character."""

from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Whitespace

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Groups

INTEGER = r"-?(?:0|[1-9]\d*)"
EXPONENT = r"(?:[eE][+-]?\d+)?"
KEY = (r'("[^"\\\n]*(?:\\.[^"\\\n]*)*")(\s*)(:)', Groups(Name.Label, Whitespace, Punctuation))


class Json(RougeLexer):
    """https://www.json.org, as Rouge's json."""

    name = "JSON"
    tokens: ClassVar[dict[str, Any]] = {
        "value": [
            (r"\s+", Whitespace),
            (r'"[^"\\]*"', String.Double),
            (r'"', String.Double, "string"),
            (rf"{INTEGER}\.\d+{EXPONENT}", Number.Float),
            (rf"{INTEGER}{EXPONENT}", Number.Integer),
            (r"true|false|null", Keyword.Constant),
            (r"\{", Punctuation, "object"),
            (r"\[", Punctuation, "array"),
        ],
        "root": [KEY, include("value"), (r"[\]}]+", Punctuation)],
        "object": [KEY, include("value"), (r"\}", Punctuation, "#pop"), (r",", Punctuation)],
        "array": [include("value"), (r"\]", Punctuation, "#pop"), (r",", Punctuation)],
        "string": [
            (r'[^"\\]+', String.Double),
            (r"\\.", String.Escape),
            (r'"', String.Double, "#pop"),
        ],
    }
    """An array has no keys."""


class JsonDoc(Json):
    """Rouge's json-doc: with comments and stray punctuation."""

    name = "JSON with comments"
    tokens: ClassVar[dict[str, Any]] = {
        **Json.tokens,
        "value": [
            (r"//.*", Comment.Single),
            (r"/\*[^\n]{0,300}?\*/", Comment),
            (r"\.{3}", Comment.Single),
            *Json.tokens["value"],
        ],
    }
