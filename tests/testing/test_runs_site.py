"""A whole site against its snapshot, through runs of pytest: how files are kept, and which."""

from __future__ import annotations

import hashlib

import pytest
from runs import run, said

pytest_plugins = ["pytester"]
TEST = """
FILES = {{
    "a.html": "<main><p>x</p></main><footer>y</footer>",
    "b/c.txt": "one\\r\\ntwo",
    "pic.png": b"\\x89PNG\\x00" + {pic!r},
    "skip/x.css": "p {{}}",
    "plain.html": "<b>z</b>",
}}
def test_it(jekyll_site, site_regression):
    site_regression.check(jekyll_site(FILES | {more!r}), exclude=["skip/*"], select="main", {options})
"""


def stored(pytester: pytest.Pytester, options: str = "") -> str:
    """Run the test once and give what it stored."""
    pytester.makepyfile(test_it=TEST.format(pic=b"1", more={}, options=options))
    run(pytester)
    return (pytester.path / "test_it" / "test_it.site.txt").read_text(encoding="utf-8")


def test_how_files_are_kept(pytester: pytest.Pytester) -> None:
    digest = hashlib.sha256(b"\x89PNG\x001").hexdigest()
    assert stored(pytester) == (
        "=== a.html\n  <main>\n    <p>x</p>\n  </main>\n"
        "=== b/c.txt\n  one␍\n  two\n\\ no line end\n"
        f"=== pic.png\n  sha256 {digest}, 6 bytes\n"
        "=== plain.html\n  <b>z</b>\n"
    )
    assert run(pytester)[0] == {"passed": 1}
    pytester.makepyfile(test_it=TEST.format(pic=b"23", more={"b/c.txt": "one\r\ntwo\n", "skip/y.css": ""}, options=""))
    words = said(run(pytester)[1])
    assert "differs from its snapshot in 2 files:\n\n  changed  b/c.txt\n  changed  pic.png\n\n" in words
    assert "b/c.txt: only the line end at its end differs" in words
    assert f"- sha256 {digest}, 6 bytes\n+ sha256 " in words


def test_hashes_only(pytester: pytest.Pytester) -> None:
    text = stored(pytester, "content=False")
    assert [line for line in text.splitlines() if not line.startswith("  sha256 ")] == [
        "=== a.html", "=== b/c.txt", "=== pic.png", "=== plain.html",
    ]  # fmt: skip
    assert run(pytester)[0] == {"passed": 1}


def test_nothing_wanted(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_it=TEST.format(pic=b"1", more={}, options="include=['*.xml']"))
    assert "of 5 files> is wanted: include=['*.xml'], exclude=['skip/*']" in run(pytester)[1]
