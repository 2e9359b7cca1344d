"""What one pattern reads of common markup is what the strict grammar reads, and it takes linear time."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from liquid_site.dialect.faults import SyntaxFault
from liquid_site.dialect.syntax import quick, strict
from liquid_site.dialect.syntax.tokens import _cut, tokenize
from liquid_site.dialect.tags.for_ import _strict_head

PIECES = [
    "a", "a.b", "site.title", "'x'", '"y z"', "1", "-2", "1.5", "nil", "true", "empty", "contains", "and", "or", "in",
    "|", ":", ",", "==", "!=", "<>", "<=", "<", ">=", ">", "=", ".", "..", "[0]", "(1..3)", "first", "a-b", "a.b-",
    "q?", "'", '"', "-", "item", "reversed", "limit:2", "| upcase", "| append: 'x'", "| slice: 0, 3", "| default: k: 1",
    "é", "\0",
]  # fmt: skip
READERS = {
    "value": (quick.value, strict.parse_value),
    "condition": (quick.condition, strict.parse_condition),
    "loop": (quick.loop, lambda markup: _strict_head(markup)[:2]),
}


def strictly(read: Callable[[str], object], markup: str) -> object:
    try:
        return read(markup)
    except SyntaxFault:
        return None


@pytest.mark.parametrize("kind", READERS)
def test_agrees_with_the_strict_grammar(kind: str) -> None:
    fast, slow = READERS[kind]
    chance = random.Random(4)
    met = 0
    for _ in range(30_000):
        pieces = chance.choices(PIECES, k=chance.randint(1, 7))
        markup = "".join(piece + chance.choice(("", " ", " ", "\t", "\n ")) for piece in pieces)
        if kind == "loop" and chance.random() < 0.5:
            markup = f"item in {markup}"
        found = fast(markup)
        if found is not None:
            met += 1
            assert found == strictly(slow, markup), markup
    assert met > 200


@pytest.mark.parametrize(
    "unit", ["a.", "a ", " ", "'", "'x'", "| a ", "| a: b, c ", "a == b and ", "a-", "1", "contains "]
)
def test_is_linear(unit: str) -> None:
    """Long enough that anything but linear time would never end."""
    markup = unit * (2_000_000 // len(unit)) + "!"
    for read in (quick.value, quick.condition, quick.loop):
        assert read(markup) is None
        assert read(f"a in {markup}") is None


def test_cuts_as_the_slow_way_does() -> None:
    chance = random.Random(4)
    for _ in range(20_000):
        text = "".join(
            chance.choices(["{", "}", "%", "{%", "%}", "{{", "}}", "a", "\n", "-", "'"], k=chance.randint(0, 12))
        )
        assert tokenize(text) == _cut(text), text


@pytest.mark.parametrize("unit", ["{%", "{{", "{% %}{{", "{{}", "{%}", "%}{"])
def test_cutting_is_linear(unit: str) -> None:
    """Long enough that anything but linear time would never end."""
    text = unit * 400_000
    for end in ("", "%}", "}", "}}"):
        assert "".join(tokenize(text + end)) == text + end
