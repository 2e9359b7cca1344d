"""No language loses, adds or moves a character: the tokens' text together is the code."""

import random

import pytest

from liquid_site.highlight.languages import names
from liquid_site.highlight.lookup import find_lexer

PIECES = [
    *"\n\t \r{}[]()<>\"'`#$%&*+,-./:;=?@\\^|~!_0aZé\0",
    "irb(main):001:0>", "=> ", "$ ", "<?php ", "?>", "<!--", "-->", "/*", "*/", "//", "{{", "}}", "{%", "%}", "<<A\n",
    "A\n", "```ruby\n", "```\n", "---\n", "- a: b\n", "  ", "\n\n", "#{", "${", "begin ", "end ", "def a", "class A",
    "1.5e3", "0x1F", "<a b=", "</a>", "<script>", "</script>", '"""', "'''", "::", "->", "<%", "%>", "true", "if ",
    "for ", "\\\n", "𝄞",
]  # fmt: skip
ENDS = [
    "irb(main):001:0>", "irb> 1", ">>> a", "$ ls", "a", '"a', "/* a", "<a", "=> 1", "=begin", "\\", "\n", "  ", "\r\n",
]  # fmt: skip

PRINTED_IN_PART = {"crystal": "'"}
"""Of a text with this sign Rouge prints only parts, and so do we."""


def texts(tag: str) -> list[str]:
    chance = random.Random(tag)
    return ENDS + ["".join(chance.choices(PIECES, k=chance.randint(1, 40))) for _ in range(25)]


@pytest.mark.parametrize("tag", sorted(set(names().values())))
def test_the_tokens_are_the_text(tag: str) -> None:
    lexer = find_lexer(tag)
    assert lexer is not None
    for text in texts(tag):
        if tag in PRINTED_IN_PART and PRINTED_IN_PART[tag] in text:
            continue
        assert "".join(value for _, value in lexer.lex(text)) == text
