"""Smaller HTML against what the gem htmlcompressor made (``tools/record_minify.rb``); hostile pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from liquid_site.plugins.minify_html import minified
from liquid_site.plugins.minify_json import minified_json

CASES = json.loads((Path(__file__).parents[2] / "fixtures/minify/cases.json").read_text(encoding="utf-8"))
HOSTILE = ("<!--" * 20_000, "<pre>" * 20_000, "<script" * 20_000, "<a on=" * 20_000, " \n" * 20_000, "<" * 40_000)


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_a_page_as_the_reference_makes_it(case: dict[str, str]) -> None:
    assert minified(case["input"]) == case["output"]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:8].strip() or "blanks")
def test_long_texts_come_to_an_end(text: str) -> None:
    """The texts are so long that anything but linear time would be seen to hang."""
    assert len(minified(text * 4)) <= len(text) * 4


JSON = {
    '{ "a" : [ 1, 2.50, -3e+7, "x  y" ],\n "b": null }': '{"a":[1,2.50,-3e+7,"x  y"],"b":null}',
    '// one\n{"a": /* two */ true}// three': '{"a":true}',
    '["", "\\"", "b\\n", 1]': '["","\\"","b\\n",1]',
    '["a\\\\", 1]': None,
    '"open\n1': None,
    "[1, 2, nope]": None,
    "{/* no end": None,
    "": "",
}


@pytest.mark.parametrize("text", JSON)
def test_json(text: str) -> None:
    assert minified_json(text) == JSON[text]


@pytest.mark.parametrize("piece", ['"', '\\"', '"\\"', "1", " ", "/", "/*", "//", "[", "-", "1e", '"\n', '"1\n'])
def test_long_json_comes_to_an_end(piece: str) -> None:
    """The texts are so long that anything but linear time would be seen to hang."""
    made = minified_json(piece * 400_000)
    assert made is None or len(made) <= len(piece) * 400_000
