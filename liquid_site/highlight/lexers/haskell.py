"""Haskell, as Rouge colours it: capitalised names are types, import and export lists name functions."""

from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Groups

RESERVED = "case|class|data|default|deriving|do|else|if|in|infix[lr]?|instance|let|newtype|of|then|type|where|_"
ASCII_NAMES = (
    "NUL|SOH|[SE]TX|EOT|ENQ|ACK|BEL|BS|HT|LF|VT|FF|CR|S[OI]|DLE|DC[1-4]|NAK|SYN|ETB|CAN|EM|SUB|ESC|[FGRU]S|SP|DEL"
)
SYMBOLS = r"-!#$%&*+./<=>?@\\^|~:"
MODULE = r"[A-Z][\w']*(?:\.[A-Z][\w']*)*"


class HaskellLexer(RougeLexer):
    """https://www.haskell.org/onlinereport/haskell2010/haskellch2.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            include("blanks"),
            (r"import\b", Keyword.Reserved, "import"),
            (r"module\b", Keyword.Reserved, "module"),
            (rf"(?:{RESERVED})(?![\w'])", Keyword.Reserved),
            (r"'[^\\]'", String.Char),
            (r"'(?=\\)", String.Char, ("character", "escape")),
            (r"'?[A-Z][\w']*", Keyword.Type),
            (r"[_a-z'][\w']*", Name),
            (rf"\\(?![{SYMBOLS}])", Name.Function),
            (rf"[{SYMBOLS}]+", Operator),
            (r"\d+(?:\.\d+)?[eE][+-]?\d+|\d+\.\d+", Number.Float),
            (r"0[oO][0-7]+", Number.Oct),
            (r"0[xX]\h+", Number.Hex),
            (r"\d+", Number.Integer),
            (r'"', String, "string"),
            (r"\[\s*\]", Keyword.Type),
            (r"\(\s*\)", Name.Builtin),
            (r"(\[)([_a-z][\w']*)(\|)", Groups(Operator, Name, Operator), "quotation"),
            (r"[\[\](),;`{}]", Punctuation),
        ],
        "blanks": [
            (r"\s+", Text),
            (r"-- +\|.*", Comment.Doc),
            (r"--(?![!#$%&*+./<=>?@\\^|~:]).*", Comment.Single),
            (r"\{-#", Comment.Preproc, "pragma"),
            (r"\{-", Comment.Multiline, "comment"),
        ],
        "pragma": [
            (r"-\}", Comment.Preproc, "#pop"),
            (r"\{-", Comment.Multiline, "comment"),
            (r"[^-{]+|[-{]", Comment.Preproc),
        ],
        "comment": [
            (r"-\}", Comment.Multiline, "#pop"),
            (r"\{-", Comment.Multiline, "#push"),
            (r"[^-{]+|[-{]", Comment.Multiline),
        ],
        "import": [
            (r"\s+", Text),
            (r'"', String, "string"),
            (r"qualified\b", Keyword),
            (
                r"([\w']+(?:\.[\w']+)*)(\s+)(as)(\s+)([A-Z][\w'.]*)",
                Groups(Name.Namespace, Text, Keyword, Text, Name),
                "#pop",
            ),
            (
                r"([\w']+(?:\.[\w']+)*)(\s+)(hiding)(\s+)(\()",
                Groups(Name.Namespace, Text, Keyword, Text, Punctuation),
                ("#pop", "names"),
            ),
            (r"([\w']+(?:\.[\w']+)*)(\s+)(\()", Groups(Name.Namespace, Text, Punctuation), ("#pop", "names")),
            (r"[\w']+(?:\.[\w']+)*", Name.Namespace, "#pop"),
            default("#pop"),
        ],
        "module": [
            (r"\s+", Text),
            (rf"({MODULE})(\s+)(\()", Groups(Name.Namespace, Text, Punctuation), ("#pop", "names")),
            (MODULE, Name.Namespace, "#pop"),
            (r"(?s:.)", Error),
        ],
        "names": [
            include("blanks"),
            (r"[A-Z][\w']*", Keyword.Type),
            (r"[_a-z'][\w']*", Name.Function),
            (r",", Punctuation),
            (rf"[{SYMBOLS}]+", Operator),
            (r"\(", Punctuation, "#push"),
            (r"\)", Punctuation, "#pop"),
        ],
        "character": [(r"'", String.Char, "#pop"), (r"(?s:.)", Error, "#pop")],
        "string": [
            (r'[^\\"]+', String),
            (r'"', String, "#pop"),
            (r"(?=\\)", String, "escape"),
        ],
        "escape": [
            (r"\\\s+\\", String.Escape, "#pop"),
            (rf"\\(?:[abfnrtv\"'&\\]|\^[\]\[A-Z@^_]|{ASCII_NAMES}|\d+|o[0-7]+|x\h+)", String.Escape, "#pop"),
            (r"\\", String.Escape),
            (rf"(?:[abfnrtv\"'&]|\^[\]\[A-Z@^_]|{ASCII_NAMES}|\d+|o[0-7]+|x\h+)", String.Escape, "#pop"),
            (r"(?s:.)", Error),
        ],
        "quotation": [
            (r"\|\]", Operator, "#pop"),
            (r"[^|]+|\|", Text),
        ],
    }
