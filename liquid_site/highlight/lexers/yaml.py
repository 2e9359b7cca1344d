"""YAML: indentation decides where plain and block scalars end."""

import re
from typing import Any, ClassVar

from pygments import unistring
from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import Groups

Match = re.Match[str]
INDICATOR = Punctuation.Indicator
ANCHOR = f"[{unistring.combine('Lu', 'Ll', 'Lt', 'Lm', 'Lo', 'Nl', 'Nd')}_-]+"
TAG_CHARS = r"\w;/?:@&=+$,.!~*'()\[\]%-"
PLAIN_START = r"""[^ \t\n\r\f\v?:,\[\]{}#&*!|>'"%@`]"""


def settle(run: Run, width: int) -> None:
    """Leave the levels deeper than a line indented by *width* spaces."""
    run.memory.column = width
    levels = run.memory.levels
    while width < levels[-1]:
        levels.pop()


def forget(run: Run, _: Match | None = None) -> None:
    """A new document: no indentation yet."""
    run.memory.levels, run.memory.column, run.memory.block = [0], 0, None


def deepen(run: Run, width: int) -> None:
    """What was read opens a level at the current column; the next begins *width* further."""
    if run.memory.levels[-1] < run.memory.column:
        run.memory.levels.append(run.memory.column)
    run.memory.column += width


def directive(run: Run, match: Match) -> None:
    run.token(Name.Tag)
    forget(run)
    run.push("yaml-directive" if match.group() == "%YAML" else "tag-directive")


def document(run: Run, _: Match) -> None:
    run.token(Name.Namespace)
    forget(run)
    run.push("line")


def line_start(run: Run, match: Match) -> None:
    """The spaces before a line; those that fit no open level are an error."""
    spaces = match.group()
    dedented = len(spaces) < run.memory.levels[-1]
    settle(run, len(spaces))
    known = run.memory.levels[-1] if dedented else len(spaces)
    run.token(Text, spaces[:known])
    run.token(Error, spaces[known:])
    run.go(("line", "line-head"))


def head_spaces(run: Run, match: Match) -> None:
    run.token(Text)
    run.memory.column += len(match.group())


def head_end(run: Run, match: Match) -> None:
    head_spaces(run, match)
    run.pop()


def head_indicator(run: Run, _: Match) -> None:
    deepen(run, 1)
    run.token(INDICATOR)


def key(run: Run, _: Match) -> None:
    run.groups(Name.Attribute, INDICATOR)
    deepen(run, 0)


def block_header(run: Run, match: Match) -> None:
    run.memory.block = None
    run.goto("rest-of-line")
    text = match.group()
    digit = text.strip("+-")
    if digit:
        run.memory.block = run.memory.levels[-1] + int(digit)
    run.token(INDICATOR)


def block_blank(run: Run, match: Match) -> None:
    spaces = match.group()
    mark = len(spaces) if run.memory.block is None else run.memory.block
    run.token(Text, spaces[:mark])
    run.token(Name.Constant, spaces[mark:])


def block_indent(run: Run, match: Match) -> None:
    """The spaces before a line of a block scalar; fewer than the scalar's own end it."""
    run.token(Text)
    width = len(match.group())
    level = run.memory.levels[-1] if run.memory.block is None else run.memory.block
    if run.memory.block is None:
        run.memory.block = width
    if width < level:
        settle(run, width)
        run.goto("line-head")


def plain_indent(run: Run, match: Match) -> None:
    """The spaces before a further line of a plain scalar; no deeper than the level around it, they end it."""
    run.token(Text)
    run.pop()
    width = len(match.group())
    if width <= run.memory.levels[-1]:
        settle(run, width)
        run.goto("line-head")


class Yaml(RougeLexer):
    """https://yaml.org/spec/1.2/spec.html, as Rouge's yaml."""

    name = "YAML"

    def start(self, run: Run) -> None:
        forget(run)

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"#.*", Comment.Single),
            (r"\n+", Text),
            (r"[ ]+(?=#|$)", Text),
            (r"^%(?:YAML|TAG)\b", directive),
            (r"^(?:---|\.\.\.)(?= |$)", document),
            (r"[ ]*(?!\s|$)", line_start),
        ],
        "line-head": [
            (r"\s*?\n", Text, "#pop:2"),
            (r"[ ]+(?=[-:?](?: |$))", head_spaces),
            (r"[-:?](?= |$)", head_indicator),
            (r"[ ]*", head_end),
        ],
        "line": [
            (r"[ ]*(?=#|$)", Text, "#pop"),
            (r"[ ]+", Text),
            include("properties"),
            (r"""([^#,?\[\]{}"'\n]+)(:)(?=\s|$)""", key),
            (r"[|>][+-]?", INDICATOR, ("block", "block-header")),
            include("flow"),
            (rf"(?={PLAIN_START}|[-?:][^ \t\n\r\f\v])", Text, "plain"),
        ],
        "properties": [
            (r"!<[0-9A-Za-z;/?:@&=+$,_.!~*'()\[\]%-]+>", Keyword.Type),
            (rf"![\w-]+![{TAG_CHARS}]*", Keyword.Type),
            (rf"![{TAG_CHARS}]*", Keyword.Type),
            (rf"&{ANCHOR}", Name.Label),
            (rf"\*{ANCHOR}", Name.Variable),
        ],
        "flow": [
            (r"\[", INDICATOR, "sequence"),
            (r"\{", INDICATOR, "mapping"),
            (r"'", String.Single, "single"),
            (r'"', String.Double, "double"),
        ],
        "collection": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
            (r"[?:,]", INDICATOR),
            include("properties"),
            include("flow"),
            (rf"(?={PLAIN_START})", Text, "plain-in-flow"),
        ],
        "sequence": [(r"\]", INDICATOR, "#pop"), include("collection")],
        "mapping": [(r"\}", INDICATOR, "#pop"), include("collection")],
        "block": [
            (r"\n+", Text),
            (r"^[ ]+$", block_blank),
            (r"^[ ]*", block_indent),
            (r"[^\n\r\f\v]+", String),
        ],
        "block-header": [(r"(?:[1-9][+-]?|[+-]?[1-9]?)(?= |$)", block_header)],
        "rest-of-line": [(r"#.*", Comment.Single), (r"[ ]+", Text), (r"\n", Text, "#pop")],
        "quoted-blanks": [
            (r"^[ ]+|[ ]+$|\n+", Text),
            (r"[ ]+", Name.Variable),
        ],
        "single": [
            include("quoted-blanks"),
            (r"\\'", String.Escape),
            (r"'", String, "#pop"),
            (r"[^\s']+", String),
        ],
        "double": [
            (r'"', String, "#pop"),
            include("quoted-blanks"),
            (r'\\[0abt\tn\nvfre "\\N_LP]', String.Escape),
            (r"\\(?:x\h{2}|u\h{4}|U\h{8})", String.Escape),
            (r'[^ \t\n\r\f\v"\\]+', String),
        ],
        "plain": [
            (r"[ ]*(?=:(?: |$))", Text, "#pop"),
            (r"[ ]*:\S+", String),
            (r"[ ]+(?=#)", Text, "#pop"),
            (r"[ ]+$", Text),
            (r"\n+", Text, "plain-line"),
            (r"[ ]+", String),
            (r"(?:true|false|null)\b", Keyword.Constant),
            (r"\d+(?:\.\d+)?(?=\r?\n| +#)", Number, "#pop"),
            (r"[^\s:]+", String),
        ],
        "plain-line": [
            (r"^[ ]*\n+", Text),
            (r"^(?=---|\.\.\.)", Text, "#pop:3"),
            (r"^[ ]*", plain_indent),
        ],
        "plain-in-flow": [
            (r"[ ]*(?=[,:?\[\]{}])", Text, "#pop"),
            (r"[ ]+(?=#)", Text, "#pop"),
            (r"^[ ]+|[ ]+$|\n+", Text),
            (r"[^\s,:?\[\]{}]+|[ ]+", Name.Variable),
        ],
        "yaml-directive": [(r"([ ]+)(\d+\.\d+)", Groups(Text, Number), ("#pop", "rest-of-line"))],
        "tag-directive": [
            (
                r"([ ]+)(!(?:[\w-]*!)?)([ ]+)(![\w;/?:@&=+$,.!~*'()\[\]%-]*|[\w;/?:@&=+$,.!~*'()\[\]%-]+)",
                Groups(Text, Keyword.Type, Text, Keyword.Type),
                ("#pop", "rest-of-line"),
            )
        ],
    }
