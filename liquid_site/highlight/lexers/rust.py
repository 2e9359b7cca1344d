"""Rust, as Rouge colours it: paths are namespaces, macros and attributes decorators, the dot belongs to the member."""

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups, table

KEYWORDS = (
    "as async await break const continue crate dyn else enum extern false fn for if impl in let log loop match "
    "mod move mut pub "
    "ref return self Self static struct super trait true type unsafe use where while abstract become box do "
    "final macro override "
    "priv typeof unsized virtual yield try union"
)
BUILTINS = (
    "Add BitAnd BitOr BitXor bool c_char c_double c_float char c_int clock_t c_long c_longlong Copy c_schar "
    "c_short c_uchar "
    "c_uint c_ulong c_ulonglong c_ushort c_void dev_t DIR dirent Div Eq Err f32 f64 FILE float fpos_t i16 i32 "
    "i64 i8 isize Index "
    "ino_t int intptr_t mode_t Mul Neg None off_t Ok Option Ord Owned pid_t ptrdiff_t Send Shl Shr size_t Some "
    "ssize_t str Sub "
    "time_t u16 u32 u64 u8 usize uint uintptr_t Box Vec String Rc Arc u128 i128 Result Sync Pin Unpin Sized Drop "
    "drop Fn FnMut "
    "FnOnce Clone PartialEq PartialOrd AsMut AsRef From Into Default DoubleEndedIterator ExactSizeIterator "
    "Extend IntoIterator "
    "Iterator FromIterator ToOwned ToString TryFrom TryInto"
)
WORDS = table((Keyword, KEYWORDS), (Name.Builtin, BUILTINS))
IN_MACROS = ("call head", "call", "definition head", "definition")
NAME = r"[^\W\d][^\W]*"
DIGITS = r"\d[\d_]*"
SUFFIX = r"(?:u(?:size|\d*)|i(?:8|16|32|64|128|size)(?!\w))?"


def word(run: Any, match: re.Match[str]) -> None:
    """A name by what follows it: ``!``, ``::`` or a parenthesis; outside macros ``try!`` is a keyword."""
    name, after = match.groups()
    if after == "!" and WORDS.get(name) is Keyword and not any(map(run.in_state, IN_MACROS)):
        run.token(Keyword, name)
        run.token(Operator, after)
        return
    if after == "!":
        run.token(Name.Decorator)
        run.push("definition head" if name == "macro_rules" else "call head")
        return
    kind = WORDS.get(name)
    if kind is not Keyword and after is not None:
        kind = Name.Namespace if after == "" and run.text.startswith("::", match.end()) else Name.Function
    run.token(kind or Name, name)


def member(run: Any, match: re.Match[str]) -> None:
    """A dot and a name: a call before a parenthesis, ``.await``, or a property."""
    if run.text.startswith("(", match.end()):
        run.token(Name.Function)
    else:
        run.token(Keyword if match.group(1) == "await" else Name.Property)


def variable(run: Any, match: re.Match[str]) -> None:
    """``$name:type``, known only inside ``macro_rules!``."""
    if run.in_state("definition") or run.in_state("definition head"):
        run.token(Name.Variable)
    else:
        run.token(Text, "$")
        name, colon, kind = match.group()[1:].partition(":")
        run.token(Name, name)
        run.token(Punctuation, colon)
        run.token(WORDS.get(kind, Name), kind)


class RustLexer(RougeLexer):
    """https://doc.rust-lang.org/reference/lexical-structure.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"^([ \t\r\f\v]*)(#\s.*)", Groups(Text, Comment.Special)),
            include("blanks"),
            (r"#!?\[", Name.Decorator, "attribute"),
            include("literals"),
            (r"'static(?![^\W])", Keyword),
            (rf"'{NAME}", Name.Variable),
            (rf"({NAME})(!|(?=\s*\()|(?=::))?", word),
            (rf"\.\s*({NAME})", member),
            (r"\.\s*\d+", Name.Attribute),
            (r"=>|->", Keyword),
            (r"\.\.[.=]?|[-+*/%^!~@&<>=?]", Operator),
            (r"[()\[\]{}|,:;]", Punctuation),
        ],
        "blanks": [
            (r"\n+|[ \t\r\f\v]+", Text),
            (r"//(?:/(?!/)|!).*", Comment.Doc),
            (r"//.*", Comment.Single),
            (r"/\*(?:\*(?![*/])|!)", Comment.Doc, "doc comment"),
            (r"/\*", Comment.Multiline, "comment"),
        ],
        "comment": [
            (r"[^*/]+", Comment.Multiline),
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[*/]", Comment.Multiline),
        ],
        "doc comment": [
            (r"[^*/]+", Comment.Doc),
            (r"/\*", Comment.Doc, "#push"),
            (r"\*/", Comment.Doc, "#pop"),
            (r"[*/]", Comment.Doc),
        ],
        "literals": [
            (r'b?"', String, "string"),
            (r'b?r(?=")', Closed(String, r'b?r"[^"]*"', Name)),
            *((rf'b?r(?={"#" * n}")', Closed(String, rf'b?r{"#" * n}".*?"{"#" * n}', Name)) for n in (1, 2, 3)),
            (r"""b?'(?:\\(?:[nrt0\\'"]|x\h{2}|u\{\h{1,6}\})|[^\\])'""", String.Char),
            (r"0x[\h_]+" + SUFFIX + r"|0o[0-7_]+" + SUFFIX + r"|0b[01_]+" + SUFFIX, Number.Integer),
            (
                rf"{DIGITS}(?:\.{DIGITS}(?:[eE][+-]?[\d_]+)?(?:f32|f64)?|[eE][+-]?[\d_]+(?:f32|f64)?|f32|f64|\.(?![\w.]))",
                Number.Float,
            ),
            (DIGITS + SUFFIX, Number.Integer),
        ],
        "attribute": [
            include("blanks"),
            (r"\]", Name.Decorator, "#pop"),
            include("literals"),
            (rf"(?:{NAME}|[(),=:])+", Name.Decorator),
        ],
        "call head": [(r"[{(\[]", Punctuation, ("#pop", "call")), include("call tokens")],
        "call": [(r"[{(\[]", Punctuation, "#push"), (r"[})\]]", Punctuation, "#pop"), include("call tokens")],
        "call tokens": [
            (r"(?:true|false)\b", Keyword.Constant),
            (rf"\$(?:{NAME}(?::{NAME})?)?", variable),
            include("root"),
            (r"(?s:.)", Text),
        ],
        "definition head": [(r"[{(\[]", Punctuation, ("#pop", "definition")), include("call tokens")],
        "definition": [
            (r"[{(\[]", Punctuation, "#push"),
            (r"[})\]]", Punctuation, "#pop"),
            include("call tokens"),
        ],
        "string": [
            (r'[^"\\]+', String),
            (r"""\\(?:[nrt0\\'"]|x\h{2}|u\{\h{1,6}\})""", String.Escape),
            (r"\\", Error),
            (r'"', String, "#pop"),
        ],
    }
