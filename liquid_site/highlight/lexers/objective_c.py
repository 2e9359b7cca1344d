"""Objective-C over C and over C++: messages in brackets, methods at the outermost level, literals with an at sign."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import Run
from liquid_site.highlight.lexers import c, cpp
from liquid_site.highlight.rules import Choice, Groups, pair, table

AT_WORDS = table(
    (
        Keyword,
        "selector private protected public encode synchronized try throw catch finally end property synthesize "
        "dynamic optional interface implementation import autoreleasepool",
    ),
    (Name.Builtin, "true false YES NO"),
)
BUILTINS = table((Name.Builtin, "YES NO nil"))
NAME = r"[A-Za-z$_][A-Za-z0-9$_]*"
SIGN = re.compile(r"[-+](\s*)")
BEFORE_NAME = re.compile(r"\)(?=\s*[A-Za-z$_])")
AT_NAME = re.compile(r"\)(?=[A-Za-z$_])")
BLANKS = re.compile(r"\s*")


def closing(run: Run, start: int, pattern: re.Pattern[str]) -> int:
    """Where the type in parentheses that opens at *start* ends, before a name in the same line; -1 if it does not."""
    memory = vars(run.memory).setdefault("closing", {})
    text, begin, found = memory.get(pattern, ("", 0, -1))
    if text is not run.text or not begin <= start <= found:
        match = pattern.search(run.text, start)
        found = match.end() if match else len(run.text) + 1
        memory[pattern] = run.text, start, found
    return -1 if found > len(run.text) or run.text.find("\n", start, found) >= 0 else found


def method(run: Run, match: re.Match[str]) -> None:
    """A sign outside of braces: a method's, if a name follows, perhaps after a type."""
    sign = SIGN.match(run.text, match.start())
    assert sign is not None  # the rule matched a sign
    begin = end = sign.end()
    if run.text.startswith("(", begin):
        end = closing(run, begin, BEFORE_NAME)
    after = BLANKS.match(run.text, max(end, begin))
    follows = after is not None and re.match(NAME, run.text[after.end() : after.end() + 1])
    if end < 0 or after is None or not follows:
        run.token(Operator)
        return
    run.token(Keyword, run.text[match.start()])
    run.token(Text, sign.group(1))
    run.recurse(run.text[begin:end])
    run.token(Text, after.group())
    run.pos = after.end()
    run.push("method")


def parameter(run: Run, match: re.Match[str]) -> None:
    """A parameter's type and name; else the method's head is over."""
    start = match.start()
    end = closing(run, start, AT_NAME)
    name = re.compile(NAME).match(run.text, end) if end > 0 else None
    if name is None:
        run.pos = start
        run.pop()
        return
    run.recurse(run.text[start:end])
    run.token(Name.Variable, name.group())
    run.pos = name.end()


def at_word(run: Run, match: re.Match[str]) -> None:
    run.token(pair(AT_WORDS.get(match.group()[1:], Error))[0])


LINE_END = (r"\n", Text, "block line")
ARGUMENT = rf"({NAME})(\s*)(:)"
CALLED = Groups(Name.Function, Text, Punctuation)
STATEMENTS = [
    (r'@"', String, "string"),
    (r"@'(?:\\[0-7]{1,3}|\\x\h{1,2}|\\.|[^\\'\n])'", String.Char),
    (r"@(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+[lL]?|@(?:\d+\.\d*|\.\d+|\d+[fF])[fF]?", Number.Float),
    (r"@0[xX]\h+[lL]?", Number.Hex),
    (r"@0[0-7]+[lL]?", Number.Oct),
    (r"@\d+l?", Number.Integer),
    (r"in\b", Keyword),
    (r"@(?:interface|implementation)\b", Keyword, "class name"),
    (r"@(?:class|protocol)\b", Keyword, "forward class"),
    (r"@[^\W_]+", at_word),
    (r"\?", Punctuation, "ternary"),
    (r"\[", Punctuation, "message"),
    (r"@\[", Punctuation, "array"),
    (r"@\{", Punctuation, "dictionary"),
]
MESSAGE = [
    (r"[\]{]", Punctuation, "#pop"),
    (r";", Error),
    LINE_END,
    include("statements"),
]
STATES: dict[str, Any] = {
    "ternary": [(r":", Punctuation, "#pop"), LINE_END, include("statements")],
    "message": [
        (ARGUMENT, CALLED, ("#pop", "message with arguments")),
        (rf"({NAME})(\s*)(\])", CALLED, "#pop"),
        *MESSAGE,
    ],
    "message with arguments": [(r"\{", Punctuation, "block"), (ARGUMENT, CALLED, "#pop"), *MESSAGE],
    "array": [(r"\]", Punctuation, "#pop"), (r",", Punctuation), LINE_END, include("statements")],
    "dictionary": [(r"\}", Punctuation, "#pop"), (r",", Punctuation), LINE_END, include("statements")],
    "class name": [
        LINE_END,
        include("blanks"),
        (rf"({NAME})(\s*)(:)(\s*)({NAME})", Groups(Name.Class, Text, Punctuation, Text, Name.Class), "#pop"),
        (
            rf"({NAME})(\s*)(\()(\s*)({NAME})(\s*)(\))",
            Groups(Name.Class, Text, Punctuation, Text, Name.Label, Text, Punctuation),
            "#pop",
        ),
        (NAME, Name.Class, "#pop"),
        (r"(?s:.)", Error),
    ],
    "forward class": [
        LINE_END,
        include("blanks"),
        (rf"({NAME})(\s*)(,)(\s*)", Groups(Name.Class, Text, Punctuation, Text), "#push"),
        (rf"({NAME})(\s*)(;?)", Groups(Name.Class, Text, Punctuation), "#pop"),
        (r"(?s:.)", Error),
    ],
    "method": [
        (r",|\.\.\.", Punctuation),
        (r"\(", parameter),
        (ARGUMENT, CALLED),
        (r";", Punctuation, "#pop"),
        (r"\{", Punctuation, ("#pop", "block")),
        (r"//.*\n", Comment.Single),
        include("blanks"),
        (r"\s+", Text),
        default("#pop"),
    ],
}
METHOD = (r"[-+]", method)


class ObjectiveC(c.CLexer):
    """https://developer.apple.com/library/archive/documentation/Cocoa/Conceptual/ObjectiveC"""

    words: ClassVar[dict[str, Choice]] = {**c.WORDS, **BUILTINS}
    tokens: ClassVar[dict[str, Any]] = {
        **c.CLexer.tokens,
        **STATES,
        "root": [METHOD, *c.CLexer.tokens["root"]],
        "statements": [*STATEMENTS, *c.CLexer.tokens["statements"]],
    }


class ObjectiveCpp(cpp.CppLexer):
    """Objective-C with C++ for C."""

    words: ClassVar[dict[str, Choice]] = {**cpp.WORDS, **BUILTINS}
    tokens: ClassVar[dict[str, Any]] = {
        **cpp.CppLexer.tokens,
        **STATES,
        "root": [METHOD, *cpp.CppLexer.tokens["root"]],
        "statements": [
            (r"(\.)(class)", Groups(Operator, Name.Builtin.Pseudo)),
            (r"(@selector)(\()(class)(\))", Groups(Keyword, Punctuation, Name.Builtin.Pseudo, Punctuation)),
            *STATEMENTS,
            *cpp.CppLexer.tokens["statements"],
        ],
    }
