"""NASM: the first word of a line is an instruction, the others are its arguments."""

from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Groups

DIRECTIVES = (
    "BITS|USE16|USE32|SECTION|SEGMENT|ABSOLUTE|EXTERN|GLOBAL|ORG|ALIGN|STRUC|ENDSTRUC|COMMON|CPU|GROUP|UPPERCASE|"
    "IMPORT|EXPORT|LIBRARY|MODULE"
)
REGISTERS = (
    r"r\d[0-5]?[bwd]|[a-d][lh]|[er]?[a-d]x|[er]?[sb]p|[er]?[sd]i|[c-gs]s|st[0-7]|mm[0-7]|cr[0-4]|dr[0-367]|tr[3-7]"
)
NAME = r"[A-Za-z$._?][\w$.?#@~]*"


def quoted(sign: str) -> str:
    """A string without backslashes and, as it happens, without the letter n; two backslashes may come before *sign*."""
    return rf"{sign}(?:\\\\{sign}|[^{sign}\\n])*{sign}"


class Nasm(RougeLexer):
    """https://www.nasm.us/doc"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"^\s*%", Comment.Preproc, "macro"),
            (r"^[ \t\r\n]+", Text),
            include("blank"),
            include("signs"),
            (rf"{NAME}:", Name.Label),
            (
                rf"({NAME})(\s+)((?i:equ))",
                Groups(Name.Constant, Keyword.Declaration, Keyword.Declaration),
                "arguments",
            ),
            (DIRECTIVES, Keyword, "arguments"),
            (r"(?i:(?:res|d)[bwdqt]|times)", Keyword.Declaration, "arguments"),
            (NAME, Name.Function, "arguments"),
            (r"[\r\n]+", Text),
        ],
        "arguments": [
            ("|".join(map(quoted, (chr(34), chr(39), chr(96)))), String),
            (r"(?i:0x\h+|\d[\da-f]*h)", Number.Hex),
            (r"(?i:[0-7]+q)", Number.Oct),
            (r"(?i:[01]+b)", Number.Bin),
            (r"\d+\.[eE]?\d+", Number.Float),
            (r"\d+", Number.Integer),
            include("signs"),
            (rf"(?i:{REGISTERS})", Name.Builtin),
            (NAME, Name.Variable),
            (r"[\r\n]+", Text, "#pop"),
            include("blank"),
        ],
        "macro": [
            (r"[^;\n]+", Comment.Preproc),
            (r";.*\n", Comment.Single, "#pop"),
            (r"\n", Comment.Preproc, "#pop"),
        ],
        "blank": [(r"\n|[ \t]+", Text), (r";.*", Comment.Single)],
        "signs": [
            (r"[,():\[\]]+", Punctuation),
            (r"[&|^<>+*/%~-]+", Operator),
            (r"\$+", Keyword.Constant),
            (r"(?i:seg|wrt|strict)", Operator.Word),
            (r"(?i:byte|[dq]?word)", Keyword.Type),
        ],
    }
