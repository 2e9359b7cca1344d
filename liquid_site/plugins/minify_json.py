"""JSON without blanks and comments, every token as it is written, as json-minify 0.0.3 leaves it."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_SIGNS = frozenset("{},:[]")
_WORDS = ("true", "false", "null")


def minified_json(text: str) -> str | None:
    """Give *text* smaller, None where something in it is no token of JSON."""
    made: list[str] = []
    at = 0
    while at < len(text):
        end = blank_end(text, at)
        if end == at:
            end = token_end(text, at)
            made.append(text[at:end])
        if end <= at:
            return None
        at = end
    return "".join(made)


def blank_end(text: str, at: int) -> int:
    """Give where the blanks or the comment at *at* end, *at* if there are none; -1 for a comment without an end."""
    if text.startswith("//", at):
        end = text.find("\n", at)
        return len(text) if end < 0 else end + 1
    if text.startswith("/*", at):
        end = text.find("*/", at + 2)
        return -1 if end < 0 else end + 2
    match = _BLANKS.match(text, at)
    return match.end() if match else at


def token_end(text: str, at: int) -> int:
    """Give where the token at *at* ends, *at* for no token."""
    if text[at] in _SIGNS:
        return at + 1
    if text[at] == '"':
        return string_end(text, at)
    word = next((word for word in _WORDS if text.startswith(word, at)), None)
    if word is not None:
        return at + len(word)
    match = _NUMBER.match(text, at)
    return match.end() if match else at


def string_end(text: str, at: int) -> int:
    """Give where the string that the quote at *at* opens ends.

    The next quote without a backslash right before it closes it, even where that backslash is itself escaped; a quote
    that is not closed in its line counts alone.
    """
    if text.startswith('""', at):
        return at + 2
    end = text.find('"', at + 2)
    while end > 0 and text[end - 1] == "\\":
        end = text.find('"', end + 1)
    line = text.find("\n", at)
    return at + 1 if end < 0 or 0 <= line < end - 1 else end + 1
