"""SQL of all dialects, as Rouge colours it: double quotes and backticks are names, every run of digits a number."""

from typing import Any, ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.lexers.words import sql
from liquid_site.highlight.rules import ByWord, table


def quoted(kind: object, quote: str) -> list[object]:
    """The inside of a literal: backslash escapes and doubled quotes."""
    return [
        (rf"[^\\{quote}]+", kind),
        (rf"\\(?s:.)|{quote}{quote}", String.Escape),
        (quote, kind, "#pop"),
        (r"\\", kind),
    ]


class SqlLexer(RougeLexer):
    """Keywords of any dialect, in any case."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (
                r"[A-Za-z_]\w*",
                ByWord(table((Keyword, sql.KEYWORDS.lower()), (Name.Builtin, sql.TYPES.lower())), Name, fold=True),
            ),
            (r"--.*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
            (r"\d+", Number.Integer),
            (r"'", String.Single, "single"),
            (r'"', Name.Variable, "double"),
            (r"`", Name.Variable, "backtick"),
            (r"[-+*/<>=~!@#%^&|?]", Operator),
            (r"[;:()\[\]{},.]+", Punctuation),
        ],
        "comment": [
            (r"[^*/]+", Comment.Multiline),
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[*/]", Comment.Multiline),
        ],
        "single": quoted(String.Single, "'"),
        "double": quoted(Name.Variable, '"'),
        "backtick": quoted(Name.Variable, "`"),
    }
