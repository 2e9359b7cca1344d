"""C#, as Rouge colours it: every operator punctuation, a name before a parenthesis a function."""

from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import ByWord, Groups, table

KEYWORDS = (
    "abstract add alias and as ascending async await base break by case catch checked const continue default "
    "delegate descending "
    "do else enum equals event explicit extern false finally fixed for foreach from get global goto group if "
    "implicit in init "
    "interface internal into is join let lock nameof new notnull null on operator orderby out override params "
    "partial private "
    "protected public readonly ref remove return sealed set sizeof stackalloc static switch this throw true try "
    "typeof unchecked "
    "unsafe unmanaged value virtual void volatile when where while with yield class struct record using namespace"
)
TYPES = (
    "bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong ushort var"
)
WORDS = table((Keyword, KEYWORDS), (Keyword.Type, TYPES))
DIRECTIVES = "if|endif|else|elif|define|undef|line|error|warning|region|endregion|pragma|nullable"
NAME = r"@?[^\W\d][^\W]*"
DIGITS = r"\d(?:_*\d)*"


class CsharpLexer(RougeLexer):
    """https://learn.microsoft.com/dotnet/csharp/language-reference"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (rf"^#[ \t]*(?:{DIRECTIVES})\b.*\n?", Comment.Preproc),
            include("blanks"),
            (r'@(?=")', Closed(String, r'@"(?:[^"]|"")*"')),
            (r'\$"', String, "interpolated"),
            (r'\$@"', String, "interpolated verbatim"),
            (r'"(?:[^\\"\n]|\\.)*["\n]', String),
            (r"'(?:\\.|[^\\'\n])'", String.Char),
            (r"(?:class|struct|record|interface)\b", Keyword, "class"),
            (rf"(using|namespace)(\s+)({NAME}(?:\.{NAME})*)", Groups(Keyword, Text, Name.Namespace)),
            (rf"{NAME}(?=\s*\()", ByWord(WORDS, Name.Function)),
            (NAME, ByWord(WORDS, Name)),
            (r"0[xX][\h_]+[uUlLmM]?|0[bB]_*[01](?:_*[01])*", Number),
            (rf"{DIGITS}(?:\.{DIGITS})?(?:[eE][+-]?{DIGITS})?[fFlLuUmMdD]?", Number),
            (r"<\[|\]>", Keyword),
            (r"[-~!%^&*()=+\[\]{}|;:,.<>/?]", Punctuation),
        ],
        "blanks": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/(?=\*)", Closed(Comment.Multiline, r"/\*.*?\*/", Punctuation)),
        ],
        "class": [include("blanks"), (NAME, Name.Class, "#pop"), (r"(?s:.)", Error)],
        "interpolated": [
            (r'[^\\"{\n]+|\\.', String),
            (r"\{", Punctuation, "hole"),
            (r'["\n]', String, "#pop"),
        ],
        "interpolated verbatim": [
            (r'[^"{\n]+|""', String),
            (r"\{", Punctuation, "hole"),
            (r'"', String, "#pop"),
            (r"\n", Error),
        ],
        "hole": [
            (r"\{", Punctuation, "#push"),
            (r"\}", Punctuation, "#pop"),
            include("root"),
        ],
    }
