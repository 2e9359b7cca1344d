"""Markdown: fenced code goes to the lexer its fence names, front matter to YAML, tags to HTML."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Error, Generic, Name, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.lexers.html import Html
from liquid_site.highlight.lexers.yaml import Yaml
from liquid_site.highlight.lookup import find_lexer
from liquid_site.highlight.rules import Groups

CLOSINGS = re.compile(r"^[ \t]*(`{3,}|~{3,})", re.M)


def front_matter(run: Run, match: re.Match[str]) -> None:
    """The YAML between two lines of dashes, if both are there."""
    end = re.compile(r"^---[ \t]*$", re.M).search(run.text, run.pos)
    stop = end.end() if end else run.pos
    if end:
        Run(Yaml(), run.out).feed(run.text[match.start() : stop])
        run.pos = stop
    else:
        run.token(Punctuation, match.group().rstrip())
        run.pos = match.start() + len(match.group().rstrip())


def fence(run: Run, match: re.Match[str]) -> None:
    """Fenced code; without a closing fence, to the end."""
    run.groups(Text, Punctuation, Name.Label)
    mark = match.group(2)
    end = next((found for found in CLOSINGS.finditer(run.text, run.pos) if found.group(1).startswith(mark)), None)
    stop = end.start() if end else len(run.text)
    code = run.text[run.pos : stop]
    last = "\n" if code.endswith("\n") else ""
    code = code[: len(code) - len(last)]
    name = match.group(3).strip()
    lexer = find_lexer(name or None, code)
    if lexer is None:
        run.token(String.Backtick, code)
    else:
        run.out += lexer.lex(code)
    run.token(Text, last)
    if end:
        run.token(Text, run.text[stop : end.start(1)])
        run.token(Punctuation, mark)
        stop = end.start(1) + len(mark)
    run.pos = stop


def angle(run: Run, match: re.Match[str]) -> None:
    """``<`` … ``@`` … ``>``: an address up to the line's last ``>``; otherwise a tag, or text."""
    text, start = run.text, match.start()
    line, last, address = run.memory.line
    if not line <= start < last or run.memory.text is not text:
        end = text.find("\n", start)
        last = text.rfind(">", start, end if end >= 0 else len(text))
        address = text.rfind("@", start, max(last, start))
        run.memory.text, run.memory.line = text, (start, last, address)
    if address > start:
        run.token(Name.Variable, text[start : last + 1])
        run.pos = last + 1
    elif last > start:
        run.pos = text.index(">", start) + 1
        run.delegate(run.child("html", Html), text[start : run.pos])
    else:
        run.token(Text)


def ticks(run: Run, match: re.Match[str]) -> None:
    """Code between as many backticks as there are on both sides, or between fewer of them."""
    start, length = match.start(), len(match.group())
    for count in (length, *range(min(length - 1, 20), 0, -1)):
        if count in run.memory.unclosed:
            continue
        end = run.text.find("`" * count, start + count + 1)
        if end >= 0:
            run.pos = end + count
            run.token(String.Backtick, run.text[start : run.pos])
            return
        run.memory.unclosed.add(count)
    run.token(Error)


class Markdown(RougeLexer):
    """Rouge's markdown."""

    def start(self, run: Run) -> None:
        run.memory.text, run.memory.line, run.memory.unclosed = None, (0, 0, 0), set()

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\A---[ \t]*\n", front_matter),
            (r"\\.", String.Escape),
            (r"\\", Error),
            (r"^[^\s].*\n={2,}[ \t]*\n", Generic.Subheading),
            (r"^[^\s].*\n-{2,}[ \t]*\n", Generic.Heading),
            (r"^#(?!#).*", Generic.Heading),
            (r"^##.*", Generic.Subheading),
            (r"^([ \t]*)(`{3,}|~{3,})([^`\n]*\n)", fence),
            (r"\n\n(?:(?: {4}|\t).*\n|\n)+", String.Backtick),
            (r"`+", ticks),
            (r"^\s*(?:\*(?:\s*\*){2,}|-(?:\s*-){2,})\s*$", Punctuation),
            (r"^\s*(?:[*+-](?=\s)|\d+\.)", Punctuation),
            (r"^\s*>.*", Generic.Traceback),
            (r"^([ \t]*)(\[)([^\]\n]+)(\]:)", Groups(Text, Punctuation, String.Symbol, Punctuation), "definition"),
            (
                r"(!?\[)((?:\\.|[^\\\n])*?|[^\]]*?)(\])(?=[\[(])",
                Groups(Punctuation, Name.Variable, Punctuation),
                "link",
            ),
            (r"\*\*\*[^*\n]+\*\*\*|___[^_\n]+___", Generic.EmphStrong),
            (r"\*\*[^\s*][^*\n]*\*\*|__[^_\n]+__", Generic.Strong),
            (r"\*(?:[^*\n]|\*\*[^*\n]+\*\*)*\*|_[^_\n]*_", Generic.Emph),
            (r"\*", Error),
            (r"<https?:[^>\n]*>", Name.Variable),
            (r"<", angle),
            (r"&\S*?;", Name.Entity),
            (r"[^\\`\[*\n&<]+|\n|[\[&_!]", Text),
        ],
        "link": [
            (r"(\[)([^\]\n]*)(\])", Groups(Punctuation, String.Symbol, Punctuation), "#pop"),
            (r"\(", Punctuation, ("title", "url")),
            (r"[ \t]+", Text),
            default("#pop"),
        ],
        "url": [
            (r"\s+", Text),
            (r"(<)([^>\n]*)(>)", Groups(Name.Tag, String.Other, Name.Tag), "#pop"),
            (r"\S[^\s)<]*", String.Other, "#pop"),
            default("#pop"),
        ],
        "title": [
            include("titles"),
            (r"\)", Punctuation, "#pop"),
            default("#pop"),
        ],
        "titles": [
            (r"\s+(?=[\"'()])", Text),
            (r'"[^"\n]*"|\'[^\'\n]*\'|\([^()\n]*\)', Name.Namespace),
        ],
        "definition": [default(("#pop", "definition-title", "url"))],
        "definition-title": [include("titles"), default("#pop")],
    }
