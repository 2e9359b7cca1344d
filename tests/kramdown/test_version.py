"""Markdown as kramdown 2.4 reads it, against what that version makes of the same texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from liquid_site.kramdown import to_html

RECORDED = json.loads((Path(__file__).parents[2] / "fixtures" / "kramdown_2_4.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", RECORDED["cases"], ids=lambda case: case["text"][:20])
def test_a_text_is_read_as_by_2_4(case: dict[str, Any]) -> None:
    assert to_html(case["text"], {**RECORDED["options"], "kramdown_2_4": True}) == case["html"]


def test_the_versions_differ() -> None:
    differing = [case for case in RECORDED["cases"] if to_html(case["text"], RECORDED["options"]) != case["html"]]
    assert len(differing) > 7
