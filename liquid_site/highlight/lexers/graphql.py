"""GraphQL: what a name is depends on the definition it stands in."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Punctuation, String, Whitespace, _TokenType

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups

NAME = r"[A-Za-z_]\w*"
CALLED = rf"({NAME})(\s*)(\()"
KEYED = rf"({NAME})(\s*)(:)"
STRING = Closed(String.Double, r'"[^"\\]*(?:\\.[^"\\]*)*"')
SCALARS = r"(?:Int|Float|String|Boolean|ID)\b"


def description(run: Run, match: re.Match[str]) -> None:
    """Markdown between lines of three quotes."""
    from liquid_site.highlight.lexers.markdown import Markdown

    start = match.start()
    end = run.find('\n"""', match.end() + 1)
    if end < 0:
        run.token(Error, '"')
        run.pos = start + 1
        return
    run.token(String.Double)
    run.token(Whitespace, "\n")
    run.out.extend(Markdown().lex(run.text[start + 4 : end]))
    run.token(Whitespace, "\n")
    run.token(String.Double, '"""')
    run.pos = end + 4


def value(kind: _TokenType) -> Any:
    """A value, after which the state of values ends; in a list more may come."""

    def action(run: Run, _: re.Match[str]) -> None:
        run.token(kind)
        if not run.state_is("list"):
            run.pop()

    return action


def quoted(run: Run, match: re.Match[str]) -> None:
    """A string, which is a value; or one in three quotes, after which Rouge waits for the value still."""
    start = match.start()
    if run.text.startswith('"""', start):
        end = run.find('"""', start + 3)
        if end >= 0:
            run.pos = end + 3
            run.token(String.Double, run.text[start : run.pos])
            return
    found = STRING.find(run, start)
    if found is None:
        run.token(Error)
    else:
        run.pos = found.end()
        run.token(String.Double, found.group())
        if not run.state_is("list"):
            run.pop()


def closed(run: Run, _: re.Match[str]) -> None:
    """The end of a list or an object, and of the value that it is."""
    run.token(Punctuation)
    run.pop()
    if run.state_is("value"):
        run.pop()


def selected(run: Run, _: re.Match[str]) -> None:
    """The end of a selection, and of the definition whose selection it is."""
    run.token(Punctuation)
    run.pop()
    if run.state_is("query") or run.state_is("fragment"):
        run.pop()


class Graphql(RougeLexer):
    """https://spec.graphql.org/October2021/#sec-Language"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"(?:query|mutation|subscription)\b", Keyword, "query"),
            (r"\{", Punctuation, ("query", "selection")),
            (r"fragment\b", Keyword, "fragment"),
            (r"scalar\b", Keyword, "value"),
            (r"(?:type|interface|enum|input|schema)\b", Keyword, "type"),
            (r"union\b", Keyword, "union"),
            (r"extend\b", Keyword),
            include("basic"),
            (r'"""(?=\n)', description),
        ],
        "basic": [(r"\s+", Whitespace), (r"#.*", Comment), (r"[!,]", Punctuation)],
        "directives": [
            (rf"(@{NAME})(\s*)(\()", Groups(Keyword, Whitespace, Punctuation), "arguments"),
            (rf"@{NAME}\b", Keyword),
        ],
        "query": [
            include("directives"),
            (rf"{NAME}\b", Name),
            (r"\(", Punctuation, "variables"),
            (r"\{", Punctuation, "selection"),
            include("basic"),
        ],
        "fragment": [(r"on\b", Keyword), include("query")],
        "type": [
            (r"implements\b", Keyword),
            (rf"{NAME}\b", Name),
            (r"\(", Punctuation, "variables"),
            (r"\{", Punctuation, "fields"),
            include("basic"),
        ],
        "union": [(rf"{NAME}\b", Name), (r"=", Punctuation, "member"), include("basic")],
        "member": [(rf"{NAME}\b", Name, ("#pop", "next member")), include("basic")],
        "next member": [
            (r"\|", Punctuation, ("#pop", "member")),
            (r"\s+", Whitespace),
            (r"#.*", Comment),
            default("#pop:2"),
        ],
        "fields": [
            (r"\}", Punctuation, "#pop:2"),
            (CALLED, Groups(Name, Whitespace, Punctuation), "variables"),
            (rf"{NAME}\b", Name),
            (r":", Punctuation, "type name"),
            include("basic"),
        ],
        "arguments": [
            (r"\)", Punctuation, "#pop"),
            (rf"{NAME}\b", Name),
            (r":", Punctuation, "value"),
            include("basic"),
        ],
        "variables": [
            (r"\)", Punctuation, "#pop"),
            (rf"\${NAME}\b", Name.Variable),
            (rf"{NAME}\b", Name),
            (r":", Punctuation, "type name"),
            (r"=", Punctuation, "value"),
            include("basic"),
        ],
        "type name": [
            (SCALARS, Name.Builtin, "#pop"),
            (rf"{NAME}\b", Name, "#pop"),
            (r"\[", Punctuation, "type list"),
            include("basic"),
        ],
        "type list": [
            (SCALARS, Name.Builtin),
            (rf"{NAME}\b", Name),
            (r"\]", Punctuation, "#pop:2"),
            include("basic"),
        ],
        "selection": [
            include("directives"),
            (r"\}", selected),
            (CALLED, Groups(Name, Whitespace, Punctuation), "arguments"),
            (KEYED, Groups(Name, Whitespace, Punctuation)),
            (rf"{NAME}\b", Name),
            (r"(\.\.\.)(\s+)(on)\b", Groups(Punctuation, Whitespace, Keyword)),
            (r"\.\.\.", Punctuation),
            (r"\{", Punctuation, "#push"),
            include("basic"),
        ],
        "list": [(r"\]", closed), include("value")],
        "object": [
            (r"\}", closed),
            (KEYED, Groups(Name, Whitespace, Punctuation), "value"),
            include("basic"),
        ],
        "value": [
            (rf"\${NAME}\b", value(Name.Variable)),
            (r"(?:true|false|null)\b", value(Keyword.Constant)),
            (r"[+-]?\d+\.\d+(?:[eE][+-]?\d+)?", value(Number.Float)),
            (r"[+-]?[1-9]\d*(?:[eE][+-]?\d+)?", value(Number.Integer)),
            (r'"', quoted),
            (rf"{NAME}\b", value(Name)),
            (r"\{", Punctuation, "object"),
            (r"\[", Punctuation, "list"),
            include("basic"),
        ],
    }
