"""Java, as Rouge colours it: words by their capitals, methods by what stands before them."""

import re
from typing import Any, ClassVar

from pygments.token import Comment, Error, Keyword, Name, Number, Operator, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups, table

WORDS = table(
    (
        Keyword,
        "assert break case catch continue default do else finally for goto if instanceof new return switch this "
        "throw try while",
    ),
    (
        Keyword.Declaration,
        "abstract const enum extends final implements native private protected public static strictfp super "
        "synchronized throws transient volatile",
    ),
    (Keyword.Type, "boolean byte char double float int long short var void"),
    (Keyword.Namespace, "import package"),
    (Keyword.Declaration, "class interface record"),
    (Keyword.Constant, "false null true"),
)
STATES = {"import": "namespace", "package": "namespace", "class": "class", "interface": "class", "record": "class"}
NAME = r"[^\W\d][^\W]*"
CHAIN = re.compile(r"(?:[A-Za-z_][0-9A-Za-z_.\[\]<>]*(\s+))*(?:[A-Za-z_][0-9A-Za-z_.\[\]<>]*)?")
LAST = re.compile(r"\s([A-Za-z_][0-9A-Za-z_]*)\s*\Z")
LAST_NAME = re.compile(r"[A-Za-z_][0-9A-Za-z_]*")


def head(run: Any, start: int) -> int | None:
    """Where the name of a method starts whose head's last words start at *start*: words and blanks, then a parenthesis.

    Where it fails it fails for all later words of the same chain, so they are not tried.
    """
    text, tried = vars(run.memory).get("chain", ("", 0))
    if text is run.text and start < tried:
        return None
    chain = CHAIN.match(run.text, start)
    assert chain is not None  # it matches the empty text too
    last = None
    if run.text.startswith("(", chain.end()):
        last = LAST.search(run.text, max(start, last_blank(run.text, start, chain.end()) - 1), chain.end())
    if last is None:
        run.memory.chain = run.text, chain.end()
        return None
    return last.start(1)


def last_blank(text: str, start: int, end: int) -> int:
    """Where the last word before *end* starts."""
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    while end > start and not text[end - 1].isspace():
        end -= 1
    return end


def method(run: Any, start: int, name: int) -> None:
    """The words before a method's name, lexed by themselves, and the name."""
    run.recurse(run.text[start:name])
    found = LAST_NAME.match(run.text, name)
    assert found is not None  # `head` found a name there
    run.token(Name.Function, found.group())
    run.pos = found.end()


def line(run: Any, match: re.Match[str]) -> None:
    """A line end and blanks: here even a statement's keyword counts as the beginning of a method's head."""
    name = head(run, match.end())
    if name is None:
        run.token(Text)
    else:
        method(run, match.start(), name)


def word(run: Any, match: re.Match[str]) -> None:
    """A word: a method's head, a keyword, a label, or a name by its capitals."""
    word = match.group()
    kind = WORDS.get(word)
    if kind is not Keyword:
        name = head(run, match.start())
        if name is not None:
            method(run, match.start(), name)
            return
    if word in STATES:
        run.push(STATES[word])
    elif kind is None and run.text.startswith(":", match.end()):
        run.pos += 1
        kind, word = Name.Label, word + ":"
    elif kind is None:
        kind = Name
        if word[0].isupper():
            kind = Name.Constant if word.upper() == word else Name.Class
    run.token(kind, word)


class JavaLexer(RougeLexer):
    """https://docs.oracle.com/javase/specs/jls/se17/html/jls-3.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"[ \t\r\f\v]+", Text),
            (r"\n\s*", line),
            (r"//.*", Comment.Single),
            (r"/(?=\*)", Closed(Comment.Multiline, r"/\*.*?\*/", Operator)),
            (rf"@{NAME}", Name.Decorator),
            (r'"(?="")', Closed(String.Heredoc, r'""".*?(?<!\\)"""', String, '""')),
            (r'"', Closed(String, r'"[^"\\]*(?:\\.[^"\\]*)*"')),
            (r"'(?:\\.|[^\\]|\\u\h{4})'", String.Char),
            (rf"(\.)({NAME})", Groups(Operator, Name.Attribute)),
            (rf"\${NAME}", Name),
            (NAME, word),
            (r"\d(?:_*\d)*\.\d(?:_*\d)*(?:e\d(?:_*\d)*)?[fd]?", Number.Float),
            (r"0[xX]\h(?:_*\h)*", Number.Hex),
            (r"0[bB][01](?:_*[01])*", Number.Bin),
            (r"0[0-7](?:_*[0-7])*(?![89])", Number.Oct),
            (r"\d(?:_*\d)*L?", Number.Integer),
            (r"[-~^*!%&\[\](){}<>|+=:;,./?]", Operator),
        ],
        "namespace": [(r"\s+", Text), (r"[A-Za-z_][\w.]*\*?", Name.Namespace, "#pop"), (r"(?s:.)", Error)],
        "class": [(r"\s+", Text), (NAME, Name.Class, "#pop"), (r"(?s:.)", Error)],
    }
