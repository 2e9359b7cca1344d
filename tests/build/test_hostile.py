"""Sites that try to write or read where they must not."""

import os
from pathlib import Path

import pytest
from sites import lay_out, read_back, run

LINKS = pytest.mark.skipif(os.name == "nt", reason="links need rights there")


def build(root: Path, files: dict[str, object], *options: str) -> tuple[int, dict[str, object], str]:
    """Build *files* in ``root/src`` to ``root/out``; give status, destination and stderr."""
    source, destination = root / "src", root / "out"
    lay_out(source, files)
    status, _, err = run(["build", "-s", str(source), "-d", str(destination), *options], source)
    return status, read_back(destination, {}), err


@pytest.mark.parametrize(
    ("permalink", "written"),
    [
        ("/../../x.html", "x.html"),
        ("../../x.html", "x.html"),
        ("/a/../../../x.html", "a/x.html"),
        ("/%2e%2e/%2e%2e/x.html", "x.html"),
        ("//etc/x.html", "etc/x.html"),
        ("/..\\\\..\\\\x.html", None),
    ],
)
def test_permalinks_stay_inside(tmp_path: Path, permalink: str, written: str | None) -> None:
    page = f'---\npermalink: "{permalink}"\n---\nx'
    for name in ("p.html", "_posts/2020-01-01-p.html"):
        root = tmp_path / name.partition("/")[0]
        status, output, err = build(root, {name: page})
        assert status == 0, err
        assert len(output) == 1
        if written is not None:
            assert list(output) == [written]
        assert sorted(path.name for path in root.iterdir()) == ["out", "src"]


@pytest.mark.parametrize("destination", [".", "..", "{source}", "/"])
def test_a_destination_that_would_take_the_source_is_refused(tmp_path: Path, destination: str) -> None:
    source = tmp_path / "src"
    lay_out(source, {"a.html": "---\n---\n", "mine/file": "x"})
    status, _, err = run(["build", "-d", destination.format(source=source)], source)
    assert status == 1
    assert "Destination directory cannot be or contain the Source directory." in err
    assert (source / "mine" / "file").exists()


@LINKS
def test_a_destination_that_links_to_the_source_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "src"
    lay_out(source, {"a.html": "---\n---\n", "mine/file": "x"})
    (tmp_path / "link").symlink_to(source)
    status, _, err = run(["build", "-s", str(source), "-d", str(tmp_path / "link")], source)
    assert status == 1
    assert "cannot be or contain" in err
    assert (source / "mine" / "file").exists()


@pytest.mark.parametrize(
    "tag",
    [
        "{% include ../secret %}",
        "{% include_relative ../secret %}",
        "{% include /../secret %}",
        "{% include a/../../s %}",
    ],
)
def test_includes_that_climb_are_refused(tmp_path: Path, tag: str) -> None:
    lay_out(tmp_path, {"secret": "secret", "src/secret": "secret"})
    status, output, err = build(tmp_path, {"a.html": f"---\n---\n{tag}", "_includes/x": ""})
    assert status == 1
    assert output == {}
    assert "Liquid Exception:" in err


@LINKS
def test_in_safe_mode_links_out_of_the_source_are_not_followed(tmp_path: Path) -> None:
    lay_out(tmp_path, {"secret.txt": "secret"})
    files = {
        "a.txt": {"symlink": "../secret.txt"},
        "_includes/b.txt": {"symlink": "../../secret.txt"},
        "index.html": "---\n---\nx",
    }
    status, output, err = build(tmp_path, files, "--safe")
    assert status == 0, err
    assert output == {"index.html": "x"}
    (tmp_path / "src" / "index.html").write_text("---\n---\n{% include b.txt %}")
    assert build(tmp_path, {}, "--safe")[0] == 1


def test_a_failed_build_leaves_the_old_destination(tmp_path: Path) -> None:
    files: dict[str, object] = {"a.html": "---\n---\none", "b.html": "---\n---\ntwo"}
    assert build(tmp_path, files)[0] == 0
    status, output, _ = build(tmp_path, {"a.html": "---\n---\nnew", "b.html": "---\n---\n{% nope %}"})
    assert status == 1
    assert output == {"a.html": "one", "b.html": "two"}


def test_one_site_built_twice_with_another_between_comes_out_the_same(tmp_path: Path) -> None:
    files: dict[str, object] = {
        "_layouts/l.html": "{% cycle 'a', 'b' %}{{ content }}",
        "1.html": "---\nlayout: l\n---\n{% increment n %}",
        "2.html": "---\nlayout: l\n---\n{% increment n %}",
    }
    first = build(tmp_path / "one", files)
    build(tmp_path / "two", {**files, "3.html": "---\nlayout: l\n---\n{% increment n %}"})
    assert build(tmp_path / "three", files)[:2] == first[:2]
    assert first[1] == {"1.html": "a0", "2.html": "b1"}


PLAIN = b"---\ntitle: x\n---\n"
BROKEN: dict[str, tuple[dict[str, object], str]] = {
    "page": (
        {"index.html": PLAIN + b"a\xff {{ page.title }}"},
        "Liquid Exception: invalid byte sequence in UTF-8 in index.html",
    ),
    "include": (
        {"_includes/a.html": b"one\n\xff", "index.html": PLAIN + b"{% include a.html %}"},
        "Liquid Exception: invalid byte sequence in UTF-8 in index.html",
    ),
    "layout": (
        {"_layouts/a.html": b"---\n---\n\xff{{ content }}", "index.html": b"---\nlayout: a\n---\n"},
        "Liquid Exception: invalid byte sequence in UTF-8 in ",
    ),
    "markdown": (
        {"index.md": PLAIN + b"a\xff"},
        "The source text contains invalid characters for the used encoding UTF-8",
    ),
}
"""Files with bytes that are not UTF-8, and what the reference says of them."""


@pytest.mark.parametrize(("files", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_bytes_that_are_not_text_stop_a_build(tmp_path: Path, files: dict[str, object], message: str) -> None:
    status, output, err = build(tmp_path, files)
    assert (status, output) == (1, {})
    assert message in err
    assert "save it as UTF-8" in err


def test_bytes_that_are_not_text_are_copied_where_nothing_reads_them(tmp_path: Path) -> None:
    status, output, _ = build(tmp_path, {"index.html": PLAIN + b"a\xff"})
    assert (status, list(output)) == (0, ["index.html"])


@pytest.mark.parametrize(
    ("name", "permalink"),
    [("p.html", "5"), ("_posts/2020-01-01-p.html", "5"), ("_posts/2020-01-01-p.html", "/:nosuch/")],
)
def test_a_bad_permalink_is_told_with_its_file(tmp_path: Path, name: str, permalink: str) -> None:
    status, output, err = build(tmp_path, {name: f"---\npermalink: {permalink}\n---\nx"})
    assert (status, output) == (1, {})
    assert f"at: {tmp_path}/src/{name}\n" in err


def test_a_hook_that_fails_is_blamed_on_its_plugin(tmp_path: Path) -> None:
    hook = "def fail(page):\n    return 1 / 0\n\ndef setup(host):\n    host.on('pages', 'post_render', fail)\n"
    status, output, err = build(tmp_path, {"a.html": "---\n---\n", "_plugins/bad.py": hook})
    assert (status, output) == (1, {})
    assert f"Error: ZeroDivisionError: division by zero\n                at: {tmp_path}/src/_plugins/bad.py:2\n" in err
    assert "a fault in liquid-site" not in err


def test_a_source_that_is_not_there_is_warned_of(tmp_path: Path) -> None:
    status, _, err = run(["build", "-s", str(tmp_path / "no"), "-d", str(tmp_path / "out")], tmp_path)
    assert status == 0
    assert "There is no such source folder" in err
