"""Pages against snapshots, through runs of pytest: what passes, what fails, and in which words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from runs import PARALLEL, change, project, run, said

pytest_plugins = ["pytester"]
parallel = pytest.mark.parametrize("options", PARALLEL, ids=["alone", "xdist"])


@parallel
def test_a_page_is_stored_then_passes_then_differs(pytester: pytest.Pytester, options: list[str]) -> None:
    project(pytester)
    outcomes, output = run(pytester, *options)
    assert outcomes == {"failed": 3}
    assert "File not found in data directory, created:" in output
    stored = pytester.path / "test_site" / "test_about.page.html"
    assert stored.read_text(encoding="utf-8") == (
        '<main class="text">\n  <h1 id="about-us">About us</h1>\n  <p>Some text.</p>\n'
        "  <ul>\n    <li>one</li>\n    <li>two</li>\n  </ul>\n</main>\n"
    )
    assert run(pytester, *options)[0] == {"passed": 3}

    change(pytester, "about.md", old="Some text.", new="Some other text.")
    change(pytester, "index.md", old="[about](/about/)", new='[about](/about/ "More")')
    change(pytester, "about.md", old="- two\n", new="")
    outcomes, output = run(pytester, *options)
    assert outcomes == {"failed": 3}
    words = said(output)
    assert "/about/ (about.md) differs from its snapshot in 2 places." in words
    assert 'in main.text:\n  <h1 id="about-us">About us</h1>\n- <p>Some text.</p>\n+ <p>Some other text.</p>' in words
    assert "in main.text > ul:\n    <li>one</li>\n-   <li>two</li>\n  </ul>" in words
    assert "/ (index.md) differs from its snapshot in 1 place." in words
    assert (
        'in main.text > p:\n  ,&#32;\n- <a href="/about/">about</a>\n+ <a href="/about/" title="More">about</a>'
        in words
    )
    assert f"Snapshot: {stored}" in words
    assert "If this is intended: --regen-all stores it" in words
    assert "Pages side by side:\n  test_site.py::test_about: " in output.replace("\r", "")


@parallel
def test_a_site_tells_which_files_differ(pytester: pytest.Pytester, options: list[str]) -> None:
    project(pytester)
    change(pytester, "old.md", "---\n---\nold\n")
    run(pytester, *options)
    assert run(pytester, *options)[0] == {"passed": 3}
    change(pytester, "old.md")
    change(pytester, "new.md", "---\nlayout: base\n---\nnew\n")
    change(pytester, "s.css", old="teal", new="red")
    change(pytester, "about.md", old="us", new="all")
    outcomes, output = run(pytester, *options, "-k", "all")
    assert outcomes["failed"] == 1
    assert (
        "The site differs from its snapshot in 4 files:\n\n"
        "  changed  about/index.html (from about.md)\n  new      new.html (from new.md)\n  gone     old.html\n"
        "  changed  s.css\n\n"
        "about/index.html:\nin html > body > main.text:\n"
        '  <main class="text">\n-   <h1 id="about-us">About us</h1>\n+   <h1 id="about-all">About all</h1>\n'
        "    <p>Some text.</p>\n\n"
    ) in said(output)
    assert "s.css:\n- h1 { color: teal }\n+ h1 { color: red }\n" in said(output)


def test_regenerating(pytester: pytest.Pytester) -> None:
    project(pytester)
    run(pytester)
    change(pytester, "about.md", old="Some", new="More")
    outcomes, output = run(pytester, "--force-regen")
    assert outcomes == {"failed": 2, "passed": 1}
    assert "Files differ and --force-regen set, regenerating file at:" in output
    assert "Pages side by side" not in output
    assert "More text" in (pytester.path / "test_site/test_about.page.html").read_text(encoding="utf-8")
    assert run(pytester)[0] == {"passed": 3}
    change(pytester, "about.md", old="More", new="Less")
    assert run(pytester, "--regen-all")[0] == {"passed": 3}
    assert run(pytester)[0] == {"passed": 3}


def test_names_are_those_of_pytest_regressions(pytester: pytest.Pytester) -> None:
    project(
        pytester,
        """
        import pytest
        class TestPages:
            @pytest.mark.parametrize("n", [1.5, "a/b"])
            def test_one(self, n, page_regression, file_regression):
                if n == "a/b":
                    page_regression.with_test_class_names = file_regression.with_test_class_names = True
                with pytest.raises(pytest.fail.Exception):
                    file_regression.check("x")
                page_regression.check("<p>1</p>")
        def test_more(page_regression):
            for number in range(3):
                page_regression.check(f"<p>{number}</p>")
        def test_own(page_regression):
            page_regression.check("<p>1</p>", basename="mine")
        """,
    )
    run(pytester, "--with-test-class-names")
    run(pytester)
    for _ in range(3):
        outcomes, output = run(pytester)
    folder = pytester.path / "test_site"
    texts = {path.name.removesuffix(".txt") for path in folder.glob("*.txt")}
    assert texts == {"TestPages_test_one_1_5_", "test_one_1_5_", "TestPages_test_one_a_b_"}
    pages = {path.name.removesuffix(".page.html") for path in folder.glob("*.page.html")}
    assert pages == {*texts, "test_more", "test_more-2", "test_more-3", "mine"}


def test_normalizers_hold_on_both_sides(pytester: pytest.Pytester) -> None:
    extra = pytester.mkdir("extra-1.0.dist-info")
    extra.joinpath("METADATA").write_text("Metadata-Version: 2.1\nName: extra\nVersion: 1.0\n", encoding="utf-8")
    points = "[liquid_site.normalizers]\nno_ids = extra:no_ids\n"
    extra.joinpath("entry_points.txt").write_text(points, encoding="utf-8")
    pytester.makepyfile(extra="import re\ndef no_ids(text): return re.sub(' id=\"[^\"]*\"', '', text)")
    tests = """
        def test_it(page_regression):
            page_regression.check({html!r}, normalize={names!r})
        def test_unknown(page_regression):
            page_regression.check("<p>", normalize=["date"])
        """
    before = '<main><p id="a">Built 2026-05-01 10:00:00 +0000</p></main>'
    pytester.makepyfile(test_it=tests.format(html=before, names=[]))
    run(pytester)
    after = before.replace("2026-05-01 10", "2026-06-02 11").replace('"a"', '"b"')
    pytester.makepyfile(test_it=tests.format(html=after, names=["build-time"]))
    assert '-   <p id="a">Built [time]</p>\n+   <p id="b">Built [time]</p>' in said(run(pytester)[1])
    pytester.makepyfile(test_it=tests.format(html=after, names=["build_time", "no-ids"]))
    outcomes, output = run(pytester)
    assert outcomes == {"passed": 1, "failed": 1}
    assert "by_name" not in output
    assert "There is no normaliser 'date'. Known: build-time, dates, fingerprints, uuids, whitespace" in output


def test_a_selector_that_matches_nothing(pytester: pytest.Pytester) -> None:
    project(
        pytester,
        """
        def test_it(jekyll_site, page_regression):
            page_regression.check(jekyll_site("site")["/"], select="article")
        """,
    )
    _, output = run(pytester)
    assert "select='article' matches nothing in / (index.md). The page has: body, nav, main." in output


def test_the_report_marks_what_differs(pytester: pytest.Pytester) -> None:
    project(pytester)
    run(pytester)
    change(pytester, "about.md", old="Some text.", new="Some <b>bold</b> text.<script>alert(1)</script>")
    change(pytester, "about.md", old="- two\n", new="- two\n- three\n")
    _, output = run(pytester, "--liquid-site-report=reports", "-k", "about")
    named = set(re.findall(r"Report: +(\S+)", output))
    assert named == {str(pytester.path / "reports" / "test_site-py-test_about.html")}
    text = Path(named.pop()).read_text(encoding="utf-8")
    stored, now = re.findall(r"<iframe sandbox srcdoc=\"([^\"]*)\"", text)
    assert "color: teal" in stored
    assert "&lt;p data-liquid-site-diff=&quot;changed&quot;&gt;Some text." in stored
    assert "&lt;b data-liquid-site-diff=&quot;changed&quot;&gt;bold" in now
    assert "&lt;li data-liquid-site-diff=&quot;new&quot;&gt;three" in now
    assert "alert" not in now
    assert '<td class="new">    &lt;li&gt;three&lt;/li&gt;</td>' in text


def test_without_pytest_regressions(pytester: pytest.Pytester) -> None:
    project(pytester)
    outcomes, output = run(pytester, "-p", "no:regressions")
    assert outcomes == {"errors": 3}
    assert "page_regression needs pytest-regressions: pip install 'liquid-site[test]'" in output


def test_pytest_starts_without_the_builder(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import sys
        def test_it():
            loaded = {name for name in sys.modules if name.partition(".")[0] in ("liquid_site", "bs4", "PIL", "liquid")}
            own = {"plugin", "record", "stored"}
            assert loaded == {"liquid_site", "liquid_site.testing", *(f"liquid_site.testing.{name}" for name in own)}
        """
    )
    assert run(pytester)[0] == {"passed": 1}
