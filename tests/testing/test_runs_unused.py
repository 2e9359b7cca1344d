"""Snapshots that no test used, through runs of pytest."""

from __future__ import annotations

import pytest
from runs import PARALLEL, run

pytest_plugins = ["pytester"]
FAIL = "--liquid-site-unused=fail"
TESTS = """
import pytest
def test_about(page_regression):
    page_regression.check("<p>x</p>")
def test_home(page_regression):
    page_regression.check("<p>x</p>")
def test_all(page_regression):
    page_regression.check("<p>x</p>")
    page_regression.check("<p>x</p>")
"""
USED = ("test_about", "test_home", "test_all", "test_all-2")


def project(pytester: pytest.Pytester, tests: str, *more: str) -> None:
    """Write the tests and their snapshots, and *more* files that stand beside the snapshots."""
    pytester.makepyfile(test_site=tests)
    folder = pytester.mkdir("test_site")
    for name in (*(f"{used}.page.html" for used in USED), *more):
        folder.joinpath(name).write_bytes(b"<p>x</p>\n")


@pytest.mark.parametrize("options", PARALLEL, ids=["alone", "xdist"])
def test_unused_snapshots(pytester: pytest.Pytester, options: list[str]) -> None:
    unused = ("test_gone.page.html", "test_about-2.page.html", "test_all.phone.shot.png")
    project(pytester, TESTS, *unused, "own.txt", "a.html", "test_gone.obtained.page.html")
    pytester.mkdir("test_left").joinpath("test_x.site.txt").write_bytes(b"x")
    outcomes, output = run(pytester, *options)
    assert outcomes == {"passed": 3}
    assert (
        "4 snapshots were used by no test; delete what is not wanted any more:\n"
        "  test_left/test_x.site.txt\n  test_site/test_about-2.page.html\n"
        "  test_site/test_all.phone.shot.png\n  test_site/test_gone.page.html\n"
    ) in output.replace("\\", "/")
    result = pytester.runpytest_subprocess(*options, FAIL)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert "The run fails because of --liquid-site-unused=fail." in result.stdout.str()


@pytest.mark.parametrize("options", PARALLEL, ids=["alone", "xdist"])
def test_nothing_unused(pytester: pytest.Pytester, options: list[str]) -> None:
    project(pytester, TESTS)
    result = pytester.runpytest_subprocess(*options, FAIL)
    assert result.ret == pytest.ExitCode.OK
    assert "liquid-site -" not in result.stdout.str()


def test_ignoring(pytester: pytest.Pytester) -> None:
    project(pytester, TESTS, "test_gone.page.html")
    assert "used by no test" not in run(pytester, "--liquid-site-unused=ignore")[1]


SKIPPED = TESTS.replace("def test_home", "@pytest.mark.skip\ndef test_home")
BROKEN = TESTS.replace("def test_home(page_regression):", "def test_home(page_regression):\n    assert 0")


@pytest.mark.parametrize(
    ("tests", "options"),
    [
        (SKIPPED, []),
        (SKIPPED, ["-n2"]),
        (BROKEN, []),
        (TESTS, ["-k", "about"]),
        (TESTS, ["test_site.py::test_about"]),
        (TESTS, ["--deselect", "test_site.py::test_home"]),
        (TESTS, ["--collect-only"]),
    ],
    ids=["skipped", "skipped-xdist", "failed", "chosen", "named", "deselected", "collected"],
)
def test_what_did_not_run_is_not_unused(pytester: pytest.Pytester, tests: str, options: list[str]) -> None:
    project(pytester, tests, "perhaps-of-test-home.page.html")
    assert "used by no test" not in run(pytester, *options)[1]


def test_what_a_passed_test_left_behind_is_unused_whatever_else_ran(pytester: pytest.Pytester) -> None:
    project(pytester, TESTS.replace('page_regression.check("<p>x</p>")', "pass", 1))
    output = run(pytester, "-k", "about")[1]
    assert "1 snapshot was used by no test" in output
    assert "test_about.page.html" in output
