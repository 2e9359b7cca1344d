"""C, as Rouge colours it: functions by their heads outside braces, ``#if 0`` as a comment, labels where lines begin."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Choice, Groups, table

KEYWORDS = (
    "auto break case const continue default do else enum extern for goto if register restricted return sizeof "
    "static struct "
    "switch typedef union volatile virtual while _Alignas _Alignof _Atomic _Generic _Imaginary _Noreturn "
    "_Static_assert "
    "_Thread_local"
)
TYPES = (
    "int long float short double char unsigned signed void jmp_buf FILE DIR div_t ldiv_t mbstate_t sig_atomic_t "
    "fpos_t clock_t "
    "time_t va_list size_t ssize_t off_t wchar_t ptrdiff_t wctrans_t wint_t wctype_t _Bool _Complex int8_t "
    "int16_t int32_t "
    "int64_t uint8_t uint16_t uint32_t uint64_t int_least8_t int_least16_t int_least32_t int_least64_t uint_least8_t "
    "uint_least16_t uint_least32_t uint_least64_t int_fast8_t int_fast16_t int_fast32_t int_fast64_t "
    "uint_fast8_t uint_fast16_t "
    "uint_fast32_t uint_fast64_t intptr_t uintptr_t intmax_t uintmax_t char16_t char32_t"
)
RESERVED = (
    "__asm __int8 __based __except __int16 __stdcall __cdecl __fastcall __int32 __declspec __finally __int61 "
    "__try __leave "
    "inline _inline __inline naked _naked __naked restrict _restrict __restrict thread _thread __thread typename "
    "_typename "
    "__typename"
)
CONSTANTS = "true false NULL"
WORDS = table((Keyword.Type, TYPES), (Keyword, KEYWORDS), (Keyword.Reserved, RESERVED), (Name.Builtin, CONSTANTS))

TYPE = re.compile(r"[A-Za-z0-9_*\s]*")
NAME = re.compile(r"([\s*])([A-Za-z_][A-Za-z0-9_]*)\s*\Z")
PARENTHESIS = re.compile(r"\)|;")
SPACE = re.compile(r"\s*(?://[^\n]*\n\s*)*")


def body_follows(run: Any, start: int) -> bool:
    """From a closing parenthesis at *start*: nothing but blanks and comments up to a brace or a semicolon?"""
    text, memory = run.text, run.memory
    position = start + 1
    while True:
        found = SPACE.match(text, position)
        position = found.end() if found else position
        if not text.startswith("/*", position):
            return text[position : position + 1] in ("{", ";")
        if vars(memory).get("no_comment_ends") is text:
            return False
        end = text.find("*/", position)
        if end < 0:
            memory.no_comment_ends = text
            return False
        position = end + 2


def signature_ends(run: Any, start: int) -> int | None:
    """Where the signature ends that opens at *start*: at the first parenthesis with a body after it.

    The answer holds for everything up to that place, so the text is searched once.
    """
    text, begin, end, good = vars(run.memory).get("signature", (None, 0, 0, False))
    if text is run.text and begin <= start < end:
        return end if good else None
    position, end, good = start, len(run.text), False
    while (found := PARENTHESIS.search(run.text, position)) is not None:
        position = end = found.end()
        if found.group() == ";":
            break
        if body_follows(run, found.start()):
            good = True
            break
        end = len(run.text)
    run.memory.signature = run.text, start, end, good
    return end if good else None


def head(run: Any, start: int) -> None:
    """Note the name of the function whose head starts at *start*: types, a name, a signature, a body or a semicolon."""
    memory = vars(run.memory)
    text, tried = memory.get("tried", (None, 0))
    if text is run.text and start < tried:
        return
    end = TYPE.match(run.text, start).end()  # type: ignore[union-attr]
    run.memory.tried = run.text, end
    if not run.text.startswith("(", end):
        return
    begin = end
    while begin > start and run.text[begin - 1].isspace():
        begin -= 1
    while begin > start and run.text[begin - 1] not in " \t\n\r\f\v*":
        begin -= 1
    found = NAME.match(run.text, begin - 1, end) if begin - start > 1 else None
    if found is None:
        return
    closed = signature_ends(run, end)
    if closed is not None:
        run.memory.tried = run.text, closed
        run.memory.function = found.start(2)


def word(run: Any, match: re.Match[str]) -> None:
    """A word: the name of a function whose head was seen, or by the table."""
    start, name = match.start(), match.group()
    if run.stack[-1].name in HEAD_STATES:
        head(run, start)
    if vars(run.memory).get("function") == start:
        run.token(Name.Function)
        run.memory.function = None
        return
    kind = run.lexer.words.get(name, Name)
    run.token(kind)
    if name == "case":
        run.push("case")


HEAD_STATES = frozenset(("root", "start", "line"))


def star(run: Any, match: re.Match[str]) -> None:
    """A star may begin the head of a function too."""
    if run.stack[-1].name == "root":
        head(run, match.start())
    run.token(Operator)


def number(run: Any, match: re.Match[str]) -> None:
    """A number; as a line's own it may stand before the head of a function."""
    head(run, match.start())
    run.token(Number.Integer)


class CLexer(RougeLexer):
    """https://en.cppreference.com/w/c/language"""

    words: ClassVar[dict[str, Choice]] = WORDS

    def start(self, run: Any) -> None:
        run.push("start")

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\n", Text, "line"),
            (r"\{", Punctuation, "block"),
            (r"[1-9]\d*(?=\s)", number),
            include("statements"),
        ],
        "block": [
            (r"\n", Text, "block line"),
            (r"\{", Punctuation, "#push"),
            (r"\}", Punctuation, "#pop"),
            include("statements"),
        ],
        "case": [
            (r"\n", Text, "block line"),
            (r":", Punctuation, "#pop"),
            include("statements"),
        ],
        "start": [(r"\n", Text, ("#pop", "line")), include("label"), include("directives"), default("#pop")],
        "line": [(r"\n", Text), include("directives"), default("#pop")],
        "block line": [(r"\n", Text), include("label"), include("directives"), default("#pop")],
        "label": [(r"[A-Za-z_]\w*:(?!:)", Name.Label)],
        "blanks": [
            (r"[ \t\r\f\v]+", Text),
            (r"\\\n", Text),
            (r"//.*", Comment.Single),
            (r"/(?=\*)", Closed(Comment.Multiline, r"/\*.*?\*/", Operator)),
        ],
        "directives": [
            include("blanks"),
            (r"#if 0", Comment, ("#pop", "start", "if 0")),
            (
                r'(#include)([ \t\r\f\v]*)(<[^>\n]*>|"[^"\n]*")(.*)(\n?)',
                Groups(Comment.Preproc, Text, Comment.PreprocFile, Comment.Single, Comment.Preproc),
                ("#pop", "start"),
            ),
            (r"#", Comment.Preproc, ("#pop", "start", "macro")),
        ],
        "macro": [
            (r"[^\n\\/]+|\\(?s:.)", Comment.Preproc),
            (r"/(?=\*)", Closed(Comment.Multiline, r"/\*.*?\*/", Comment.Preproc)),
            (r"\n", Comment.Preproc, "#pop"),
            (r"[\\/]", Comment.Preproc),
        ],
        "if 0": [
            (r"^[ \t]*#if.*\n?", Comment, "#push"),
            (r"^[ \t]*#endif.*\n?", Comment, "#pop"),
            (r"^[ \t]*#el(?:se|if)", Comment, "#pop"),
            (r".*\n|.+", Comment),
        ],
        "nested if 0": [
            (r"^[ \t]*#if.*\n?", Comment, "#push"),
            (r"^[ \t]*#endif.*\n?", Comment, "#pop"),
            (r".*\n|.+", Comment),
        ],
        "numbers": [
            (r"(?:\d+\.\d*|\.\d+|\d+)[eE][+-]?\d+[lL]?", Number.Float),
            (r"0[xX]\h+[lLuU]*", Number.Hex),
            (r"0[0-7]+(?![89])[lLuU]*", Number.Oct),
            (r"\d+[lLuU]*", Number.Integer),
        ],
        "literals": [
            (r'(?:L|u8?|U)?"', String, "string"),
            (r"(?:L|u8?|U)?'(?:\\[0-7]{1,3}|\\x\h{1,2}|\\.|[^\\'\n])'", String.Char),
        ],
        "statements": [
            include("blanks"),
            include("literals"),
            include("numbers"),
            (r"[A-Za-z_]\w*", word),
            (r"\*/", Error),
            (r"\*", star),
            (r"[~!%^&+=|?:<>/-]", Operator),
            (r"[()\[\],.;]", Punctuation),
        ],
        "string": [
            (r'[^\\"\n]+', String),
            (r"""\\(?:[\\abfnrtv"']|x\h{2,4}|[0-7]{1,3})""", String.Escape),
            (r"\\\n|\\", String),
            (r'"', String, "#pop"),
        ],
    }
    tokens["if 0"][0] = (r"^[ \t]*#if.*\n?", Comment, "nested if 0")
