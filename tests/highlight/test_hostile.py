"""Every lexer takes time in proportion to the text: with these texts a careless pattern would not come to an end.

Nothing is timed. To look from each of `SIZE` characters at all that follow takes a thousand million steps, seconds
for one text; of `LONG` ones hours, or half a minute where a step is a bare character class.
"""

import pytest
from hostile_programs import PROGRAMS
from hostile_rarer import RARER

from liquid_site.highlight.languages import names
from liquid_site.highlight.lookup import find_lexer
from liquid_site.highlight.registry import OWN

SIZE = 30_000
LONG = 400_000

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
    "questions": "a ? b ",
    "diff": "+a\n",
    "unicode": "é ",
}

QUOTES = ("double-quotes", "double-quoted", "single-quotes", "backslashes")
BRACKETS = ("parentheses", "brackets", "braces")
LINES = ("one-line", "spaces", "line-ends", "blank-lines")
MARKUP = ("angles", "tags", "html-comments", "ampersands", "nested-html", "at")
SCRIPT = (*QUOTES, *BRACKETS, "backticks", "open-comments", "slashes", "dollars", "calls", "questions", "letters")

CHOSEN = {
    "plaintext": LINES,
    "json": (*QUOTES, *BRACKETS, *LINES, "digits", "dots", "letters", "colons"),
    "json-doc": (*QUOTES, "open-comments", "slashes", "letters", "colons", "dots", "dollars"),
    "xml": (*MARKUP, *QUOTES, "spaces", "equals"),
    "diff": (*LINES, "diff", "dashes", "at", "letters"),
    "ini": (*QUOTES, "brackets", *LINES, "letters", "equals", "keys", "colons"),
    "yaml": (
        *QUOTES,
        *BRACKETS,
        *LINES,
        "keys",
        "colons",
        "dashes",
        "ampersands",
        "stars",
        "hashes",
        "percent",
        "digits",
    ),
    "toml": (*QUOTES, *BRACKETS, "digits", "dots", "letters", "equals"),
    "erb": (*MARKUP, "percent"),
    "typescript": (*SCRIPT, "types"),
    "javascript": SCRIPT,
    "jsx": (*SCRIPT, "angles", "nested-html"),
    "tsx": ("angles", "nested-html", "types", "dollars", "braces"),
    "liquid": (*QUOTES, "liquid", "percent", "braces", "colons", "dots"),
    "markdown": (
        *LINES,
        *BRACKETS,
        "backticks",
        "links",
        "angles",
        "html-comments",
        "stars",
        "fences",
        "ticks",
        "hashes",
    ),
    "scss": (*QUOTES, *BRACKETS, "open-comments", "slashes", "interpolation", "colons", "at"),
    "css": (*QUOTES, *BRACKETS, "open-comments", "slashes", "colons", "at", "letters"),
    "html": (*MARKUP, *QUOTES, "letters"),
    "console": ("prompts", "dollars", "heredocs", *QUOTES, "line-ends"),
    "irb": ("prompts", "types", "heredoc-lines", *QUOTES, "letters"),
    "irb_output": (*QUOTES, *BRACKETS, "types", "line-ends"),
    "ruby": (*SCRIPT, "interpolation", "heredocs", "heredoc-lines", "percent", "equals", "colons"),
    "shell": (*SCRIPT, "heredocs", "heredoc-lines", "hashes", "equals"),
}
"""Which of the texts a lexer gets: what its language opens and what its patterns run along."""


def lexes(text: str, tag: str) -> bool:
    lexer = find_lexer(tag)
    assert lexer is not None
    return sum(len(value) for _, value in lexer.lex(text)) == len(text)


def test_every_lexer_has_texts() -> None:
    assert set(CHOSEN) | set(PROGRAMS) | set(RARER) == set(OWN) <= set(names().values())
    assert {name for chosen in CHOSEN.values() for name in chosen} | {"unicode"} == set(TEXTS)


@pytest.mark.parametrize("tag", CHOSEN)
def test_what_a_language_opens(tag: str) -> None:
    for name in (*CHOSEN[tag], "unicode"):
        assert lexes(TEXTS[name] * (SIZE // len(TEXTS[name])), tag)


@pytest.mark.parametrize("tag", PROGRAMS)
def test_what_a_programming_language_opens(tag: str) -> None:
    for piece in PROGRAMS[tag]:
        assert lexes(piece * (SIZE // len(piece)), tag)


@pytest.mark.parametrize("tag", RARER)
def test_what_a_rarer_language_opens(tag: str) -> None:
    for piece in (*RARER[tag], "\n", " "):
        assert lexes(piece * (SIZE // len(piece)), tag)


@pytest.mark.parametrize("tag", sorted(OWN))
def test_a_long_line(tag: str) -> None:
    for name in ("letters", "spaces", "double-quoted"):
        assert lexes(TEXTS[name] * (LONG // len(TEXTS[name])), tag)


@pytest.mark.parametrize("tag", ["yaml", "shell", "markdown"])
def test_a_megabyte_of_one_line(tag: str) -> None:
    assert lexes("word " * 200_000, tag)
