"""Pascal: words in any case; every sign is punctuation."""

from typing import Any, ClassVar

from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import ByWord, table

WORDS = table(
    (Name.Builtin, "true false nil"),
    (
        Keyword,
        "absolute abstract all and and_then array as asm assembler attribute begin bindable case class const "
        "constructor delay destructor div do downto else end except exit export exports external far file "
        "finalization finally for forward function goto if implementation import in inc index inherited "
        "initialization inline interface interrupt is label library message mod module near nil not object of on "
        "only operator or or_else otherwise out overload override packed pascal pow private procedure program "
        "property protected public published qualified raise read record register repeat resident resourcestring "
        "restricted safecall segment set shl shr stdcall stored string then threadvar to try type unit until uses "
        "value var view virtual while with write writeln xor",
    ),
    (
        Keyword.Type,
        "ansichar ansistring bool boolean byte bytebool cardinal char comp currency double dword extended int64 "
        "integer iunknown longbool longint longword pansichar pansistring pbool pboolean pbyte pbytearray pcardinal "
        "pchar pcomp pcurrency pdate pdatetime pdouble pdword pextended phandle pint64 pinteger plongint plongword "
        "pointer ppointer pshortint pshortstring psingle psmallint pstring pvariant pwidechar pwidestring pword "
        "pwordarray pwordbool real real48 shortint shortstring single smallint string tclass tdate tdatetime "
        "textfile thandle tobject ttime variant widechar widestring word wordbool",
    ),
)


class Pascal(RougeLexer):
    """https://www.freepascal.org/docs-html/ref/ref.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"(?://|--).*\n?", Comment.Single),
            (r"\((?=\*)", Closed(Comment.Multiline, r"\(\*.*?\*\)", Punctuation)),
            (r"\{", Closed(Comment.Multiline, r"\{.*?\}", Punctuation)),
            (
                r"(?:0[xX]\h*|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?:UL|ul|[LluUFf])?",
                Number,
            ),
            (r"\$\h+", Number.Hex),
            (r"[-~!@#$%^&*()+`={}\[\]:;<>?,./|\\]", Punctuation),
            (r"'[^']*(?:''[^']*)*'", String),
            (r"[A-Za-z_]\w*\b", ByWord(WORDS, Name, fold=True)),
            (r"[A-Za-z_]\w*", Name),
        ]
    }
