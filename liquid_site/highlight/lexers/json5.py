"""JSON5: every string and name where a key may be is a label; a value follows a colon."""

from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Punctuation, String, Whitespace

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Enclosed


class Json5(RougeLexer):
    """https://spec.json5.org; Rouge takes a comma or a full stop for a sign of the number after it."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [include("blank"), include("openers"), include("key"), include("value"), (r"[\]}]", Punctuation)],
        "blank": [
            (r"\s+", Whitespace),
            (r"//.*", Comment),
            (r"/\*", Enclosed("*/", Comment, Error)),
        ],
        "openers": [(r"\{", Punctuation, "object"), (r"\[", Punctuation, "array")],
        "key": [(r"(?:[^\W\d]|\$)(?:[^\W])*|\"[^\"\n]*\"", Name.Label)],
        "value": [
            include("blank"),
            (r"(?:true|false|null|[+-]?(?:Infinity|NaN))\b", Keyword.Constant),
            (r"[+-]?0[xX]\h+", Number.Hex),
            (r"[+,.-]?\d+\.?\d?(?:[eE]-?\d+)?", Number.Float),
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
            include("openers"),
        ],
        "object": [
            include("blank"),
            include("key"),
            include("value"),
            (r"\}", Punctuation, "#pop"),
            (r",", Punctuation),
            (r":", Punctuation, ("#pop", "object value")),
        ],
        "object value": [
            include("value"),
            (r",", Punctuation, ("#pop", "object")),
            (r"\}", Punctuation, "#pop"),
        ],
        "array": [include("value"), (r"\]", Punctuation, "#pop"), (r",", Punctuation)],
        "double": [(r'[^\\"]+', String.Double), (r"\\(?s:.)", String.Escape), (r'"', String.Double, "#pop")],
        "single": [(r"[^\\']+", String.Single), (r"\\(?s:.)", String.Escape), (r"'", String.Single, "#pop")],
    }
