"""What an incremental build remembers, and what it does with a memory that is broken."""

import json
import os
from pathlib import Path

import pytest

from liquid_site.build.incremental import NAME, Memory


def memory(source: Path) -> Memory:
    made = Memory(str(source), str(source / "_site"), enabled=True)
    made.load()
    return made


def build(source: Path) -> dict[str, bool]:
    """One build over the files a (which uses d) and b: which of them are due."""
    found = memory(source)
    due = {name: found.is_changed(f"{source}/{name}") for name in ("a", "b")}
    if due["a"]:
        found.depend(f"{source}/a", f"{source}/d")
    found.save()
    return due


def touch(path: Path, second: int) -> None:
    path.write_text(str(second))
    os.utime(path, (second, second))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    for name in ("a", "b", "d"):
        touch(tmp_path / name, 1_700_000_000)
    return tmp_path


def test_all_is_due_once_and_then_what_changed(source: Path) -> None:
    assert build(source) == {"a": True, "b": True}
    assert build(source) == {"a": False, "b": False}
    touch(source / "b", 1_700_000_001)
    assert build(source) == {"a": False, "b": True}
    assert build(source) == {"a": False, "b": False}


def test_what_depends_on_a_changed_file_is_due(source: Path) -> None:
    build(source)
    touch(source / "d", 1_700_000_002)
    assert build(source) == {"a": True, "b": False}


@pytest.mark.parametrize(
    "broken", [b"", b"\x04\x08{\x00", b"[]", b'{"x": 1}', b'{"x": {"mtime": "a", "deps": []}}', b"[" * 100_000, b"\xff"]
)
def test_a_memory_that_cannot_be_read_means_all_is_due(source: Path, broken: bytes) -> None:
    build(source)
    (source / NAME).write_bytes(broken)
    assert build(source) == {"a": True, "b": True}


def test_a_full_build_takes_the_memory_away(source: Path) -> None:
    build(source)
    Memory(str(source), str(source / "_site")).forget()
    assert not (source / NAME).exists()


def test_the_memory_is_json(source: Path) -> None:
    build(source)
    assert set(json.loads((source / NAME).read_text())) == {f"{source}/{name}" for name in ("a", "b", "d")}


def test_a_site_built_again_as_the_reference_builds_it(tmp_path: Path) -> None:
    """Seen with Jekyll 4.4.1: a new post leaves a listing as it was; a changed include, below a layout, renews it."""
    from sites import lay_out, run

    source, index = tmp_path / "src", tmp_path / "src" / "_site" / "index.html"
    lay_out(
        source,
        {
            "_layouts/l.html": "---\n---\n<l>{% include i.html %}{{ content }}",
            "_includes/i.html": "inc ",
            "index.html": "---\nlayout: l\n---\n{{ site.posts | size }} "
            "{% for p in site.posts %}{{ p.excerpt }}{% endfor %}",
            "_posts/2020-01-01-one.md": "---\nlayout: l\n---\n*one*\n",
        },
    )
    assert run(["build", "-I", "-q"], source)[0] == 0
    assert index.read_text() == "<l>inc 1 <p><em>one</em></p>\n"
    lay_out(source, {"_posts/2020-01-02-two.md": "---\nlayout: l\n---\n*two*\n"})
    assert run(["build", "-I", "-q"], source)[0] == 0
    assert index.read_text() == "<l>inc 1 <p><em>one</em></p>\n"
    touch(source / "_includes" / "i.html", 1_800_000_000)
    assert run(["build", "-I", "-q"], source)[0] == 0
    assert index.read_text() == "<l>18000000002 <p><em>two</em></p>\n<p><em>one</em></p>\n"
