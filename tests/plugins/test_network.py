"""Sites whose plugins ask the network, built against a local server as the reference was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from answers import serving, stage
from sites import read_back, run

CASES = sorted(path.parent for path in (Path(__file__).parents[2] / "fixtures" / "network").glob("*/versions.json"))


def test_there_are_cases() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_site_is_what_the_reference_makes_of_it(case: Path, tmp_path: Path) -> None:
    with serving(json.loads((case / "answers.json").read_text(encoding="utf-8"))) as server:
        source, variables = stage(case, tmp_path, server.url)
        status, _, err = run(["build", "-s", str(source), "-d", str(tmp_path / "out")], source, variables)
        assert status == 0, err
        assert server.asked
        assert read_back(tmp_path / "out", {server.url: "SERVER"}) == read_back(case / "out", {})
