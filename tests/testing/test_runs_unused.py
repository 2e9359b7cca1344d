"""Snapshots that no test used, through runs of pytest."""

from __future__ import annotations

import pytest
from runs import PARALLEL, TESTS, project, run

pytest_plugins = ["pytester"]
FAIL = "--liquid-site-unused=fail"


@pytest.mark.parametrize("options", PARALLEL, ids=["alone", "xdist"])
def test_unused_snapshots(pytester: pytest.Pytester, options: list[str]) -> None:
    project(pytester)
    run(pytester)
    assert "used by no test" not in run(pytester, *options, FAIL)[1]
    folder = pytester.path / "test_site"
    for name in ("test_gone.page.html", "test_about-2.page.html", "test_all.phone.shot.png", "own.txt", "a.html"):
        folder.joinpath(name).write_bytes(b"x")
    orphan = pytester.mkdir("test_left")
    orphan.joinpath("test_x.site.txt").write_bytes(b"x")
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
    assert "used by no test" not in run(pytester, *options, "--liquid-site-unused=ignore")[1]


SKIPPED = TESTS.replace("def test_home", "@pytest.mark.skip\ndef test_home")
BROKEN = TESTS.replace("def test_home(jekyll_site, page_regression):", "def test_home(page_regression):\n    assert 0")


@pytest.mark.parametrize(
    ("tests", "options"),
    [
        (SKIPPED, []),
        (BROKEN, []),
        (TESTS, ["-k", "about"]),
        (TESTS, ["test_site.py::test_about"]),
        (TESTS, ["--deselect", "test_site.py::test_home"]),
        (TESTS, ["--collect-only"]),
        (SKIPPED, ["-n2"]),
    ],
    ids=["skipped", "failed", "chosen", "named", "deselected", "collected", "skipped-xdist"],
)
def test_what_did_not_run_is_not_unused(pytester: pytest.Pytester, tests: str, options: list[str]) -> None:
    project(pytester)
    run(pytester)
    pytester.path.joinpath("test_site", "perhaps-of-test-home.page.html").write_bytes(b"x")
    pytester.makepyfile(test_site=tests)
    assert "used by no test" not in run(pytester, *options)[1]


def test_what_a_passed_test_left_behind_is_unused_whatever_else_ran(pytester: pytest.Pytester) -> None:
    project(pytester)
    run(pytester)
    pytester.makepyfile(test_site=TESTS.replace('page_regression.check(jekyll_site("site")["/about/"])', "pass"))
    _, output = run(pytester, "-k", "about")
    assert "1 snapshot was used by no test" in output
    assert "  test_site" in output and "test_about.page.html" in output
