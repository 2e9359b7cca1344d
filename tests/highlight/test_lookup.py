"""Language look-up: Rouge's names only, options in the info string, guesses."""

import subprocess
import sys

import pytest

from liquid_site.highlight import highlight
from liquid_site.highlight.guess import guess
from liquid_site.highlight.languages import names
from liquid_site.highlight.lookup import find_lexer, find_tag, split_info
from liquid_site.highlight.registry import OWN


def test_every_tag_has_a_lexer() -> None:
    tags = set(names().values())
    assert len(tags) == 228
    assert set(OWN) <= tags
    for tag in sorted(tags):
        assert find_lexer(tag) is not None
        assert highlight("a\n", tag) is not None


@pytest.mark.parametrize(
    "name", ["Ruby", "txt", "none", "mermaid", "ruby ", "", "ruby,linenos", "?x=1", "Java", "h", "ps1"]
)
def test_names_rouge_lacks(name: str) -> None:
    assert highlight("a", name) is None


def test_options() -> None:
    assert split_info("console?prompt=%25&x=1&x=2&y") == ("console", {"prompt": "%", "x": ["1", "2"], "y": ""})
    assert find_tag("golang") == ("go", {})


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("#!/bin/bash\nls\n", "shell"),
        ("#!/usr/bin/env ruby\n", "ruby"),
        ("<!DOCTYPE html>\n<p>", "html"),
        ('<?xml version="1.0"?><a/>', "xml"),
        ("%YAML 1.2\n---\n", "yaml"),
        ("# vim: ft=python\nx\n", "python"),
        ("# -*- ruby -*-\nx\n", "ruby"),
        ("nothing tells", "plaintext"),
    ],
)
def test_guesses(text: str, tag: str) -> None:
    assert guess(text) == tag


def test_pygments_waits_until_code_is_highlighted() -> None:
    code = (
        "import sys; import liquid_site.highlight, liquid_site.highlight.wrappers, liquid_site.highlight.styles\n"
        "liquid_site.highlight.highlight('a', 'nosuch')\n"
        "sys.exit(any(name.split('.')[0] == 'pygments' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_lexer_keeps_nothing_between_texts() -> None:
    lexer = find_lexer("markdown")
    assert lexer is not None
    first = lexer.lex("# a `b\n```ruby\n<<A\n")
    lexer.lex("<!-- `` {")
    assert lexer.lex("# a `b\n```ruby\n<<A\n") == first


def test_groups_are_counted_right() -> None:
    """A state's pattern numbers the groups of its rules by counting parentheses; `re` must count the same."""
    import re

    from liquid_site.highlight.program import group_count

    for pattern in (r"(a)(?:b)(?=c)", r"\((d)[(e)\](](f)", r"[^]](g)[](](h)", r"([^\W]?)([?])", r"(?s:(.))(?i:x)"):
        assert group_count(pattern) == re.compile(pattern).groups
