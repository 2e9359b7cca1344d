"""Puppet: names by what follows them, and regexes only where a value may begin."""

from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import ByWord, Groups, table

WORDS = table(
    (Keyword, "and case class default define else elsif if in import inherits node unless"),
    (Keyword.Constant, "false true undef"),
)
PARAMETERS = table((Keyword.Pseudo, "before require notify subscribe"))
QUALIFIED = r"(?:::)?(?:[a-z]\w*::)*\w+"


class Puppet(RougeLexer):
    """https://www.puppet.com/docs/puppet/latest/lang_summary.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "blank": [(r"\s+", Text), (r"#.*\n", Comment)],
        "root": [
            include("blank"),
            (rf"\${QUALIFIED}", Name.Variable),
            (r"[a-z]\w*(?=\s*[=+]>)", ByWord(PARAMETERS, Name.Property)),
            (rf"{QUALIFIED}(?=\s*\()", Name.Function),
            (r"[A-Z]\w*", Name.Class),
            (r"[-+=|~]>|<[-|~]|[|:}();\[\]]", Punctuation),
            (r"[{,]", Punctuation, "value"),
            (r"(?:in|and|or)\b", Operator.Word),
            (r"[=!]~", Operator, "value"),
            (r"[=!<>]=|[-.=<>!+*/]", Operator),
            (rf"(class|include)(\s*)({QUALIFIED})", Groups(Keyword, Text, Name.Class)),
            (r"node\b", Keyword, "value"),
            (r"'(?:[^'\\]|\\[\\']|\\(?![\\']))*(?:'|\\')", String.Single),
            (r'"', String.Double, "string"),
            (r"\d+(?:\.\d+)?(?:e[-+]\d+)?", Number),
            (QUALIFIED, ByWord(WORDS, Name)),
        ],
        "value": [include("blank"), (r"/", String.Regex, "regex"), default("#pop")],
        "regex": [
            (r"/", String.Regex, "#pop"),
            (r"\\.", String.Escape),
            (r"[(){}]", String.Interpol),
            (r"\[", String.Interpol, "class"),
            (r".", String.Regex),
        ],
        "class": [
            (r"\]", String.Interpol, "#pop"),
            (r"-(?=\])", String.Regex),
            (r"-", String.Interpol),
            (r"\\.", String.Escape),
            (r"[^\\\]-]+", String.Regex),
        ],
        "string": [
            (r'"', String.Double, "#pop"),
            (r'[^$\\"]+', String.Double),
            (r"\\(?s:.)", String.Escape),
            (rf"\$(?:{QUALIFIED}|\{{{QUALIFIED}\}})", Name.Variable),
        ],
    }
