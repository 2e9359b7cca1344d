"""Go, as Rouge colours it: one token type for every name, one for every number."""

from typing import Any, ClassVar

from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import ByWord, table

WORDS = table(
    (
        Keyword,
        "break default func interface select case defer go map struct chan else goto package switch const "
        "fallthrough if "
        "range type continue for import return var",
    ),
    (
        Keyword.Type,
        "bool byte complex64 complex128 error float32 float64 int8 int16 int32 int64 int rune string uint8 "
        "uint16 uint32 "
        "uint64 uintptr uint",
    ),
    (Name.Constant, "true false iota nil"),
    (Name.Builtin, "append cap close complex copy delete imag len make new panic print println real recover"),
)
ESCAPE = r"""\\(?:[abfnrtv\\'"]|x\h{2}|u\h{4}|U\h{8})"""
DIGITS = r"\d(?:_?\d)*"


class GoLexer(RougeLexer):
    """https://go.dev/ref/spec, "Lexical elements"."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"[^\W\d][^\W]*", ByWord(WORDS, Name)),
            (r"//.*", Comment),
            (r"/(?=\*)", Closed(Comment, r"/\*.*?\*/", Operator)),
            (r"`[^`]*(?:`|\Z)", String),
            (r'"', String, "string"),
            (rf"'(?:[^\n]|{ESCAPE}|\\[0-7]{{3}})'", String.Char),
            (r"0[xX](?:_?\h)+i?|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+", Number),
            (rf"(?:{DIGITS}(?:\.(?:{DIGITS})?)?|\.{DIGITS})(?:[eE][+-]?{DIGITS})?i?", Number),
            (r"[(){}\[\],;]+", Punctuation),
            (r"[-+*/%&|^<>=!:.]", Operator),
        ],
        "string": [
            (r'[^"\\]+', String),
            (ESCAPE, String.Escape),
            (r"\\(?s:.)", Error),
            (r'"', String, "#pop"),
        ],
    }
