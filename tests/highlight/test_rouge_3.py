"""Code as Rouge 3.30 colours it, against what that version makes of the same code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from liquid_site.highlight.rouge_3 import javascript, python
from liquid_site.highlight.tokens import html_tokens, tokens

RECORDED = json.loads((Path(__file__).parents[2] / "fixtures" / "highlight_rouge_3.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", RECORDED["cases"], ids=lambda case: case["language"])
def test_code_is_coloured_as_by_3_30(case: dict[str, Any]) -> None:
    assert html_tokens(case["code"], case["language"], True) == case["output"]


@pytest.mark.parametrize(
    "case", [case for case in RECORDED["cases"] if case["output"]], ids=lambda case: case["language"]
)
def test_no_text_is_lost(case: dict[str, Any]) -> None:
    found = tokens(case["code"], case["language"], True)
    assert found is not None
    assert "".join(text for _, text in found) == case["code"]


def test_long_lines_are_read_in_one_go() -> None:
    """A million tokens on one line: too many for quadratic time."""
    pairs = [("nf", "a "), ("p", "."), ("n", "b"), ("k", "if ")] * 250_000
    assert len(python(pairs)) == len(javascript(pairs, ())) - 250_000
