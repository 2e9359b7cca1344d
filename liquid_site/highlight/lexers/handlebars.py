"""Handlebars and Mustache: braces in a template of another language (HTML, or ``handlebars?parent=…``)."""

import re
from typing import Any, ClassVar

from pygments.lexer import default
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import Run
from liquid_site.highlight.lexers.erb import Erb, around
from liquid_site.highlight.literals import Near

NAME = r"[\w$-]+"


class Remark(Near):
    """``{{! … }}`` in a line; else braces like others."""

    def missing(self, run: Run, match: re.Match[str]) -> None:
        run.token(Keyword, match.group())
        run.go(("mustache", "sign"))


def text(run: Run, match: re.Match[str]) -> None:
    """What is around; braces that come as an attribute's value without quotes are the value."""
    around(run, match)
    html = run.children["parent"]
    if html.state_is("value") and match.end() < len(run.text):
        html.pop()


class Handlebars(Erb):
    """https://handlebarsjs.com/guide"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\\\{+", around),
            (r"\{\{!--", Comment, "comment"),
            (r"\{\{(?=!)", Remark(Comment, r"\{\{!(?:[^}\n]|\}(?!\}))*(\}\})?")),
            (r"\{\{\{?", Keyword, ("mustache", "sign")),
            (r"(?s:.)(?:[^\\{]|\{(?!\{))*", text),
        ],
        "comment": [
            (r"\{\{", Comment, "#push"),
            (r"\}\}", Comment, "#pop"),
            (r"[^{}]+|[{}]", Comment),
        ],
        "mustache": [
            (r"\}\}\}?", Keyword, "#pop"),
            (r"~", Keyword),
            (r"\s+", Text),
            (r"=", Operator),
            (r"\.(?=[}\s])|\.\.", Name.Variable),
            (r"[|\[\]()/.]", Punctuation),
            (r'"(?:[^"\\\n]|\\.)*(?:"|\\")', String.Double),
            (r"'(?:[^'\\\n]|\\.)*(?:'|\\')", String.Single),
            (r"\d+(?=\}\s)", Number),
            (r"(?:true|false)(?=[}\s])", Keyword.Constant),
            (r"else(?=[}\s])", Keyword),
            (r"this(?=[}\s])", Name.Builtin.Pseudo),
            (rf"@{NAME}", Name.Attribute),
            (NAME, Name.Variable),
        ],
        "sign": [(r"[#/]", Keyword, ("#pop", "block")), (r"[>^&~]", Keyword), default("#pop")],
        "block": [(r"if(?=[}\s])", Keyword), (NAME, Name.Namespace, "#pop"), default("#pop")],
    }
