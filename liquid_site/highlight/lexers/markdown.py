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

RULE = re.compile(r"^\s{0,200}(?:\*(?:\s*\*){2,}|-(?:\s*-){2,})\s*$", re.M)
BLANK = re.compile(r"\s*")
LINK_END = re.compile(r"(?<!\\)\](?=[\[(])")
CLOSINGS = re.compile(r"^[ \t]*(`{3,}|~{3,})", re.M)


def front_matter(run: Run, match: re.Match[str]) -> None:
    """The YAML between two lines of dashes, if both are there."""
    end = re.compile(r"^---[ \t\r]*$", re.M).search(run.text, run.pos)
    stop = end.end() if end else run.pos
    if end:
        Run(Yaml(), run.out).feed(run.text[match.start() : stop])
        blank = BLANK.match(run.text, stop)
        run.pos = blank.end() if blank else stop
        run.token(Text, run.text[stop : run.pos])
    else:
        rule = RULE.match(run.text, match.start()) or match
        run.token(Punctuation, rule.group().rstrip() if rule is match else rule.group())
        run.pos = match.start() + len(rule.group().rstrip() if rule is match else rule.group())


def fence(run: Run, match: re.Match[str]) -> None:
    """Fenced code; without a closing fence, to the end."""
    run.groups(Text, Punctuation, Name.Label)
    mark = match.group(2)
    end = next((found for found in CLOSINGS.finditer(run.text, run.pos) if found.group(1).startswith(mark)), None)
    stop = end.start() if end else len(run.text)
    code = run.text[run.pos : stop]
    name = match.group(3).strip()
    if end:
        fenced(run, name, code.removesuffix("\n"))
        run.token(Text, code[len(code.removesuffix("\n")) :])
    else:
        unclosed(run, name, code)
    if end:
        run.token(Text, run.text[stop : end.start(1)])
        run.token(Punctuation, mark)
        stop = end.start(1) + len(mark)
    run.pos = stop


def fenced(run: Run, name: str, code: str) -> None:
    lexer = find_lexer(name or None, code)
    if lexer is None:
        run.token(String.Backtick, code)
    else:
        run.out += lexer.lex(code)


def unclosed(run: Run, name: str, code: str) -> None:
    """Code up to the end of the text goes to its lexer line by line; a last line without its end is an error."""
    lexer = find_lexer(name or "plaintext", code)
    whole = code.rfind("\n") + 1
    if isinstance(lexer, RougeLexer):
        child = Run(lexer, run.out)
        for line in code[:whole].splitlines(keepends=True):
            child.feed(line)
    elif lexer is None:
        run.token(String.Backtick, code[:whole])
    else:
        run.out += lexer.lex(code[:whole])
    run.token(Error, code[whole:])


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


def link(run: Run, match: re.Match[str]) -> None:
    """A link's text: to the line's first ``](`` or ``][``, or to the first ``]`` if it is such a one."""
    text, start = run.text, run.pos
    memory = run.memory
    if memory.links_text is not text or memory.next_link < start:
        found = LINK_END.search(text, start)
        memory.links_text, memory.next_link = text, found.start() if found else len(text)
        memory.next_line = text.find("\n", start, memory.next_link)
    elif 0 <= memory.next_line < start:
        memory.next_line = text.find("\n", start, memory.next_link)
    end = memory.next_link
    if memory.next_line >= 0 and run.find("]", start) != end:
        end = len(text)
    if end == len(text):
        run.pos = match.start() + 1
        run.token(Text, text[match.start()])
        return
    run.token(Punctuation)
    run.token(Name.Variable, text[start:end])
    run.token(Punctuation, "]")
    run.pos = end + 1
    run.push("link")


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
        run.memory.links_text, run.memory.next_link, run.memory.next_line = None, -1, -1

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"^---[ \t\r]*\n", front_matter),
            (r"\\.", String.Escape),
            (r"\\", Error),
            (r"^.+\n={2,}[ \t]*\n", Generic.Subheading),
            (r"^.+\n-{2,}[ \t]*\n", Generic.Heading),
            (r"^#(?!#).*", Generic.Heading),
            (r"^##.*", Generic.Subheading),
            (r"^([ \t]*)(`{3,}|~{3,})([^`\n]*\n)", fence),
            (r"\n\n(?:(?: {4}|\t).*\n|\n)+", String.Backtick),
            (r"`+", ticks),
            (RULE.pattern, Punctuation),
            (r"^\s{0,200}(?:[*+-](?=\s)|\d+\.)", Punctuation),
            (r"^\s{0,200}>.*", Generic.Traceback),
            (r"^([ \t]*)(\[)([^\]\n]+)(\]:)", Groups(Text, Punctuation, String.Symbol, Punctuation), "definition"),
            (r"!?\[", link),
            (r"\*\*\*[^*\n]+\*\*\*|___[^_\n]+___", Generic.EmphStrong),
            (r"\*\*[^\s*][^*\n]*\*\*|__[^_\n]+__", Generic.Strong),
            (r"\*(?:[^*\n]|\*\*[^*\n]+\*\*)*\*|_[^_\n]*_", Generic.Emph),
            (r"\*", Error),
            (r"<https?:[^>\n]*>", Name.Variable),
            (r"<", angle),
            (r"&[^\s;]{0,200};", Name.Entity),
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
