"""A template cut into tags, outputs and text, as Liquid 4 cuts it: quotes do not protect a closing delimiter."""

from __future__ import annotations

import re

WHOLE = re.compile(r"(\{%.*?%\}|\{\{[^}]*\}\}?)", re.DOTALL)
OPENER = re.compile(r"\{[{%]")
BLANKS = " \t\n\v\f\r\0"
"""What Ruby's ``strip`` takes away."""


def tokenize(text: str) -> list[str]:
    """Cut *text* into tokens, in order and without loss.

    A tag runs from ``{%`` to the first ``%}``; an output from ``{{`` to the first ``}``, and one more if it follows; an
    opener that is never closed is a token of its own. Linear in the length of *text*.
    """
    last_tag, last_output = text.rfind("{%"), text.rfind("{{")
    if (last_tag < 0 or last_tag + 2 <= text.rfind("%}")) and (last_output < 0 or last_output + 2 <= text.rfind("}")):
        return [token for token in WHOLE.split(text) if token]
    return _cut(text)


def _cut(text: str) -> list[str]:
    """Cut *text*, in which some opener may never be closed."""
    tokens: list[str] = []
    add = tokens.append
    last_tag_end, last_brace = text.rfind("%}"), text.rfind("}")
    place, find, opener = 0, text.find, OPENER.search
    while found := opener(text, place):
        start = found.start()
        if start > place:
            add(text[place:start])
        if text[start + 1] == "%":
            place = find("%}", start + 2) + 2 if start + 2 <= last_tag_end else start + 2
        elif start + 2 <= last_brace:
            place = find("}", start + 2) + 1
            place += text[place : place + 1] == "}"
        else:
            place = start + 2
        add(text[start:place])
    if place < len(text):
        add(text[place:])
    return tokens
