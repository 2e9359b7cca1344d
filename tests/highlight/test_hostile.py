"""Every lexer takes time in proportion to the text, whatever the text is."""

import time

import pytest

from liquid_site.highlight import highlight
from liquid_site.highlight.languages import names
from liquid_site.highlight.registry import OWN

SIZE = 10_000
NOTICED = 0.1
"""Seconds from which on a text is looked at more closely: twice of it must not take three times as long."""

TEXTS = {
    "one-line": "word ",
    "letters": "a",
    "double-quotes": '"',
    "double-quoted": ' "a',
    "single-quotes": " 'a",
    "backticks": "`a ",
    "parentheses": "(",
    "brackets": "[",
    "braces": "{",
    "calls": "f(",
    "links": "[a](",
    "angles": "<a ",
    "tags": "</a",
    "open-comments": "/* ",
    "html-comments": "<!--",
    "dashes": "-",
    "stars": "*a ",
    "spaces": " ",
    "line-ends": "\n",
    "blank-lines": " \n",
    "backslashes": "\\",
    "dollars": "${",
    "liquid": "{{ a ",
    "interpolation": '"#{',
    "heredocs": "<<A ",
    "heredoc-lines": "<<A\n",
    "slashes": "/a ",
    "colons": "a: ",
    "keys": "a:\n",
    "hashes": "# ",
    "percent": "%w( ",
    "digits": "1",
    "dots": "1.",
    "equals": "=begin\n",
    "at": "<a@",
    "ampersands": "&a",
    "nested-html": "<b>",
    "prompts": "$ a\n",
    "fences": "```a\n",
    "ticks": "``a`",
    "types": "A<",
    "pointers": "a *b, ",
    "questions": "a ? b ",
    "diff": "+a\n",
    "unicode": "é ",
}


def seconds(text: str, language: str) -> float:
    start = time.perf_counter()
    assert highlight(text, language) is not None
    return time.perf_counter() - start


@pytest.mark.parametrize("tag", sorted(OWN))
def test_time_is_in_proportion(tag: str) -> None:
    assert tag in names().values()
    highlight("a", tag)
    slow = {}
    for name, piece in TEXTS.items():
        took = seconds(piece * (SIZE // len(piece)), tag)
        if took > NOTICED:
            took = min(took, seconds(piece * (SIZE // len(piece)), tag))
            longer = min(seconds(piece * (SIZE * 2 // len(piece)), tag) for _ in range(2))
            if longer > took * 3:
                slow[name] = (round(took, 3), round(longer, 3))
    assert not slow


@pytest.mark.parametrize("tag", ["yaml", "shell", "ruby", "html", "javascript", "json", "css", "markdown", "liquid"])
def test_a_megabyte_of_one_line(tag: str) -> None:
    assert seconds("word " * 200_000, tag) < 20
