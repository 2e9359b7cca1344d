"""Python, as Rouge colours it: a name before a parenthesis is a function, strings are of one kind."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import (
    Comment,
    Error,
    Generic,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
    Whitespace,
)

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.lexers.words import python
from liquid_site.highlight.rules import ByWord, Groups, table

WORDS = table(
    (Name.Builtin, python.EXCEPTIONS),
    (Keyword, python.KEYWORDS),
    (Keyword.Namespace, "import"),
    (Operator.Word, "in is and or not"),
    (Name.Builtin, python.BUILTINS),
    (Name.Builtin.Pseudo, "None Ellipsis False True"),
)
KEYWORD = "|".join(python.KEYWORDS.split())
NAME = r"[^\W\d][^\W]*"
BREAK = r"(?:\s|\\\n)+"
NUMERAL = r"\d(?:_?\d)*"
WILD = re.compile(r"(\s*)(?=\S)([^\n]*?)(_\b)")


def word(run: Any, match: re.Match[str]) -> None:
    """A name; before blanks and a parenthesis that closes anywhere later, a call, blanks included."""
    name = match.group(1)
    if match.group(2) is not None and name not in OPERATORS and closes(run, match.end(2)):
        run.token(Name.Class if name[0].isupper() else Name.Function, match.group())
        return
    run.token(WORDS.get(name, Name), name)
    run.token(Text, match.group(2) or "")


OPERATORS = frozenset(("in", "is", "and", "or", "not"))


def closes(run: Any, start: int) -> bool:
    """Is there a closing parenthesis from *start* on?"""
    last = vars(run.memory).get("last_parenthesis")
    if last is None or last[0] is not run.text:
        last = run.memory.last_parenthesis = run.text, run.text.rfind(")")
    return bool(last[1] >= start)


def wild(run: Any, match: re.Match[str]) -> None:
    """After ``case``: everything up to a lone ``_`` of the same line is plain; again until there is none."""
    none_before = vars(run.memory).get("no_wild", (None, 0))
    start = match.start()
    end = match.end()
    if none_before[0] is run.text and end < none_before[1]:
        run.token(Text)
        run.pop()
        return
    found = WILD.match(run.text, start)
    if found is None:
        line_end = run.text.find("\n", end)
        run.memory.no_wild = run.text, len(run.text) if line_end < 0 else line_end
        run.token(Text)
        run.pop()
        return
    run.token(Whitespace, found.group(1))
    run.token(Text, found.group(2))
    run.token(Keyword, "_")
    run.pos = found.end()


def opening(run: Any, match: re.Match[str]) -> None:
    """The prefix and the quotes of a string."""
    prefix, quotes = match.groups()
    run.token(String.Affix, prefix)
    run.token(String.Heredoc, quotes)
    flags = prefix.lower()
    run.push(quotes + "r" * ("r" in flags) + "f" * ("f" in flags))


def inside(quotes: str, raw: bool, formatted: bool) -> list[Any]:
    """The rules of one kind of string."""
    braces = "{}" if formatted else ""
    return [
        (r"^\s*>>>(?=\s)", Generic.Prompt, "doctest"),
        (r"^\s+", String),
        (rf"[^\\'\"{braces}\n]+\n?|\n", String),
        (quotes, String.Heredoc, "#pop"),
        (r"""['"]+?""", String.Heredoc),
        *([] if raw else [include("escapes")]),
        (r"\\(?s:.)?", String),
        *([(r"\{\{|\}\}?", String), (r"\{", String.Interpol, "expression")] if formatted else []),
    ]


STRINGS = {
    quotes + "r" * raw + "f" * formatted: inside(quotes, raw, formatted)
    for quotes in ('"""', "'''", '"', "'")
    for raw in (False, True)
    for formatted in (False, True)
}


class PythonLexer(RougeLexer):
    """https://docs.python.org/3/reference/lexical_analysis.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*\n?", Comment.Single),
            (r"\.\.\.$", Name.Builtin.Pseudo),
            (r"[\[\]{}:(),;.]", Punctuation),
            (r"\\\n?", Text),
            (rf"@{NAME}(?:\.{NAME})*", Name.Decorator),
            (r"""([rRbBuUfFtT]{0,2})(\"""|'''|"|')""", opening),
            (rf"(def)({BREAK})", Groups(Keyword, Text), "function"),
            (rf"(class)({BREAK})", Groups(Keyword, Text), "class"),
            (
                r"(from)([ \t\r\f\v]+)(\.*[\w.]*)([ \t\r\f\v]+)(import)\b",
                Groups(Keyword.Namespace, Text, Name, Text, Keyword.Namespace),
            ),
            (r"(import)([ \t\r\f\v]+)([A-Za-z_][\w.]*)", Groups(Keyword.Namespace, Text, Name)),
            (rf"(?:match|case)\b(?![ \t]*(?:[:,;=^&|@~)(\]}}]|(?:{KEYWORD})\b))", Keyword, "wild"),
            (r"([A-Za-z_]\w*(?![^\W]))(?:([ \t]*)(?=\())?", word),
            (NAME, ByWord(WORDS, Name)),
            (r"!=|[-~+/*%=<>&^|@]", Operator),
            (r"`.*?`", String.Backtick),
            include("numbers"),
        ],
        "numbers": [
            (
                rf"{NUMERAL}\.(?:{NUMERAL})?(?:[eE][+-]?{NUMERAL})?[jJ]?|{NUMERAL}(?:[eE][+-]?{NUMERAL}[jJ]?|[jJ])",
                Number.Float,
            ),
            (r"0[xX](?:_?\h)+", Number.Hex),
            (r"0[oO](?:_?[0-7])+", Number.Oct),
            (r"0[bB](?:_?[01])+", Number.Bin),
            (rf"{NUMERAL}L", Number.Integer.Long),
            (NUMERAL, Number.Integer),
        ],
        "function": [(NAME, Name.Function, "#pop"), (r"\(", Error), default("#pop")],
        "class": [(NAME, Name.Class, "#pop")],
        "wild": [(r"\s*", wild)],
        "escapes": [
            (r"""\\(?:[\n\\'"abfnrtv]|N\{[A-Z0-9 -]+\}|u\h{4}|U\h{8}|x\h{2}|[0-7]{1,3})""", String.Escape),
        ],
        "expression": [
            (r"\}", String.Interpol, "#pop"),
            (r"\{", String.Interpol, "#push"),
            (r"![sra]\b|:", String.Interpol),
            include("root"),
        ],
        "doctest": [
            (r"\n\n", Text, "#pop"),
            (r"'''|\"\"\"", String.Heredoc, "#pop:2"),
            (r"\n|[ \t]+", Text),
            include("root"),
        ],
        **STRINGS,
    }
