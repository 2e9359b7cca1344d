"""CoffeeScript: after nearly everything a slash may begin a regex, if the line closes it."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import ByWord, Groups, table

WORDS = table(
    (
        (Keyword, "value"),
        "for by while until loop break continue return switch when then if else do yield throw try catch finally "
        "await new delete typeof instanceof super extends this class import export debugger",
    ),
    ((Name.Constant, "value"), "true false yes no on off null NaN Infinity undefined"),
    (
        (Name.Builtin, "value"),
        "Array Boolean Date Error Function Math netscape Number Object Packages RegExp String sun decodeURI "
        "decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt document window",
    ),
)
OPERATORS = "and|or|is|isnt|not|in|of"
NAME = r"[$a-zA-Z_][a-zA-Z0-9_]*"
FLAGS = r"(?:[gimy]+\b|\B)"
PLAIN = r"\\.|[^\[/\\\n]"
SIMPLE = re.compile(rf"/(?:{PLAIN})+/{FLAGS}")
REGEX = re.compile(rf"/(?:{PLAIN}|\[(?:\\.|[^\]\\\n])*\])+/{FLAGS}")


def slash(run: Run, match: re.Match[str]) -> None:
    """A regex, if it is closed in its line. A line's rest without a bracket is searched for one once."""
    text, start = run.text, match.start()
    bare, end = vars(run.memory).get("bare", ("", 0))
    found = (SIMPLE if bare is text and start < end else REGEX).match(text, start)
    run.pop()
    if found is not None:
        run.pos = found.end()
        run.token(String.Regex, found.group())
        return
    run.pos = start
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    if text.rfind("]", start, line_end) < 0:
        run.memory.bare = text, line_end


def string(quote: str, *inside: Any) -> list[Any]:
    other = "'" if quote[0] == '"' else '"'
    lone = [(quote[0], String)] if len(quote) > 1 else []
    return [(quote, String, "#pop"), *lone, (other, String), *inside, include("text")]


class Coffeescript(RougeLexer):
    """https://coffeescript.org. State ``value``: a value may begin here."""

    tokens: ClassVar[dict[str, Any]] = {
        "blank": [
            (r"#(?=##[^#])", Closed(Comment.Multiline, r"###[^#].*?###", Comment.Single, r"#.*")),
            (r"#.*", Comment.Single),
            (r"\s+", Text),
        ],
        "value": [
            include("blank"),
            (r"///", String.Regex, ("#pop", "heregex")),
            (r"/", slash),
            default("#pop"),
        ],
        "root": [
            (r"^(?=\s|/|<!--)", Text, "value"),
            include("blank"),
            (r"[-+~&?:=|<>!*`%^/]|\\(?=\n)", Operator, "value"),
            (rf"(?:{OPERATORS})\b", Operator, "value"),
            (rf"(@)([ \t]*)({NAME})", Groups(Name.Variable.Instance, Text, Name.Attribute), "value"),
            (rf"(\.)([ \t]*)({NAME})", Groups(Punctuation, Text, Name.Attribute), "value"),
            (rf"{NAME}(?=\s*:)", Name.Attribute, "value"),
            (NAME, ByWord(WORDS, (Name.Other, "value"))),
            (r"[{(\[;,]", Punctuation, "value"),
            (r"[})\].]", Punctuation),
            (r"\d+\.\d+(?:[eE]\d+)?[fd]?", Number.Float),
            (r"0x\h+", Number.Hex),
            (r"\d+", Number.Integer),
            (r'"""', String, '"""'),
            (r"'''", String, "'''"),
            (r'"', String, '"'),
            (r"'", String, "'"),
        ],
        "escape": [(r"\\(?:c[A-Z]|x\h{2}|u\h{4}|u\{\h{4}\})", String.Escape)],
        "text": [(r"[^#\\'\"]+", String), include("escape"), (r"\\.", String.Escape), (r"#", String)],
        "interpolated": [(r"#\{", String.Interpol, "interpolation")],
        "interpolation": [(r"\}", String.Interpol, "#pop"), include("root")],
        '"': string('"', include("interpolated")),
        '"""': string('"""', include("interpolated")),
        "'": string("'"),
        "'''": string("'''"),
        "heregex": [
            (rf"///{FLAGS}", String.Regex, "#pop"),
            (r"^#(?!\{).*", Comment.Single),
            (r"(\s+)(#(?!\{).*)", Groups(Text, Comment.Single)),
            include("interpolated"),
            include("blank"),
            include("escape"),
            (r"\\\D", String.Escape),
            (r"\\\d+", Name.Variable),
            (r"(?s:.)", String.Regex),
        ],
    }
