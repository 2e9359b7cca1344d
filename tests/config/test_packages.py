"""What installed packages offer is found where importlib.metadata finds it, and nothing else is loaded for it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from liquid_site.config.packages import entry_points

GROUP = "liquid_site.plugins"
POINTS = f"[other]\na = b\n\n[{GROUP}]\nmy-plugin = mine:setup\n"


def installed(folder: Path, name: str) -> Path:
    info = folder / name
    info.mkdir(parents=True)
    info.joinpath("METADATA").write_text("Metadata-Version: 2.1\nName: mine\nVersion: 1\n", encoding="utf-8")
    info.joinpath("PKG-INFO").write_text("Metadata-Version: 2.1\nName: mine\nVersion: 1\n", encoding="utf-8")
    info.joinpath("entry_points.txt").write_text(POINTS, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["mine-1.dist-info", "mine-1.egg-info"])
def test_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.syspath_prepend(str(installed(tmp_path, name)))
    assert [(point.name, point.value) for point in entry_points(GROUP)] == [("my-plugin", "mine:setup")]


def test_found_in_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(tmp_path / "in", "mine-1.dist-info")
    with zipfile.ZipFile(tmp_path / "mine.zip", "w") as archive:
        for path in sorted((tmp_path / "in").glob("*/*")):
            archive.write(path, path.relative_to(tmp_path / "in").as_posix())
    monkeypatch.syspath_prepend(str(tmp_path / "mine.zip"))
    assert [point.name for point in entry_points(GROUP)] == ["my-plugin"]


def test_installed_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    assert not list(entry_points("liquid_site.themes"))
    info = installed(tmp_path, "late-1.dist-info") / "late-1.dist-info"
    info.joinpath("entry_points.txt").write_text("[liquid_site.themes]\nlate = late\n", encoding="utf-8")
    assert [point.name for point in entry_points("liquid_site.themes")] == ["late"]


def test_missing_folders_offer_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", ["/no/such/folder"])
    assert not list(entry_points(GROUP))


def test_nothing_is_loaded_where_there_is_none(tmp_path: Path) -> None:
    code = (
        f"import sys; sys.path[:] = [p for p in sys.path if 'site-packages' not in p] + [{str(tmp_path)!r}]\n"
        "from liquid_site.config.packages import entry_points\n"
        f"assert not list(entry_points({GROUP!r})); print('importlib.metadata' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
