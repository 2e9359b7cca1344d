"""Haml: tags by their first sign, Ruby after an equals sign or a dash, blocks by indentation."""

import re
from collections.abc import Callable
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Name, Punctuation, String, Text, _TokenType

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.lexers.html import Html
from liquid_site.highlight.lexers.ruby import Ruby
from liquid_site.highlight.lexers.sass import indented
from liquid_site.highlight.lookup import find_lexer
from liquid_site.highlight.rules import Groups

NAME = r"[\w:-]+"
DOT = r"(?: \|\n(?=.* \|)|.)"
"""A character of a line, which goes on in the next where both end with a bar."""
TEXT = r"(?:[^#\n]|#[^{\n])+"
FILTERS = ("javascript", "css", "erb", "markdown", "sass")


def ruby(run: Run, _: re.Match[str]) -> None:
    run.delegate(run.child("ruby", Ruby))


def html(run: Run, _: re.Match[str]) -> None:
    run.delegate(run.child("html", Html))


def fresh_ruby(run: Run, state: str) -> None:
    run.child("ruby", Ruby).reset()
    run.push(state)


def ruby_tag(run: Run, _: re.Match[str]) -> None:
    run.token(Punctuation)
    fresh_ruby(run, "ruby inside")


def evaluated(run: Run, _: re.Match[str]) -> None:
    run.token(Punctuation)
    run.reset_stack()
    fresh_ruby(run, "ruby line")


def ruby_line(run: Run, match: re.Match[str]) -> None:
    """The line without the blanks at its end and without a comma or a bar there, by which it goes on."""
    line = match.group()
    code = line.rstrip(" \t")
    if code.endswith(" |"):
        code = code[:-2]
    elif line.endswith(","):
        code = code[:-1]
    run.pos = match.start() + len(code)
    run.delegate(run.child("ruby", Ruby), code)


def line_end(run: Run, _: re.Match[str]) -> None:
    run.token(Text)
    run.reset_stack()


def block(kind: _TokenType, state: str) -> Callable[[Run, re.Match[str]], None]:
    """The first line of a block of another state."""

    def start(run: Run, match: re.Match[str]) -> None:
        run.token(kind)
        run.pop()
        run.memory.block, run.memory.indent = state, run.memory.last
        if state == "filter":
            run.memory.filter = filter_run(run, match.group()[1:].strip())

    return start


def filter_run(run: Run, name: str) -> Run | None:
    """The run of the filter's lexer, from its start; None if Haml's text there has no language."""
    found = None
    if name == "ruby":
        found = run.child("ruby", Ruby)
    elif name in FILTERS:
        found = run.child(name, lambda: find_lexer(name))  # type: ignore[arg-type,return-value]
    if found is not None:
        found.reset()
    return found


def filtered(run: Run, _: re.Match[str]) -> None:
    if run.memory.filter is None:
        run.token(Name.Decorator)
    else:
        run.delegate(run.memory.filter)


class Haml(RougeLexer):
    """https://haml.info/docs/yardoc/file.REFERENCE.html"""

    def start(self, run: Run) -> None:
        run.memory.block = run.memory.indent = run.memory.last = ""
        run.memory.filter = None

    tokens: ClassVar[dict[str, Any]] = {
        "root": [(r"\s*\n", Text), (r"\s*", indented)],
        "content": [
            include("css"),
            (rf"%{NAME}", Name.Tag, ("#pop", "tag")),
            (rf"!!!{DOT}*\n", Name.Namespace, "#pop"),
            (rf"(/)(\[{DOT}*?\])({DOT}*\n)", Groups(Comment, Comment.Special, Comment), "#pop"),
            (rf"/{DOT}*\n", block(Comment, "html comment")),
            (rf"-#{DOT}*\n", block(Comment, "haml comment")),
            (r"-", evaluated),
            (rf":{DOT}*\n", block(Name.Decorator, "filter")),
            include("evaluated or plain"),
        ],
        "css": [
            (rf"\.{NAME}", Name.Class, ("#pop", "tag")),
            (rf"#{NAME}", Name.Function, ("#pop", "tag")),
        ],
        "tag": [
            include("css"),
            (r"\{", ruby_tag),
            (rf"\[{DOT}*?\]", ruby),
            (r"\(", Punctuation, "attributes"),
            (r"\s*\n", Text, "#pop"),
            (r"[<>]{1,2}(?=[ \t=])", Punctuation),
            include("evaluated or plain"),
        ],
        "evaluated or plain": [
            (r"[&!]?==", Punctuation, "plain"),
            (r"[&!]?[=!]", evaluated),
            default("plain"),
        ],
        "plain": [(TEXT, html), include("interpolation"), (r"\n", line_end)],
        "interpolation": [(r"#\{", String.Interpol, "ruby")],
        "ruby": [(r"\}", String.Interpol, "#pop"), include("ruby inside")],
        "ruby inside": [(r"\{", ruby, "ruby inside"), (r"\}", ruby, "#pop"), (r"[^{}]+", ruby)],
        "ruby line": [
            (r"\n", Text, "#pop"),
            (r",[ \t]*\n", ruby),
            (r" \|[ \t]*\n", String.Escape),
            (r".*", ruby_line),
        ],
        "attributes": [
            (r"\s+", Text),
            (rf"{NAME}\s*=", Name.Attribute, "value"),
            (NAME, Name.Attribute),
            (r"\)", Text, "#pop"),
        ],
        "value": [
            (r"\s+", Text),
            (r"[a-z]\w*", Name.Variable, "#pop"),
            (r"@[a-z]\w*", Name.Variable.Instance, "#pop"),
            (r"\$[a-z]\w*", Name.Variable.Global, "#pop"),
            (r"'(?:[^'\\\n]|\\.)*(?:'|\\')", String, "#pop"),
            (r'"(?:[^"\\\n]|\\.)*(?:"|\\")', String, "#pop"),
        ],
        "html comment": [(rf"{DOT}+", Comment), (r"\n", line_end)],
        "haml comment": [(rf"{DOT}+", Comment.Preproc), (r"\n", line_end)],
        "filter": [(TEXT, filtered), include("interpolation"), (r"\n", line_end)],
    }
