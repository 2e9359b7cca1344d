"""Filters on input made to be slow, long enough that anything but linear time would never end."""

from collections.abc import Callable

import pytest

from liquid_site.dialect.context import Context
from liquid_site.dialect.engine import Engine
from liquid_site.dialect.filters import arrays, items, markup, properties, selecting, strings, urls
from liquid_site.dialect.printing import to_output
from liquid_site.dialect.registers import Registers

SIZE = 1_000_000
NESTED: list[object] = []
for _ in range(5_000):
    NESTED = [NESTED, 1]

MIXED: list[object] = [{"a": place if place % 2 else str(place)} for place in range(5_000)]

HOSTILE: dict[str, Callable[[], object]] = {
    "strip_html open scripts": lambda: markup.strip_html("<script" * SIZE),
    "strip_html open comments": lambda: markup.strip_html("<!--" * SIZE),
    "strip_html open styles and a script": lambda: markup.strip_html("<script></script>" + "<style" * SIZE),
    "strip_html brackets": lambda: markup.strip_html("<" * SIZE),
    "escape_once ampersands": lambda: markup.escape_once("&" * SIZE + "a" * SIZE),
    "escape_once names": lambda: markup.escape_once("&a" * SIZE),
    "escape_once numbers": lambda: markup.escape_once("&#1" * SIZE),
    "truncatewords": lambda: strings.truncatewords("a " * SIZE, 5),
    "truncatewords of blanks": lambda: strings.truncatewords(" " * SIZE, 5),
    "normalize_whitespace": lambda: strings.normalize_whitespace(" \n" * SIZE + "a" + " " * SIZE),
    "strip": lambda: strings.strip(" " * SIZE + "a" + "\0" * SIZE + "b"),
    "split": lambda: strings.split("," * SIZE, ","),
    "split at blanks": lambda: strings.split(" " * SIZE, " "),
    "replace with references": lambda: strings.replace("a" * SIZE, "a", "\\0"),
    "replace backslashes": lambda: strings.replace("a", "a", "\\k<" * 20_000),
    "number_of_words": lambda: strings.number_of_words("漢 " * SIZE, "auto"),
    "strip_index": lambda: urls.strip_index("/index.htm" * SIZE),
    "like a number": lambda: items.as_number("1" * SIZE + "x"),
    "like a number with a point": lambda: items.as_number("1" * SIZE + "." + "1" * SIZE + "x"),
    "like a number in blanks": lambda: items.as_number(" " * SIZE + "1" + " " * SIZE + "x"),
    "a long number": lambda: items.as_number("1" * 20_000),
    "where dots": lambda: selecting.where(Context(Engine(), {}, Registers()), [{"a": 1}], "." * SIZE + "a", 1),
    "join of nested lists": lambda: arrays.join(NESTED, ","),
    "print nested lists": lambda: to_output(NESTED),
    "reverse of nested lists": lambda: arrays.reverse(NESTED),
    "uniq of deep hashes": lambda: properties.uniq([{"a": NESTED}, {"a": NESTED}]),
    "sort of mixed values": lambda: selecting.sort(MIXED, "a"),
    "sort of nils": lambda: selecting.sort([{"a": None}] * 50_000 + [{"a": "x"}, {"a": 1}], "a"),
}  # fmt: skip


@pytest.mark.parametrize("work", HOSTILE.values(), ids=HOSTILE.keys())
def test_comes_to_an_end(work: Callable[[], object]) -> None:
    """The clock is not asked: a filter that takes the square of the length hangs here."""
    assert work() is not None
