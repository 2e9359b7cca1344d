"""No build leaves a trace in the process: a site comes out the same after another, and modules stay as they were."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType

import pytest
from sites import read_back, run

SITES = Path(__file__).parents[2] / "fixtures" / "sites"
BUILT_TWICE = ("blog", "gallery", "plugin-seo-tag", "plugin-scholar", "blank-none")
"""Recorded sites that use front matter, data, kramdown, code, Sass, plugins, a bibliography, and ``blank``."""
OTHER = SITES.parent / "twice" / "other"
"""Differs in everything that a configuration and a plugin of its own can change."""
BROKEN = SITES.parent / "twice" / "broken"


def build(source: Path, destination: Path, *options: str, **variables: str) -> int:
    """Build *source* from nothing; give the exit status."""
    shutil.rmtree(destination, ignore_errors=True)
    arguments = ["build", "-s", str(source), "-d", str(destination), "--disable-disk-cache", *options]
    return run(arguments, source, variables)[0]


def kept() -> dict[str, str]:
    """Give what each module of the package holds at its top that can change, and its functions' own attributes."""
    loaded = [module for name, module in list(sys.modules.items()) if name.split(".")[0] == "liquid_site"]
    return {f"{module.__name__}.{name}": text for module in loaded for name, text in values(module)}


def values(module: ModuleType) -> Iterator[tuple[str, str]]:
    for name, value in vars(module).items():
        if name.startswith("__"):
            continue
        if isinstance(value, list | dict | set | bytearray):
            yield name, repr(value)
        elif isinstance(value, FunctionType) and vars(value):
            yield name, repr({key: one for key, one in vars(value).items() if not callable(one)})


@pytest.mark.parametrize("name", BUILT_TWICE)
def test_a_site_comes_out_the_same_after_another(name: str, tmp_path: Path) -> None:
    site, other, broken, out = tmp_path / "in", tmp_path / "other", tmp_path / "broken", tmp_path / "out"
    shutil.copytree(SITES / name / "in", site, symlinks=True)
    shutil.copytree(OTHER, other)
    shutil.copytree(BROKEN, broken)
    assert build(site, out) == 0
    first, modules, surroundings = read_back(out, {}), kept(), (dict(os.environ), os.getcwd(), list(sys.path))
    assert build(other, tmp_path / "other-out", "--drafts", "--future", JEKYLL_ENV="production") == 0
    assert "CHANGED" in (tmp_path / "other-out" / "index.html").read_text(encoding="utf-8")
    assert build(broken, tmp_path / "broken-out") != 0
    assert (dict(os.environ), os.getcwd(), list(sys.path)) == surroundings
    after = kept()
    assert [key for key, text in modules.items() if after[key] != text] == []
    assert build(site, out) == 0
    assert read_back(out, {}) == first
