"""Configuration files of no known kind: comments, strings, words, numbers."""

from typing import Any, ClassVar

from pygments.token import Comment, Name, Number, String, Text

from liquid_site.highlight.engine import RougeLexer


class Conf(RougeLexer):
    """Rouge's conf."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"#.*\n", Comment),
            (r'"[^"\n]*"', String.Double),
            (r"'[^'\n]*'", String.Single),
            (r"[A-Za-z]\w*", Name),
            (r"\d+", Number),
            (r"[^\w#\"']+", Text),
        ]
    }
