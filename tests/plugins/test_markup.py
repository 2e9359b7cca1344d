"""The HTML re-serialiser against what Nokogiri wrote (``tools/record_markup.rb``), and its time on hostile pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from liquid_site.plugins.markup.read import read_document, read_fragment
from liquid_site.plugins.markup.write import write_document, write_fragment

CASES = json.loads((Path(__file__).parents[2] / "fixtures/markup/cases.json").read_text(encoding="utf-8"))
HOSTILE = {
    "deep": "<div>" * 20_000,
    "unmatched ends": "<b>" * 10_000 + "</i>" * 10_000,
    "blocked ends": "<span><table>" + "<i>" * 10_000 + "</span>" * 10_000,
    "lone signs": "<" * 20_000,
    "references": "&amp;" * 20_000 + "&#" * 20_000,
    "open value": "<a x='" * 20_000,
    "attributes": "<a " + " ".join(f"a{number}" for number in range(10_000)) + ">",
    "bogus": "<a " + '"/' * 20_000,
    "comments": "<!-- -" * 20_000,
    "doctypes": "<!DOCTYPE <!DOCTYPE" * 5_000,
    "paragraphs": "<p>x<table><tr><td>" * 5_000,
    "long number": "&#" + "9" * 50_000 + ";",
    "server side": '<a x="' + "<!-- &{" * 10_000 + '">',
}


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_page_as_nokogiri_writes_it(case: dict[str, str]) -> None:
    assert write_document(read_document(case["input"])) == case["document"]
    assert write_fragment(read_fragment(case["input"])) == case["fragment"]


@pytest.mark.parametrize("name", HOSTILE)
def test_long_texts_come_to_an_end(name: str) -> None:
    """The texts are so long that anything but linear time would be seen to hang."""
    assert write_document(read_document(HOSTILE[name] * 4)).endswith("\n")
