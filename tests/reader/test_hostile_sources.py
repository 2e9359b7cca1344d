"""Sources made to do harm: each is refused or survived, and soon."""

import os
import sys
from pathlib import Path

import pytest
from reading_sites import load, write_files

from liquid_site.config.log import Log
from liquid_site.errors import FatalError, LiquidSiteError
from liquid_site.model.excerpt import extract
from liquid_site.model.site import Site, items
from liquid_site.reader.entries import patterns
from liquid_site.reader.front_matter import split
from liquid_site.reader.names import name_parts

LONG = 2_000_000
"""Long enough that anything but linear time would never end, with no clock in the test."""


def read(tmp_path: Path, files: dict[str, object], **options: object) -> Site:
    source = tmp_path / "src"
    source.mkdir()
    write_files(source, files)
    return load(source, tmp_path / "out", options, Log(silent=True))


@pytest.mark.parametrize(
    "permalink",
    [
        "/../../etc/passwd",
        "../../../etc/passwd",
        "/a/../../../../b",
        "/..%2f..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/....//....//etc",
        "//etc/passwd",
        "/etc/passwd",
        "~/x",
        "/~root/x",
        "/.",
        "/con",
        "/nul.txt",
        "file:///etc/passwd",
        "C:/windows",
        "/a\\..\\..\\b",
    ],
)
def test_permalinks_stay_inside(tmp_path: Path, permalink: str) -> None:
    text = f"---\npermalink: '{permalink}'\n---\nx"
    site = read(tmp_path, {"page.md": text, "_posts/2020-01-01-a.md": text})
    root = str(tmp_path / "out")
    found = [item.destination(root) for item in items(site)]
    assert len(found) == 2
    for path in found:
        assert path.startswith(root + "/"), path
        assert ".." not in path.split("/")


def test_file_names_that_decode_to_a_climb(tmp_path: Path) -> None:
    site = read(tmp_path, {"%2e%2e%2f%2e%2e%2fpasswd.txt": "x", "sub/%2e.%2f..%2f..%2fx.txt": "x"})
    root = str(tmp_path / "out")
    assert len(site.static_files) == 2
    assert all(file.destination(root).startswith(root + "/") for file in site.static_files)


@pytest.mark.parametrize("links", [{"loop": "."}, {"a/x": "../b", "b/y": "../a"}, {"one": ".", "two": "."}])
def test_links_that_lead_in_a_circle(tmp_path: Path, links: dict[str, str]) -> None:
    files: dict[str, object] = {name: {"symlink": target} for name, target in links.items()}
    with pytest.raises(FatalError, match="levels of symbolic links"):
        read(tmp_path, {"a/f.txt": "x", "b/f.txt": "x", **files})


def test_safe_mode_does_not_leave_the_source(tmp_path: Path) -> None:
    outside = tmp_path / "src-secret"
    write_files(outside, {"_posts/2020-01-01-secret.md": "secret", "s.txt": "secret"})
    site = read(
        tmp_path,
        {
            "s.txt": {"symlink": str(outside / "s.txt")},
            "d": {"symlink": str(outside)},
            "_posts": {"symlink": str(outside / "_posts")},
            "_data/s.yml": {"symlink": str(outside / "s.txt")},
            "kept.txt": "x",
        },
        safe=True,
        include=["s.txt", "d/s.txt"],
    )
    assert [file.name for file in site.static_files] == ["kept.txt"]
    assert not site.data


@pytest.mark.parametrize("folder", ["../outside", "/../outside", "x/../../outside"])
def test_configured_folders_stay_inside(tmp_path: Path, folder: str) -> None:
    write_files(tmp_path / "outside", {"_x/a.md": "---\n---\nx", "a.yml": "a: 1", "l.html": "x"})
    names = {"collections_dir": folder, "data_dir": folder, "layouts_dir": folder, "collections": ["x"]}
    site = read(tmp_path, {"a.txt": "x"}, **names)
    assert not site.collections["x"].docs
    assert not site.data
    assert not site.layouts


def test_alias_bomb(tmp_path: Path) -> None:
    """Sixty doublings: whoever writes them out never ends."""
    lines = ["a0: &a0 {x: 1}"] + [f"a{n}: &a{n} {{p: *a{n - 1}, q: *a{n - 1}}}" for n in range(1, 60)]
    bomb = "\n".join(lines)
    read(tmp_path, {"p.md": f"---\n{bomb}\n---\nx", "_posts/2020-01-01-a.md": f"---\n{bomb}\n---\nx"})
    write_files(tmp_path / "src", {"_data/a.yml": bomb})
    with pytest.raises(LiquidSiteError, match="aliases multiply"):
        load(tmp_path / "src", tmp_path / "out", {}, Log(silent=True))


def test_deep_nesting_is_no_crash(tmp_path: Path) -> None:
    deep = "[" * 5000 + "]" * 5000
    with pytest.raises((LiquidSiteError, RecursionError)):
        read(tmp_path, {"_data/a.yml": deep})


@pytest.mark.parametrize(
    "text",
    [
        "---" + " " * LONG,
        "---\n" + "---x\n" * (LONG // 5),
        "---\n" + ("---" + " " * 50 + "x\n") * (LONG // 54),
        "---\n" * (LONG // 4),
        "---" + "\n" * LONG,
        "---\na: 1\n---" + "\n \t" * LONG,
        "---\n" + "..." * LONG,
    ],
    ids=range(7),
)
def test_front_matter_takes_linear_time(text: str) -> None:
    head, body, _ = split(text)
    assert text.startswith(head or "")
    assert text.endswith(body)
    assert head or body == text


@pytest.mark.parametrize(
    "text",
    [
        "{%" * LONG,
        "{% " + " " * LONG,
        "{%- a" * LONG,
        "{% if %}" * (LONG // 8),
        "{% a " * LONG,
        "".join(f"{{% b{n} %}}" for n in range(LONG // 40)),
        "[x" * LONG,
        "   [" * LONG,
        "[" + "a" * LONG,
        ("[" + "a" * 50 + "\n") * (LONG // 52),
        "[a]:\n" * (LONG // 5),
    ],
    ids=range(11),
)
def test_excerpts_take_linear_time(text: str) -> None:
    cut = extract(text + "\n\n" + text + "]: ", "\n\n", lambda _name: True)
    assert cut.text.startswith(text.rstrip("\n"))


def test_names_take_linear_time() -> None:
    """Long enough that anything but linear time would never end."""
    assert name_parts("2020-01-01-" + "." * LONG, "").slug == ""
    assert name_parts("2020-01-01-" + ".a" * LONG + "/", "") == ("2020-01-01", ".a" * (LONG - 1), ".a/")
    assert name_parts("." * LONG + "/" + "-" * LONG, "x") == ("", "", "./" + "-" * LONG)


def test_patterns_take_linear_time() -> None:
    made = patterns(["*a*a*a*a*a*a*a*a*b", "*" * 50 + "c", "[a-z]*" * 10 + "!"])
    assert not made.match("a" * 20_000, "/src")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipes_are_passed_over(tmp_path: Path) -> None:
    source = tmp_path / "src"
    write_files(source, {"a.txt": "x", "_posts/2020-01-01-a.md": "x", "_data/a.yml": "a: 1", "_layouts/a.html": "x"})
    for name in ("p.txt", "_posts/2020-01-02-p.md", "_data/p.yml", "_layouts/p.html"):
        os.mkfifo(source / name)
    site = load(source, tmp_path / "out", {}, Log(silent=True))
    assert [file.name for file in site.static_files] == ["a.txt"]
    assert len(site.posts.docs) == len(site.data) == len(site.layouts) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="file names that are no text exist on Linux alone")
def test_names_that_are_not_text(tmp_path: Path) -> None:
    source = tmp_path / "src"
    write_files(source, {"a.txt": "x"})
    for name in (b"\xff.md", b"\xfe.txt"):
        Path(os.fsdecode(os.fsencode(source) + b"/" + name)).write_bytes(
            b"---\n---\nx" if name.endswith(b"md") else b"x"
        )
    site = load(source, tmp_path / "out", {}, Log(silent=True))
    for item in items(site):
        assert item.destination(site.destination).startswith(site.destination + "/")


def test_a_broken_link_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path, {"a.txt": {"symlink": "nowhere"}})
