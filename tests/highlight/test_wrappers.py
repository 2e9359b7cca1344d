"""Line numbers, marked lines and kramdown's wrapper, against Rouge's formatters."""

import json
from pathlib import Path
from typing import Any

import pytest

from liquid_site.highlight.wrappers import kramdown_html, tag_html

RECORDS = json.loads((Path(__file__).parents[2] / "fixtures" / "highlight_wrappers.json").read_text(encoding="utf-8"))


def ours(record: dict[str, Any]) -> str | None:
    code = record["code"]
    if record["kind"] == "table":
        return tag_html(code, "ruby", linenos=True)
    if record["kind"] == "marked":
        return tag_html(code, "ruby", mark_lines=record["lines"])
    if record["kind"] == "marked-table":
        return tag_html(code, "ruby", linenos=True, mark_lines=record["lines"])
    return kramdown_html(code, "ruby", record["options"], block=True)


@pytest.mark.parametrize("number", range(len(RECORDS)))
def test_as_rouge(number: int) -> None:
    assert ours(RECORDS[number]) == RECORDS[number]["output"]


def test_a_tag_with_an_unknown_language_is_plain() -> None:
    assert tag_html("a < b", "nosuch") == "a &lt; b"


def test_kramdown_leaves_code_alone() -> None:
    jekyll = {"default_lang": "plaintext", "guess_lang": True}
    assert kramdown_html("a", "nosuch", jekyll, block=True) is None
    assert kramdown_html("a", "ruby", {**jekyll, "disable": True}, block=True) is None
    assert kramdown_html("a", None, {"guess_lang": False}, block=True) is None
    assert kramdown_html("a", None, {"default_lang": "plaintext", "guess_lang": False}, block=True) is None


def test_kramdown_spans_and_blocks_have_their_options() -> None:
    options = {
        "default_lang": "plaintext",
        "guess_lang": True,
        "block": {"line_numbers": True},
        "span": {"css_class": "x"},
    }
    assert kramdown_html("a", None, options, block=False) == "a"
    numbered = kramdown_html("a\n", None, options, block=True)
    assert numbered is not None and '<td class="rouge-code"><pre>a\n</pre></td>' in numbered
    assert kramdown_html("a", "ruby", options, block=False) == '<span class="n">a</span>'
