"""What is read from small sites against what Jekyll 4.4.1 reads from them (``tools/record_model.py``)."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from reading_sites import load, log_lines, model_of, options_of, plain_paths, write_files

from liquid_site.config.log import Log
from liquid_site.errors import LiquidSiteError

FOLDER = Path(__file__).parents[2] / "fixtures/model"
CASES = [case for path in sorted(FOLDER.glob("*.json")) for case in json.loads(path.read_text(encoding="utf-8"))]
OTHER_WORDS = (
    "undefined method",
    "no implicit conversion",
    "No parser for",
    "(INVALID)",
    "'plugins' should be",
    "Is a directory",
)
"""Parts of lines that are Ruby's own words there, or said beyond what it says here."""


def test_there_are_cases() -> None:
    assert len(CASES) > 80


def spoken(lines: list[str]) -> list[str]:
    return [line for line in lines if not any(words in line for words in OTHER_WORDS)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_model(case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, destination = tmp_path / "src", tmp_path / "out"
    source.mkdir()
    write_files(source, case["files"])
    monkeypatch.chdir(source)
    monkeypatch.setenv("TZ", "UTC")
    said = StringIO()
    log = Log(out=StringIO(), err=said)
    expected = case["model"]
    if "error" in expected:
        with pytest.raises((LiquidSiteError, OSError)):
            load(source, destination, options_of(case, source), log)
        return
    model = plain_paths(model_of(load(source, destination, options_of(case, source), log)), source, destination)
    for key, value in expected.items():
        if key == "config":
            value["hash"] = [pair for pair in value["hash"] if pair[0] != "disable_disk_cache"]
        assert model[key] == value, key
    assert spoken(log_lines(said.getvalue(), source, destination)) == spoken(case["log"])
