"""C++, as Rouge colours it: C with classes and templates; only the outermost brace hides functions."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.lexers import c
from liquid_site.highlight.rules import Choice, table

KEYWORDS = (
    "asm catch char8_t concept consteval constexpr constinit const_cast co_await co_return co_yield delete "
    "dynamic_cast explicit "
    "export friend mutable namespace new operator private protected public reinterpret_cast requires restrict size_of "
    "static_cast this throw throws typeid typename using final override import module alignas alignof decltype "
    "noexcept "
    "static_assert thread_local try class template"
)
RESERVED = "__virtual_inheritance __uuidof __super __single_inheritance __multiple_inheritance __interface __event"
WORDS = table(
    (Keyword.Type, c.TYPES + " bool"),
    (Keyword, f"{c.KEYWORDS} {KEYWORDS}"),
    (Keyword.Reserved, f"{c.RESERVED} {RESERVED}"),
    (Name.Builtin, c.CONSTANTS + " nullptr"),
)


def word(run: Any, match: re.Match[str]) -> None:
    """A word of C, or one that opens a class or a template."""
    name = match.group()
    template = run.state_is("template")
    c.word(run, match)
    if name in ("class", "struct") or template and name == "typename":
        run.push("class")
    elif name == "template":
        run.push("template")


def raw(run: Any, match: re.Match[str]) -> None:
    """A raw string, to its own delimiter or else only its prefix as a name."""
    end = run.text.find(f'){match.group(1)}"', match.end())
    if end < 0:
        run.token(String)
        return
    end += len(match.group(1)) + 2
    run.token(String, run.text[match.start() : end])
    run.pos = end


def class_name(run: Any, match: re.Match[str]) -> None:
    """The name of a class; or of a function whose head begins with ``struct``."""
    named = vars(run.memory).get("function") == match.start()
    run.token(Name.Function if named else Name.Class)


class CppLexer(c.CLexer):
    """https://en.cppreference.com/w/cpp/language"""

    words: ClassVar[dict[str, Choice]] = WORDS
    tokens: ClassVar[dict[str, Any]] = {
        **c.CLexer.tokens,
        "block": [
            (r"\n", Text, "block line"),
            include("statements"),
        ],
        "case": [
            (r"\n", Text, "block line"),
            (r"::", Operator),
            (r":", Punctuation, "#pop"),
            include("statements"),
        ],
        "template": [
            (r"\n", Text, "block line"),
            (r"[>;]", Punctuation, "#pop"),
            (r"\}", Punctuation),
            include("statements"),
        ],
        "class": [
            (r"\s+", Text),
            include("blanks"),
            (r"[A-Za-z_]\w*", class_name, "#pop"),
            (r"\.\.\.", Operator),
            default("#pop"),
        ],
        "numbers": [
            (r"\d(?:'?\d)*(?:\.\d(?:'?\d)*)?(?:min|ms|us|ns|i[fl]?|[hsdy])\b", Number.Other),
            (
                r"(?:\d(?:'?\d)*\.(?:\d(?:'?\d)*)?|\.\d(?:'?\d)*)(?:[eEpP][+-]?\d(?:'?\d)*)?[fFlLuU]*"
                r"|\d(?:'?\d)*[eEpP][+-]?\d(?:'?\d)*[fFlLuU]*",
                Number.Float,
            ),
            (r"0[xX]\h(?:'?\h)*(?:[pP][+-]?\d+)?[lLuU]*", Number.Hex),
            (r"0[bB][01](?:'?[01])*", Number.Bin),
            (r"0[0-7](?:'?[0-7])*(?!'?[89])[lLuU]*", Number.Oct),
            (r"\d(?:'?\d)*[lLuU]*", Number.Integer),
        ],
        "statements": [
            (r'(?:L|u8?|U)?R"([^()\\ \t\n]{0,16})\(', raw),
            include("blanks"),
            include("literals"),
            include("numbers"),
            (r"[A-Za-z_]\w*", word),
            (r"\{", Punctuation),
            (r"\}", Punctuation, "#pop"),
            (r"::", Operator),
            (r"\*/", Error),
            (r"\*", c.star),
            (r"[~!%^&+=|?:<>/-]", Operator),
            (r"[()\[\],.;]", Punctuation),
        ],
    }
