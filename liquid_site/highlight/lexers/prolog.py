"""Prolog: what Rouge finds in block comments is an error, but for what stands behind a star."""

from typing import Any, ClassVar

from pygments.lexer import default
from pygments.token import Comment, Error, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import Enclosed


class Prolog(RougeLexer):
    """https://www.swi-prolog.org/pldoc/man?section=syntax"""

    def start(self, run: Run) -> None:
        run.push("start")

    tokens: ClassVar[dict[str, Any]] = {
        "start": [(r"#.*", Comment.Single, "#pop"), default("#pop")],
        "root": [
            (r"\s+", Text),
            (r"%.*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
            (r":-|-->|[\[\](){}|.,;!]", Punctuation),
            (r'"', Enclosed('"', String.Double, Error)),
            (r"'", Enclosed("'", String.Symbol, Error)),
            (r"\d+\.\d+", Number.Float),
            (r"\d+", Number),
            (r"(?:_|[A-Z]+)\w*", Name.Variable),
            (r"(?![A-Z])[^\W\d_](?:[^\W])*", String.Symbol),
            (r"[#&*+,./:<=>?@^~-]+", Operator),
        ],
        "comment": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"\s*\*[^*/]+", Comment.Multiline),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"\s+|(?s:.)", Error),
        ],
    }
