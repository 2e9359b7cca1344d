"""JSON: an object's keys are labels, the rest is told by its first character; JSON with comments and ellipses too."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Punctuation, String, Text, Whitespace

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.literals import Near
from liquid_site.highlight.rules import Groups

EXPONENT = r"(?:[eE][+-]?\d+)"
KEY = (
    r'("[^"\\\n]*(?:\\.[^"\\\n]*)*")(\s*)(:)(\s*)',
    Groups(Name.Label, Whitespace, Punctuation, Whitespace),
)
"""A string before a colon, wherever a key may be: in an object and outside everything, not in an array."""


BARE_KEY = re.compile(r"([$\w]+)(\s*)(:)?", re.ASCII)


class Json(RougeLexer):
    """RFC 8259. Inside brackets only their own kind closes; what is no JSON is an error, character by character."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [include("key"), (r"[\]}]", Punctuation), include("value")],
        "value": [
            (r"\s+", Whitespace),
            include("remark"),
            (r'"[^"\\]*"', String.Double),
            (r'"', String.Double, "text"),
            include("literal"),
            (r"\{", Punctuation, "members"),
            (r"\[", Punctuation, "elements"),
        ],
        "literal": [
            (rf"-?\d+\.\d+{EXPONENT}?", Number.Float),
            (rf"-?\d+{EXPONENT}?", Number.Integer),
            (r"true|false|null", Keyword.Constant),
        ],
        "key": [KEY],
        "members": [include("key"), (r"\}", Punctuation, "#pop"), (r",", Punctuation), include("value")],
        "elements": [(r",", Punctuation), (r"\]", Punctuation, "#pop"), include("value")],
        "text": [(r'[^"\\]+', String.Double), (r"\\.", String.Escape), (r'"', String.Double, "#pop")],
        "remark": [],
    }


def bare_key(run: Run, match: re.Match[str]) -> None:
    """A word before a colon is a key; any other is looked at character by character."""
    found = BARE_KEY.match(run.text, match.start())
    assert found is not None and found.group(1)
    if found.group(3) is None:
        run.push("word")
        return
    for kind, value in zip((Name.Attribute, Text, Punctuation), found.groups(), strict=True):
        run.token(kind, value)
    run.pos = found.end()


class JsonDoc(Json):
    """JSON as documentation writes it: ``// …``, ``/* … */`` on one line, ``...``, keys without quotes."""

    tokens: ClassVar[dict[str, Any]] = {
        "key": [KEY, (r"(?=[$\w])", bare_key)],
        "word": [include("literal"), (r"[$\w]", Error), default("#pop")],
        "remark": [
            (r"//.*|\.{3}", Comment.Single),
            (r"/(?=\*)", Near(Comment, r"/\*(?:[^*\n]|\*(?!/))*(\*/)?")),
        ],
    }
