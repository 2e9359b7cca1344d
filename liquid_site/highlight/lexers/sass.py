"""Sass by indentation: a comment goes on over the lines that are indented more than its first."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.lexers.scss import VALUES, property_name
from liquid_site.highlight.rules import ByWord, Groups

NAME = r"[\w-]+"


def indented(run: Run, match: re.Match[str]) -> None:
    """A line's blanks: the line belongs to an open comment, or it has content of its own."""
    memory = run.memory
    memory.last = match.group()
    run.token(Text)
    if memory.block and memory.last != memory.indent and memory.last.startswith(memory.indent):
        run.push(memory.block)
    else:
        memory.block = memory.indent = ""
        run.push("content")


def line_end(run: Run, _: re.Match[str]) -> None:
    run.token(Text)
    run.reset_stack()


def comment(run: Run, match: re.Match[str]) -> None:
    """The first line of a comment; its block is what is indented more than this line."""
    single = match.group().startswith("//")
    run.token(Comment.Single if single else Comment.Multiline)
    run.pop()
    run.memory.block = "single" if single else "multi"
    run.memory.indent = run.memory.last


def quoted(kind: Any, sign: str) -> list[Any]:
    return [
        (sign, kind, "#pop"),
        include("interpolated"),
        (rf"(?:\\.?|#(?!\{{)|[^\\\n{sign}#])+", kind),
    ]


def piece(kind: Any) -> list[Any]:
    """The rest of a class, an id and so on."""
    return [(NAME, kind), include("interpolated"), default("#pop")]


class Sass(RougeLexer):
    """https://sass-lang.com/documentation/syntax/#the-indented-syntax"""

    def start(self, run: Run) -> None:
        run.memory.block = run.memory.indent = run.memory.last = ""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [(r"[ \t]*\n", Text), (r"[ \t]*", indented)],
        "single": [(r".*", Comment.Single, "#pop")],
        "multi": [(r".*\n", Comment.Multiline, "#pop")],
        "content": [
            (r"//.*|/\*.*\n", comment),
            (r"@import\b", Keyword, "import"),
            (r"@for\b", Keyword, "for"),
            (r"@(?:debug|warn|if|each|while|else|return|media)", Keyword, "value"),
            (rf"(@(?:mixin|function))(\s+)({NAME})", Groups(Keyword, Text, Name.Function), "value"),
            (rf"(@include)(\s+)({NAME})", Groups(Keyword, Text, Name.Decorator), "value"),
            (rf"@{NAME}|&", Keyword, "selector"),
            (rf"(\${NAME})([ \t]*)(:)", Groups(Name.Variable, Text, Punctuation), "value"),
            (rf"={NAME}", Name.Function, "value"),
            (rf"\+{NAME}", Name.Decorator, "value"),
            (r":", Name.Attribute, "old attribute"),
            (r"(?=[^\[\n][^\[\n]*?:(?:[^a-z]|$))", Text, "attribute"),
            default("selector"),
        ],
        "import": [(r"[ \t]+", Text), (r"\S+", String), (r"\n", Text, "#pop")],
        "interpolated": [(r"#\{", String.Interpol, "interpolation")],
        "strings": [(r'"', String.Double, "double"), (r"'", String.Single, "single quotes")],
        "property": [include("interpolated"), (NAME, property_name)],
        "attribute": [include("property"), (r"([ \t]*)(:)", Groups(Text, Punctuation), "value")],
        "old attribute": [include("property"), default(("#pop", "value"))],
        "value": [
            (r"\n", line_end),
            (r"[ \t]+", Text),
            (rf"\${NAME}", Name.Variable),
            (r"url\(", String.Other, "url"),
            (rf"{NAME}(?=\s*\()", Name.Function),
            (rf"%{NAME}", Name.Decorator),
            (r"(?:true|false)\b", Name.Builtin.Pseudo),
            (r"(?:and|or|not)\b", Operator.Word),
            (r"#[a-zA-Z0-9]{1,6}", Number.Hex),
            (r"-?\d+(?:%|[a-z]+)?", Number),
            (r"-?\.\d+(?:%|[a-z]+)?", Number.Integer),
            include("strings"),
            include("interpolated"),
            (r"[~^*!&%<>|+=@:,./?-]+", Operator),
            (r"[\[\]()]+", Punctuation),
            (NAME, ByWord(VALUES, Name)),
        ],
        "for": [(r"from|to|through", Operator.Word), include("value")],
        "interpolation": [(r"\}", String.Interpol, "#pop"), include("value")],
        "selector": [
            (r"\n", line_end),
            include("strings"),
            include("interpolated"),
            (r"[ \t]+", Text),
            (r":", Name.Decorator, "pseudo"),
            (r"\.", Name.Class, "class"),
            (r"#", Name.Namespace, "id"),
            (r"%", Name.Variable, "placeholder"),
            (NAME, Name.Tag),
            (r"&", Keyword),
            (r"[~^*!\[\]()<>|+=@;,/?]", Operator),
        ],
        "pseudo": piece(Name.Decorator),
        "class": piece(Name.Class),
        "id": piece(Name.Namespace),
        "placeholder": piece(Name.Variable),
        "double": quoted(String.Double, '"'),
        "single quotes": quoted(String.Single, "'"),
        "url": quoted(String.Other, r"\)"),
    }
