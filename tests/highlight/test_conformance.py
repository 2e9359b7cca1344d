"""Highlighted code against Rouge 4.7.0: our recorded cases, and the conformance set where it is at hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from liquid_site.highlight import highlight

ROOT = Path(__file__).parents[2]
RECORDED = sorted((ROOT / "fixtures" / "highlight").glob("*.json"))
SET = sorted((ROOT.parent / "shared" / "conformance" / "highlight").glob("*.json"))

KNOWN: dict[str, str] = {}
"""Cases that differ, and why."""

LEAST = {"perl": 0.85, "haskell": 0.85}
"""The share of a language's conformance cases that must be the same; 1 less the known differences where not named."""


def records(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def same(record: dict[str, Any]) -> bool:
    return highlight(record["code"], record["language"]) == record["output"]


def test_there_are_recorded_cases() -> None:
    assert sum(len(records(path)) for path in RECORDED) > 300


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
def test_recorded(path: Path) -> None:
    assert [record["id"] for record in records(path) if record["id"] not in KNOWN and not same(record)] == []


@pytest.mark.skipif(not SET, reason="the conformance set is not beside the checkout")
@pytest.mark.parametrize("path", SET, ids=lambda path: path.stem)
def test_conformance(path: Path) -> None:
    cases = records(path)
    wrong = [record["id"] for record in cases if not same(record)]
    if path.stem in LEAST:
        assert len(wrong) <= (1 - LEAST[path.stem]) * len(cases), wrong
    else:
        assert [name for name in wrong if name not in KNOWN] == []


@pytest.mark.parametrize(
    "path", [*RECORDED, *SET], ids=lambda path: f"{path.parent.name}-{path.stem}-{len(path.parts)}"
)
def test_nothing_is_lost(path: Path) -> None:
    """Without its spans the output is the code."""
    import html
    import re

    for record in records(path):
        ours = highlight(record["code"], record["language"])
        if ours is not None:
            assert html.unescape(re.sub(r"</?span[^>]*>", "", ours)) == html.unescape(
                re.sub(r"[&<>]", lambda match: {"&": "&amp;", "<": "&lt;", ">": "&gt;"}[match.group()], record["code"])
            )
