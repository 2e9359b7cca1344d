"""The sites of ``fixtures/sites`` build to what the reference made of them, byte for byte."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from needed import lacking
from sites import MTIME, read_back, run

SITES = Path(__file__).parents[2] / "fixtures" / "sites"
UUID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")
RECORDED = sorted(path.parent for path in SITES.glob("*/versions.json"))


def test_there_are_sites() -> None:
    assert RECORDED


@pytest.mark.parametrize("site", RECORDED, ids=lambda path: path.name)
def test_a_site_is_what_the_reference_makes_of_it(site: Path, tmp_path: Path) -> None:
    if lacking(site):
        pytest.skip(lacking(site))
    source, destination = tmp_path / "in", tmp_path / "out"
    shutil.copytree(site / "in", source, symlinks=True)
    for path in source.rglob("*"):
        if path.is_file() and not path.is_symlink():
            os.utime(path, (MTIME, MTIME))
    options = site / "options.json"
    arguments = json.loads(options.read_text(encoding="utf-8")) if options.exists() else []
    variables = site / "environment.json"
    known = json.loads(variables.read_text(encoding="utf-8")) if variables.exists() else {}
    status, _, err = run(["build", "-s", str(source), "-d", str(destination), *arguments], source, known)
    assert status == 0, err
    assert without_chance(read_back(destination, {})) == without_chance(read_back(site / "out", {}))


def without_chance(files: dict[str, Any]) -> dict[str, Any]:
    """Give *files* with every UUID told by its place among those of its file: jekyll-tabs draws them by lot."""
    return {name: numbered(text) if isinstance(text, str) else text for name, text in files.items()}


def numbered(text: str) -> str:
    found = list(dict.fromkeys(UUID.findall(text)))
    return UUID.sub(lambda match: f"uuid {found.index(match[0])}", text)
