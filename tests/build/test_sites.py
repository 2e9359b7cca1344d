"""The sites of ``fixtures/sites`` build to what the reference made of them, byte for byte."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from needed import lacking
from sites import MTIME, read_back, run

SITES = Path(__file__).parents[2] / "fixtures" / "sites"
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
    status, _, err = run(["build", "-s", str(source), "-d", str(destination), *arguments], source)
    assert status == 0, err
    assert read_back(destination, {}) == read_back(site / "out", {})
