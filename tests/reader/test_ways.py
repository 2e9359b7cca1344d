"""Reading in the ways of Jekyll 3.10, and in safe mode; the expectations are the reference's (3.10.0, 4.4.1)."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from reading_sites import write_files

from liquid_site.config.load import configuration
from liquid_site.config.log import Log
from liquid_site.config.ways import JEKYLL_3, JEKYLL_4, Ways
from liquid_site.model.site import Site, items
from liquid_site.model.theme import Theme
from liquid_site.reader.site import new_site, read


def read_site(folder: Path, ways: Ways, theme: Theme | None = None, **settings: Any) -> Site:
    config = configuration({"source": str(folder), "quiet": True, **settings})
    site = new_site(config, Log("error"), theme)
    site.context.ways = ways
    read(site)
    return site


@pytest.mark.parametrize("ways", [JEKYLL_3, JEKYLL_4])
def test_a_theme_outside_the_source_has_layouts_in_safe_mode(tmp_path: Path, ways: Ways) -> None:
    write_files(tmp_path / "theme" / "_layouts", {"default.html": "x", "docs/deep.html": "y"})
    (tmp_path / "theme" / "_layouts" / "out.html").symlink_to("/etc/hostname")
    write_files(tmp_path / "src", {"a.txt": "x"})
    site = read_site(tmp_path / "src", ways, Theme("t", str((tmp_path / "theme").resolve())), safe=True)
    assert sorted(site.layouts) == ["default", "docs/deep"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no names that end in a dot")
def test_names_and_files_of_collections(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.": "x", "b%20c..txt": "x", "_notes/x.txt": "x", "_pages/p.txt": "x"})
    settings = {"collections": {"notes": {}}, "include": ["_pages/p.txt"]}
    old, new = (read_site(tmp_path, ways, **settings) for ways in (JEKYLL_3, JEKYLL_4))
    assert [file.relative_path for file in old.static_files] == ["/a.", "/b%20c..txt"]
    assert [file.destination("/out") for file in items(old)] == ["/out/a.", "/out/b%20c..txt", "/out/notes/x.txt"]
    assert [file.relative_path for file in new.static_files] == ["/_pages/p.txt", "/b%20c..txt", "_notes/x.txt"]
    assert new.static_files[1].destination("/out") == "/out/b c.txt"


@pytest.mark.parametrize(("whole", "wanted"), [(True, [True, None, True]), (False, [True, True, True])])
def test_scopes(tmp_path: Path, whole: bool, wanted: list[bool | None]) -> None:
    write_files(tmp_path, {"blog/a.txt": "x", "blogging/b.txt": "x", "c.txt": "x"})
    defaults = [
        {"scope": {"path": "blog"}, "values": {"is": True}},
        {"scope": {"path": "c.txt"}, "values": {"is": True}},
    ]
    site = read_site(tmp_path, replace(JEKYLL_4, whole_scopes=whole), defaults=defaults)
    assert [file.data.get("is") for file in site.static_files] == wanted
