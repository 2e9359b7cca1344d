"""Elixir, as Rouge colours it: flat word tables, keys and atoms as symbols, sigils by their delimiter."""

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import table

ANYWAY = table((Keyword, "do"), (Operator.Word, "and in not or when xor"))
"""Words that are themselves whatever follows them."""
UNMARKED = table(
    (
        Keyword,
        "after bc case catch cond def defdelegate defexception defguard defguardp defimpl defmacro defmacrop "
        "defmodule defp defprotocol defrecord defstruct else end exit fn if lc loop raise receive rescue throw try "
        "unless",
    ),
    (Keyword.Namespace, "import quote recur refer require super unquote use"),
)
"""Words that no question or exclamation mark may follow."""
VALUES = table(
    (Name.Constant, "nil true false"),
    (Name.Builtin.Pseudo, "__FILE__ __LINE__ __MODULE__ __MAIN__ __FUNCTION__"),
)
CLOSERS = {"(": ")", "[": "]", "{": "}", "<": ">"}
DIGITS = r"\d(?:_?\d)*"


def word(run: Run, match: re.Match[str]) -> None:
    """A word with the mark and the colon after it, of which it may be none's."""
    text = match.group()
    named = text.rstrip(":")
    bare = named.rstrip("!?")
    kind = ANYWAY.get(bare) or (UNMARKED.get(bare) if bare == named else None)
    if kind is None and named != text:
        run.token(String.Symbol)
        return
    if kind is None and bare[0].isupper():
        kind = Name.Constant
    if kind is None and bare == named:
        kind = VALUES.get(bare)
    value = named if kind is None else bare
    run.pos = match.start() + len(value)
    run.token(kind or Name, value)  # type: ignore[arg-type]


def triple(run: Run, match: re.Match[str]) -> None:
    """Three quotes up to the next three; with none to come the first quote opens a plain string."""
    quotes, start = match.group(), match.start()
    end = run.find(quotes, start + 3)
    if end >= 0:
        run.pos = end + 3
        run.token(String.Doc, run.text[start : run.pos])
    else:
        run.pos = start + 1
        run.token(String.Double if quotes[0] == '"' else String.Single, quotes[0])
        run.push(quotes[0])


def sigil_rules(kind: Any, opener: str, lively: bool) -> list[Any]:
    """The inside of a sigil; nothing escapes its end. In a *lively* one, backslashes are errors."""
    closer = CLOSERS.get(opener, opener)
    around = re.escape(opener + closer)
    inside = [include("interpolation"), (r"#", kind)] if lively else [(r"[\\#]", kind)]
    return [(re.escape(closer), kind, "#pop"), *inside, (rf"[^#\\{around}]+", kind)]


def sigil(run: Run, match: re.Match[str]) -> None:
    letter, opener = match.group()[1:-1], match.group()[-1]
    kind = String.Regex if letter in ("r", "R") else String.Other
    run.token(kind)
    if kind is String.Regex:
        run.push("regex-flags")
    elif letter in ("w", "W"):
        run.push("list-flags")
    lively = letter in tuple("SRCW")
    run.push(run.dynamic((kind, opener, lively), "sigil", lambda: sigil_rules(kind, opener, lively)))


class Elixir(RougeLexer):
    """https://hexdocs.pm/elixir/syntax-reference.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
            (r"[a-zA-Z_]\w*\b(?:[!?]?:(?!:)|[!?])?", word),
            (r"!=|!~|%=|&&|&(?!\d)|~~~|=~|[-*+/^|=.]|<[<=]?|>[>=]|>(?!<)", Operator),
            (r":[a-zA-Z_]\w*(?:[?!]|=(?![>=]))?", String.Symbol),
            (r":(?:<>|===?|>=?|<=?|&&?|%\(\)|%\[\]|%\{\}|\+\+?|--?|\|\|?|!|//|[%&`/]|\*\*?|=?~)", String.Symbol),
            (r':"', String.Symbol, "symbol"),
            (r"!\w*[!?]?|[a-zA-Z_]\w*[!?]?", Name),
            (r"::|[%(){};,:\\\[\]]", Punctuation),
            (r"@[a-zA-Z_]\w*|&\d", Name.Variable),
            (rf"{DIGITS}\.{DIGITS}(?:[eE][-+]?{DIGITS})?\b", Number.Float),
            (r"0x\h(?:_?\h)*\b", Number.Hex),
            (r"0o[0-7](?:_?[0-7])*\b", Number.Oct),
            (r"0b[01](?:_?[01])*\b", Number.Bin),
            (rf"{DIGITS}\b", Number.Integer),
            (r"(?:\d(?![box]))+", Error),
            (r"\"\"\"|'''", triple),
            (r'"', String.Double, '"'),
            (r"'", String.Single, "'"),
            (r"\?(?:[^\s\\]|\\x\d{1,2}|\\\h{1,2}(?!\h)\b|\\0[0-7]{2}\b[^x0MC]|(?:\\[MC]-)+\w)", String.Other),
            (r"~[A-Za-z]?[{\[(<|/'\"]", sigil),
        ],
        '"': [
            include("escape"),
            include("interpolation"),
            (r'[^#"\\]+|[#\\]', String.Double),
            (r'"', String.Double, "#pop"),
        ],
        "'": [
            include("escape"),
            include("interpolation"),
            (r"[^#'\\]+|[#\\]", String.Single),
            (r"'", String.Single, "#pop"),
        ],
        "symbol": [
            (r'"', String.Symbol, "#pop"),
            include("interpolation"),
            (r'[^#"]+', String.Symbol),
        ],
        "escape": [(r"\\(?:x\h{2}|u\{?\d+\}?|[\\abdefnrstv0\"'])", String.Escape)],
        "interpolation": [(r"#\{", String.Interpol, "code")],
        "code": [(r"\}", String.Interpol, "#pop"), include("root")],
        "regex-flags": [(r"[fgimrsux]*", String.Regex, "#pop")],
        "list-flags": [(r"[csa]?", String.Other, "#pop")],
    }
