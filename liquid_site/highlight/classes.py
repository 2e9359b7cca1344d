"""Token types as Rouge's short class names, and tokens joined as Rouge joins them."""

from collections.abc import Iterable, Iterator
from functools import cache

from pygments.token import (
    STANDARD_TYPES,
    Comment,
    Escape,
    Generic,
    Keyword,
    Name,
    Number,
    Punctuation,
    Text,
    Token,
    _TokenType,
)

from liquid_site.highlight.html import escape

OWN_NAMES = {
    Text: "",
    Token: "",
    Escape: "err",
    Comment.Doc: "cd",
    Keyword.Variable: "kv",
    Name.Property: "py",
    Generic.EmphStrong: "ges",
    Generic.Lineno: "gl",
    Number.Other: "mx",
    Punctuation.Indicator: "pi",
    Punctuation.Marker: "p",
}
"""Rouge's short class names where Pygments has none or another; the rest are the same in both."""


@cache
def short_name(kind: _TokenType) -> str:
    """Rouge's class for a token type: its own, or its nearest ancestor's that has one; "" for plain text."""
    while kind not in OWN_NAMES and kind not in STANDARD_TYPES and kind.parent is not None:
        kind = kind.parent
    return OWN_NAMES[kind] if kind in OWN_NAMES else STANDARD_TYPES[kind]


@cache
def opening(kind: _TokenType) -> str:
    """The tag that opens a token's span; "" for plain text."""
    name = short_name(kind)
    return f'<span class="{name}">' if name else ""


def html_of(tokens: Iterable[tuple[_TokenType, str]]) -> str:
    """Rouge::Formatters::HTML over unmerged tokens: what `html.spans` gives for `merged` ones, in one pass."""
    out: list[str] = []
    emit = out.append
    last, tag = None, ""
    for kind, value in tokens:
        if kind is not last:
            if not value:
                continue
            if last is not None and tag:
                emit("</span>")
            tag = opening(kind)
            emit(tag)
            last = kind
        emit(escape(value))
    if last is not None and tag:
        emit("</span>")
    return "".join(out)


def merged(tokens: Iterable[tuple[_TokenType, str]]) -> Iterator[tuple[str, str]]:
    """(class, text) pairs, neighbours of one class joined, empty ones dropped."""
    last, parts = None, [""]
    for kind, value in tokens:
        if kind is last:
            parts.append(value)
        elif value:
            if last is not None:
                yield short_name(last), "".join(parts)
            last, parts = kind, [value]
    if last is not None:
        yield short_name(last), "".join(parts)
