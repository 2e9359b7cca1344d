"""Clearing takes what is obsolete, keeps what is to be kept, and never leaves the destination."""

import os
from pathlib import Path

import pytest

from liquid_site.build.clean import clean, obsolete, remove
from liquid_site.build.write import STAGING, Staging
from liquid_site.plugins.host import Host

KEEP = [".git", ".svn"]


def lay(root: Path, *files: str) -> None:
    for file in files:
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file)


def left(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if not path.is_dir())


def test_keep_files_are_prefixes_from_the_root(tmp_path: Path) -> None:
    lay(
        tmp_path,
        "index.html",
        "keep/a.txt",
        "keepme.txt",
        "x.y/z.txt",
        "sub/x.y",
        "stale/deep/f.txt",
        ".dot/f",
        ".git/HEAD",
    )
    clean(Host({}), str(tmp_path), [f"{tmp_path}/index.html"], ["keep", "x.y"])
    assert left(tmp_path) == ["index.html", "keep/a.txt", "keepme.txt", "x.y/z.txt"]


def test_folders_above_what_is_kept_stay(tmp_path: Path) -> None:
    lay(tmp_path, "a/b/keep.txt", "a/b/go.txt", "a/go.txt")
    clean(Host({}), str(tmp_path), [], ["a/b/keep.txt"])
    assert left(tmp_path) == ["a/b/keep.txt"]


def test_a_file_where_a_folder_is_needed_goes(tmp_path: Path) -> None:
    lay(tmp_path, "about")
    assert obsolete(str(tmp_path), [f"{tmp_path}/about/index.html"], KEEP) == [f"{tmp_path}/about"]


def test_nothing_to_keep_keeps_nothing(tmp_path: Path) -> None:
    lay(tmp_path, ".git/HEAD", "a")
    clean(Host({}), str(tmp_path), [], [])
    assert left(tmp_path) == []


def test_a_destination_that_is_not_there_is_no_error(tmp_path: Path) -> None:
    clean(Host({}), str(tmp_path / "none"), [], KEEP)
    assert not (tmp_path / "none").exists()


def test_plugins_may_change_what_goes(tmp_path: Path) -> None:
    lay(tmp_path, "one", "two")
    host = Host({})
    host.on("clean", "on_obsolete", lambda paths: paths.remove(f"{tmp_path}/two"))
    clean(host, str(tmp_path), [], [])
    assert left(tmp_path) == ["two"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_go_and_their_targets_stay(tmp_path: Path) -> None:
    outside, root = tmp_path / "outside", tmp_path / "site"
    lay(outside, "mine/file")
    root.mkdir()
    (root / "folder").symlink_to(outside)
    (root / "file").symlink_to(outside / "mine" / "file")
    clean(Host({}), str(root), [], [])
    assert left(root) == []
    assert left(outside) == ["mine/file"]


@pytest.mark.parametrize("path", ["{root}", "{root}/../outside", "{outside}", "{root}/..", "/", "{root}x"])
def test_nothing_outside_is_removed_whatever_a_plugin_lists(tmp_path: Path, path: str) -> None:
    root, outside = tmp_path / "site", tmp_path / "outside"
    lay(root, "a")
    lay(outside, "mine")
    lay(tmp_path / "sitex", "mine")
    remove(str(root), [path.format(root=root, outside=outside)])
    assert left(outside) == ["mine"]
    assert left(tmp_path / "sitex") == ["mine"]
    assert left(root) == ["a"]


@pytest.mark.skipif(os.name == "nt", reason="folders are not locked there")
def test_what_another_build_has_ready_is_left_to_it(tmp_path: Path) -> None:
    (tmp_path / f"{STAGING}killed").mkdir()
    with Staging(str(tmp_path)) as other:
        place = other.text("a")
        assert obsolete(str(tmp_path), [], []) == [f"{tmp_path}/{STAGING}killed"]
        clean(Host({}), str(tmp_path), [], [])
        other.move(place, f"{tmp_path}/a.html")
    assert left(tmp_path) == ["a.html"]
