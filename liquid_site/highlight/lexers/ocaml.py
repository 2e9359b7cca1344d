"""OCaml: capitals are classes, or namespaces before a full stop."""

from typing import Any, ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import ByWord, table

WORDS = table(
    (
        Keyword,
        "as assert begin class constraint do done downto else end exception external false for fun function functor "
        "if in include inherit initializer lazy let module mutable new nonrec object of open rec sig struct then to "
        "true try type val virtual when while with match raise",
    ),
    (Operator.Word, "and asr land lor lsl lxor mod or"),
    (Keyword.Type, "unit int float bool string char list array"),
)
LOWER, UPPER = r"[A-Za-z_][\w']*", r"[A-Z][\w']*"
LITERALS = (
    (r"\d[\d_]*(?![\d_])(?:[^\n\d_][\d_]*)?[eE][+-]?\d[\d_]*", Number.Float),
    (r"0[xX]\h[\h_]*", Number.Hex),
    (r"0[oO][0-7][0-7_]*", Number.Oct),
    (r"0[bB][01][01_]*", Number.Bin),
    (r"\d[\d_]*", Number.Integer),
    (r"""'(?:\\[\\"'ntbr ]|\\\d{3}|\\x\h{2}|\.)'""", String.Char),
    (r"'", Keyword),
    (r'"', String.Double, "string"),
)
"""Numbers, characters and strings, of F# too."""


class Ocaml(RougeLexer):
    """https://ocaml.org/manual/lex.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"false|true|\(\)|\[\]", Name.Builtin.Pseudo),
            (rf"{UPPER}(?=\s*\.)", Name.Namespace, "dotted"),
            (rf"`{LOWER}", Name.Tag),
            (UPPER, Name.Class),
            (r"\(\*(?!\))", Comment, "comment"),
            (LOWER, ByWord(WORDS, Name)),
            (r"[(){}\[\];]+", Punctuation),
            (r"[-;,_!$%&*+./:<=>?@^|~#]+", Operator),
            *LITERALS,
        ],
        "comment": [
            (r"[^(*)]+", Comment),
            (r"\(\*", Comment, "#push"),
            (r"\*\)", Comment, "#pop"),
            (r"[(*)]", Comment),
        ],
        "string": [
            (r'[^\\"]+|\\\n', String.Double),
            (r"""\\(?:[\\"'ntbr]|\d{3}|x\h{2})""", String.Escape),
            (r'"', String.Double, "#pop"),
        ],
        "dotted": [
            (r"\s+", Text),
            (r"\.", Punctuation),
            (rf"{UPPER}(?=\s*\.)", Name.Namespace),
            (UPPER, Name.Class, "#pop"),
            (LOWER, Name, "#pop"),
            (r"[({\[]", Punctuation, "#pop"),
        ],
    }
