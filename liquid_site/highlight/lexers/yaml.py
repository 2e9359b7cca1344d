"""YAML: line by line, since how far a line is indented decides what may stand in it."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import Groups

SIGN = Punctuation.Indicator
UNTIL_NO_KEY = re.compile(r"[^#,?\[\]{}\"'\n]+")
NEXT_LINES = re.compile(r"(\n(?: *\n)*)( *)")
INDENT = re.compile(" *")
URI = r"[\w;/?:@&=+$,.!~*'()\[\]%-]"


def begin_line(run: Run, match: re.Match[str]) -> None:
    """The indentation of a line: what is indented further is over. It must be that of something still open."""
    run.memory.line = match.start()
    indent = match.group()
    known = leave_deeper(run, len(indent))
    run.token(Text, indent[:known])
    if known < len(indent):
        run.token(Error, indent[known:])
        run.memory.levels.append(len(indent))
    run.push("lead")


def leave_deeper(run: Run, column: int) -> int:
    """End the levels deeper than *column*; gives the level it belongs to, *column* itself where none has ended."""
    levels = run.memory.levels
    depth = len(levels)
    while levels[-1] > column:
        levels.pop()
    return int(levels[-1]) if len(levels) < depth else column


def continue_at(run: Run, line: int, indent: int) -> None:
    """The line after a scalar of many lines, its indentation read: any is right, and no document begins there."""
    run.memory.line = line
    leave_deeper(run, indent)
    run.push("lead")


def begin_document(run: Run, match: re.Match[str]) -> None:
    run.memory.line = match.start()
    run.memory.levels = [0]
    run.token(Name.Namespace)
    run.push("lead")


def deepen(run: Run, start: int) -> None:
    """A collection begins at *start*: its column is the level, if it is deeper than the present one."""
    column = start - run.memory.line
    if column > run.memory.levels[-1]:
        run.memory.levels.append(column)


def indicator(run: Run, match: re.Match[str]) -> None:
    run.groups(Text, SIGN)
    deepen(run, match.start(2))


def last_colon(run: Run, start: int) -> int:
    """Where the colon is that ends the longest key from *start* on, -1 for none; remembered for the same stretch."""
    text = run.text
    known, end, last = run.memory.stretch
    if known is not text or start >= end:
        found = UNTIL_NO_KEY.match(text, start)
        assert found is not None  # the rule has looked at its first character
        end = found.end()
        colon: int = text.rfind(":", start, end)
        while colon >= 0 and text[colon + 1 : colon + 2] not in {" ", "\n", "\t", "\r", ""}:
            colon = text.rfind(":", start, colon)
        run.memory.stretch = text, end, colon
        return colon
    return int(last)


def key_or_scalar(run: Run, match: re.Match[str]) -> None:
    start = match.start()
    colon = last_colon(run, start)
    if colon > start:
        run.token(Name.Attribute, run.text[start:colon])
        run.token(SIGN, ":")
        deepen(run, start)
        run.pos = colon + 1
        run.goto("node")
    else:
        run.goto("scalar")


def plain_goes_on(run: Run, match: re.Match[str]) -> None:
    """The end of a plain scalar's line: a further indented line continues it."""
    found = NEXT_LINES.match(run.text, match.start())
    assert found is not None
    ends, indent = found.groups()
    if len(indent) > run.memory.levels[-1]:
        run.token(Text, found.group())
        run.pos = found.end()
        return
    run.token(Text, ends)
    run.pos = found.end(1)
    run.pop(2)
    if indent:
        run.token(Text, indent)
        run.pos = found.end()
        continue_at(run, found.end(1), len(indent))


def explicit(run: Run, match: re.Match[str]) -> None:
    """The indentation indicator of a literal, relative to the level."""
    digits = match.group().strip("+-")
    run.token(SIGN)
    if digits:
        run.memory.width = run.memory.levels[-1] + int(digits)


def literal(run: Run, match: re.Match[str]) -> None:
    """The lines after ``|`` or ``>``; a first line at the margin makes all lines to the end part of it, in error."""
    text, level = run.text, run.memory.levels[-1]
    run.token(Text)
    pos, width = match.end(), run.memory.width
    run.memory.width = -1
    while pos < len(text):
        found = INDENT.match(text, pos)
        assert found is not None
        start, end = found.end(), text.find("\n", pos)
        end = len(text) if end < 0 else end
        indent = start - pos
        if start == end:
            start = pos + min(indent, width) if width >= 0 else end
            run.token(Text, text[pos:start])
            run.token(Name.Constant, text[start:end])
        elif indent < (level if width < 0 else min(width, level + 1)):
            run.token(Text, text[pos:start])
            run.pos = start
            run.pop()
            continue_at(run, pos, indent)
            return
        else:
            width = indent if width < 0 else width
            run.token(Text, text[pos:start])
            if not indent:
                run.token(Error, text[start])
                start += 1
            run.token(String, text[start:end])
        run.token(Text, text[end : end + 1])
        pos = end + 1
    run.pos = len(text)
    run.pop()


class Yaml(RougeLexer):
    """https://yaml.org/spec/1.2.2/, as far as it can be told without parsing."""

    def start(self, run: Run) -> None:
        run.memory.levels = [0]
        run.memory.line = 0
        run.memory.width = -1
        run.memory.stretch = "", 0, -1

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"( *)(#.*)?(\n|\Z)", Groups(Text, Comment.Single, Text)),
            (r"(?:---|\.\.\.)(?=[ \n]|\Z)", begin_document),
            (r"%YAML\b", Name.Tag, "version"),
            (r"%TAG\b", Name.Tag, "handle"),
            (r" *\t", Error),
            (r" *", begin_line),
        ],
        "version": [(r"( +)(\d+\.\d+)", Groups(Text, Number), ("#pop", "rest"))],
        "handle": [
            (
                r"( +)(!|!\w*!)( +)(!?\S+)",
                Groups(Text, Keyword.Type, Text, Keyword.Type),
                ("#pop", "rest"),
            )
        ],
        "rest": [(r" +", Text), (r"#.*", Comment.Single), (r"\n", Text, "#pop")],
        "lead": [(r"( *)([-?:])(?=[ \n]|\Z)", indicator), default(("#pop", "node"))],
        "node": [
            (r"\n", Text, "#pop"),
            (r" +|[ \t]+(?=\n)", Text),
            (r"#.*", Comment.Single),
            include("property"),
            include("quoted"),
            (r"\[", SIGN, "list"),
            (r"\{", SIGN, "map"),
            (r"(?=\?\S)", Text, ("plain", "word")),
            (r"(?=[^,?\]}\t\r])", key_or_scalar),
        ],
        "property": [
            (rf"!<{URI}+>|!(?:[\w-]*!)?{URI}*", Keyword.Type),
            (r"&[^\W]+(?:-[^\W]*)*|&-(?:[^\W]|-)*", Name.Label),
            (r"\*[^\W]+(?:-[^\W]*)*|\*-(?:[^\W]|-)*", Name.Variable),
        ],
        "scalar": [
            (r"[|>][+-]?", SIGN, ("#pop", "style")),
            (r"\d+(?:\.\d+)?(?=\n| +#)", Number, ("#pop", "node")),
            (r"(?=:?[^\s,\[\]{}#&*!|>'\"%@`:?]|:\S)", Text, ("#pop", "node", "plain")),
            (r"(?s:.)", Error, ("#pop", "node")),
        ],
        "plain": [
            (r"\d+(?:\.\d+)?(?=\n| +#)", Number, "#pop"),
            (r"(?:true|false|null)\b", Keyword.Constant, "word"),
            (r" +(?=\n)", Text),
            (r" +(?=#|:(?:[ \n]|\Z)|\Z)", Text, "#pop"),
            (r" +", String),
            (r"\n", plain_goes_on),
            (r"[\t\r]", Error),
            (r"(?=:(?:[ \n]|\Z))", Text, "#pop"),
            (r"(?=\S)", Text, "word"),
        ],
        "word": [(r"[^\s:]+(?::\S+)?|:\S+", String, "#pop"), (r"", Text, "#pop")],
        "style": [
            (r"(?:[1-9][+-]?|[+-][1-9]?)(?=[ \n]|\Z)", explicit, ("#pop", "styled")),
            (r"(?=[ \n])", Text, ("#pop", "styled")),
        ],
        "styled": [
            (r" +", Text),
            (r"#.*", Comment.Single),
            (r"\n", literal),
        ],
        "quoted": [(r'"', String.Double, "double"), (r"'", String.Single, "single")],
        "blank": [(r" *(?:\n *|\Z)", Text), (r" +", Name.Variable)],
        "single": [include("blank"), (r"'", String, "#pop"), (r"[^\s']+", String)],
        "double": [
            include("blank"),
            (r'"', String, "#pop"),
            (r"(\\\n)( *)", Groups(String.Escape, Text)),
            (r'\\(?:[0abt\tnvfre "\\_NLP]|x\h\h|u\h{4}|U\h{8})', String.Escape),
            (r'[^\s"\\]+', String),
        ],
        "flow": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
            (r"[,:?]", SIGN),
            (r"\[", SIGN, "list"),
            (r"\{", SIGN, "map"),
            include("property"),
            include("quoted"),
            (r"(?=[^\s#&*!|>'\"%@`\]}])", Text, "flowing"),
        ],
        "flowing": [
            (r"[^\s,:?\[\]{}]+", Name.Variable),
            (r" *\n *(?=#)", Text, "#pop"),
            (r" *\n *", Text),
            (r" +(?=[#,:?\[\]{}]|\Z)", Text, "#pop"),
            (r" +", Name.Variable),
            (r"[\t\r]", Error),
            default("#pop"),
        ],
        "list": [(r"\]", SIGN, "#pop"), include("flow")],
        "map": [(r"\}", SIGN, "#pop"), include("flow")],
    }
