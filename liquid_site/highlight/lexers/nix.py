"""Nix: paths before words; strings and block comments are read character by character, their line ends errors."""

from typing import Any, ClassVar

from pygments.lexer import include, words
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer

PART = r"[\w.-]"
PATH = rf"~?(?:/{PART}+)+|{PART}{{1,200}}(?:/{PART}+)+|[a-z+]{{1,200}}:///?{PART}{{1,200}}(?:/{PART}+)+"
"""What stands before the first slash is bounded, for it is looked at again from every later character."""
RESERVED = "rec assert map abort baseNameOf builtins derivation fetchTarball import isNull removeAttrs throw toString"


class Nix(RougeLexer):
    """https://nix.dev/manual/nix/latest/language"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*", Comment),
            (r"/\*", Comment, "comment"),
            (r"true|false|null", Keyword.Constant),
            (r"\d", Number.Integer),
            (PATH, String.Other),
            (r'"', String.Double, "string"),
            (r"''", String.Double, "indented"),
            (r"(?:with|in|inherit)\b", Keyword.Namespace),
            (r"let\b", Keyword.Declaration),
            (r"(?:if|then|else)\b", Keyword),
            (words(RESERVED.split(), suffix=r"\b"), Keyword.Reserved),
            (r"\+\+|//|==|&&|\|\||->|<=|=>|!=|[.?+!/*<>=@-]", Operator),
            (r"[$;,:]", Punctuation),
            (r"[a-zA-Z_][a-zA-Z0-9-]*", Name.Variable),
            (r"\(", Punctuation, "parentheses"),
            (r"\{", Punctuation, "braces"),
            (r"\[", Punctuation, "brackets"),
        ],
        "parentheses": [(r"\)", Punctuation, "#pop"), include("root")],
        "braces": [(r"\}", Punctuation, "#pop"), include("root")],
        "brackets": [(r"\]", Punctuation, "#pop"), include("root")],
        "inserted": [(r"\}", String.Interpol, "#pop"), include("root")],
        "comment": [(r"\*/", Comment, "#pop"), (r"[^*\n]+|\*", Comment), (r"\n", Error)],
        "string": [
            (r"\\.|\$\$", String.Escape),
            (r"\$\{", String.Interpol, "inserted"),
            (r'"', String.Double, "#pop"),
            (r'[^"\\$\n]+|[\\$]', String.Double),
            (r"\n", Error),
        ],
        "indented": [
            (r"'''|''\$|\$\$|''\\.", String.Escape),
            (r"\$\{", String.Interpol, "inserted"),
            (r"''", String.Double, "#pop"),
            (r"[^'$\n]+|['$]", String.Double),
            (r"\n", Error),
        ],
    }
