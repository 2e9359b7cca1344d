"""The links that jekyll-relative-links sees, against what the pattern of the original finds, and hostile texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from liquid_site.plugins.markdown_links import Finder

FILE = Path(__file__).parents[2] / "fixtures" / "plugins" / "markdown-links.json"
CASES = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("key", "titles"), [("links", True), ("old", False)], ids=["0.7.0", "0.6.1"])
def test_links_are_those_of_the_original(key: str, titles: bool) -> None:
    assert len(CASES) > 100
    for case in CASES:
        found = [
            [one.start, one.end, int(one.is_inline), one.text, one.path, one.fragment, one.title]
            for one in Finder(case["text"], titles).links()
        ]
        assert found == case[key], case["text"]


@pytest.mark.parametrize(
    "text",
    ["[" * 200_000, "[](" * 70_000, "[](#" * 50_000, "\n" * 200_000 + "[", ' "' * 60_000 + "'" + " " * 60_000 + "x",
     "[a](" + "#" * 100_000 + "\n)", "[\n" * 60_000 + "](", '[a](b"' * 30_000 + ' "x'],
    ids=lambda text: repr(text[:6]),
)  # fmt: skip
def test_hostile_texts_come_to_an_end(text: str) -> None:
    """The texts are so long that anything but linear time would be seen to hang."""
    found = list(Finder(text * 3, titles=True).links())
    assert all(one.start < one.end for one in found)
