"""nginx's configuration: the first word of a statement is a keyword, the others are told by their looks."""

from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Groups

WORD = r"[^\s$;{}()#]+"


class Nginx(RougeLexer):
    """https://nginx.org/en/docs"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"(include)(\s+)([^\s;]+)", Groups(Keyword, Text, Name)),
            (WORD, Keyword, "statement"),
            include("argument"),
        ],
        "block": [
            (r"\}", Punctuation, "#pop"),
            (WORD, Keyword.Namespace, "statement"),
            include("argument"),
        ],
        "statement": [
            (r"\{", Punctuation, ("#pop", "block")),
            (r";", Punctuation, "#pop"),
            include("argument"),
        ],
        "argument": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
            (r"o(?:n|ff)\b", Name.Constant),
            (r"\$[\w-]+", Name.Variable),
            (r"([A-Za-z0-9.-]+)(:)(\d+)", Groups(Name.Function, Punctuation, Number.Integer)),
            (r"[A-Za-z-]+/[A-Za-z-]+", Name.Class),
            (r"\d+\.\d+", Number.Float),
            (r"\d+[kmgKMG]?\b", Number.Integer),
            (r"(~)(\s*)([^\s{]+)", Groups(Punctuation, Text, String.Regex)),
            (r"[:=~]", Punctuation),
            (rf"/(?:{WORD})?", Name),
            (r"[^#\s;{}$\\]+", String),
            (r"[$;]", Text),
        ],
    }
