"""Builds for tests: one for each distinct input, whatever the number of processes; failures in clear words."""

from __future__ import annotations

import pytest
from runs import project, run, said

pytest_plugins = ["pytester"]

COUNTING = """
import os, pytest
FILES = {"index.html": "---\\n---\\n{{ site.time | date: '%s %N' }} {{ site.title }}"}

def keep(name, page):
    with open(f"{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}-{name}.out", "w") as file:
        file.write(page.html)

def test_dict(jekyll_site):
    site = jekyll_site(FILES)
    assert jekyll_site(dict(FILES)) is site
    keep("dict", site["/"])

def test_config(jekyll_site):
    keep("config", jekyll_site(FILES, title="Other")["/"])

def test_bytes(jekyll_site):
    keep("bytes", jekyll_site({"index.html": FILES["index.html"].encode()})["/"])
"""


def test_one_build_for_each_input_in_all_processes(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_count=COUNTING)
    assert run(pytester, "--dist=each", "--tx=2*popen")[0] == {"passed": 6}
    built = {path.name: path.read_text() for path in pytester.path.glob("*.out")}
    assert set(built) == {f"gw{n}-{name}.out" for n in (0, 1) for name in ("dict", "config", "bytes")}
    assert built["gw0-dict.out"] == built["gw1-dict.out"] == built["gw0-bytes.out"]
    assert built["gw0-config.out"] == built["gw1-config.out"] != built["gw0-dict.out"]


def test_a_changed_folder_is_another_input(pytester: pytest.Pytester) -> None:
    project(
        pytester,
        """
        import os, pathlib
        def test_it(jekyll_site):
            first = jekyll_site("site")
            assert jekyll_site(pathlib.Path("site").absolute()) is first
            pathlib.Path("site/index.md").write_text("---\\n---\\nNew.\\n")
            assert "New." in jekyll_site("site")["/"].html
            assert sorted(os.listdir("site")) == ["_config.yml", "_layouts", "about.md", "index.md", "s.css"]
        """,
    )
    assert run(pytester)[0] == {"passed": 1}


def test_failures_are_told(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        def test_tag(jekyll_site):
            jekyll_site({"a/index.html": "---\\ntitle: x\\n---\\n\\n{% nope %}\\n"})
        def test_folder(jekyll_site):
            jekyll_site("nowhere")
        def test_outside(jekyll_site):
            jekyll_site({"../x": "y"})
        def test_page(jekyll_site):
            jekyll_site({"about.md": "---\\n---\\n"})["/abuot.html"]
        """
    )
    outcomes, output = run(pytester)
    assert outcomes == {"failed": 4}
    words = said(output)
    assert "Unknown tag 'nope'" in words
    assert "where: " in words and "index.html:5" in words
    assert "pipeline.py" not in output
    assert "there is no folder" in words and "counts from pytest's rootdir" in words
    assert "the path '../x' leads out of the site" in words
    assert "The site has no page '/abuot.html'. Did you mean '/about.html'" in words
