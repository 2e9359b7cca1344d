"""Paths and URLs against what Ruby's ``File`` and Jekyll make of them (recorded from Ruby 3.1 and Jekyll 4.4.1)."""

import json
from pathlib import Path

import pytest

from liquid_site.model import paths
from liquid_site.model.url import clean

RECORDED = json.loads((Path(__file__).parents[2] / "fixtures/paths.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", RECORDED["paths"], ids=lambda case: case["path"] or "empty")
def test_paths(case: dict[str, str]) -> None:
    path = case["path"]
    assert "".join(paths.split_ext(path)) == path
    assert paths.split_ext(path)[1] == case["ext"]
    assert paths.dirname(path) == case["dirname"]
    assert paths.basename(path) == case["basename"]
    assert paths.inside("/base/dir", path) == case["inside"]


@pytest.mark.parametrize(("path", "inside"), RECORDED["inside"])
def test_inside(path: str, inside: str) -> None:
    assert paths.inside("/base/dir", path) == inside


@pytest.mark.parametrize(("url", "cleaned"), RECORDED["clean"])
def test_clean(url: str, cleaned: str) -> None:
    assert clean(url) == cleaned
