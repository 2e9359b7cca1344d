"""A site with faults planted in it: every one is found, with its file and line, and nothing else is."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from liquid_site.check.run import Report, check_folder, check_source
from liquid_site.config.load import configuration
from liquid_site.config.log import Log

MARK = re.compile(r" ?⟦(\w+)⟧")
BY_LAYOUT = [("_layouts/base.html", 8, "canonical")]
"""Faults whose line holds no room for a mark."""


def plant(root: Path) -> Counter[tuple[str, int, str]]:
    """Write the site of ``planted.txt``; give what must be found: (path, line, kind) as often as it is marked."""
    text = Path(__file__).with_name("planted.txt").read_text(encoding="utf-8")
    expected = Counter(BY_LAYOUT)
    for part in re.split(r"^=== ", text, flags=re.M)[1:]:
        name, _, body = part.partition("\n")
        for number, line in enumerate(body.split("\n"), 1):
            expected.update((name, number, kind) for kind in MARK.findall(line))
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(MARK.sub("", body), encoding="utf-8", newline="")
    return expected


def found(report: Report) -> Counter[tuple[str, int, str]]:
    return Counter((one.path, one.line, one.kind) for one in report.findings)


def settings(tmp_path: Path) -> dict[str, Any]:
    """Give the configuration of the site in ``in``."""
    return configuration({"source": str(tmp_path / "in"), "destination": str(tmp_path / "out")})


def test_every_planted_fault_is_found_where_it_was_written(tmp_path: Path) -> None:
    expected = plant(tmp_path / "in")
    config = settings(tmp_path)
    report = check_source(config, Log("error"))
    assert sum(expected.values()) >= 60
    assert [*(expected - found(report))] == [*(found(report) - expected)] == []
    assert not (tmp_path / "out").exists()


def test_a_built_site_gives_the_same_findings(tmp_path: Path) -> None:
    from liquid_site.build import pipeline

    expected = plant(tmp_path / "in")
    config = settings(tmp_path)
    pipeline.build(dict(config), Log("error", silent=True))
    assert found(check_folder(str(tmp_path / "out"), config, Log("error"))) == expected


def test_without_its_source_a_built_site_is_told_of_by_its_own_files(tmp_path: Path) -> None:
    page = tmp_path / "site" / "a" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text('<p>\n<a href="/gone/">x</a></p>\n')
    report = check_folder(str(tmp_path / "site"), None, Log("error"))
    assert [(one.path, one.line, one.kind) for one in report.findings] == [("a/index.html", 2, "link")]


def test_where_the_value_stands_is_told_too(tmp_path: Path) -> None:
    plant(tmp_path / "in")
    report = check_source(settings(tmp_path), Log("error"))
    origins = {one.value: one.origin for one in report.findings}
    assert origins["/docs/gone-from-menu/"] == "_data/menu.yml:4"
    assert origins["/docs/lost-from-menu.html"] == "_data/menu.yml:6"
    assert origins["https://example.com/docs/canon-gone/"] == "canon.md:4"
    assert origins["/docs/dead-1/"] == ""


def test_one_finding_for_all_pages_that_show_it(tmp_path: Path) -> None:
    plant(tmp_path / "in")
    report = check_source(settings(tmp_path), Log("error"))
    deep = next(one for one in report.findings if one.path == "_includes/deep.html")
    assert len({page for page, _ in deep.pages}) == len(deep.pages) >= 6


@pytest.mark.parametrize(
    "body",
    [
        "<a href='gone'>x</a>\n" * 20_000,
        "[x](gone{{ page.n }})\n" * 5_000,
        "{% for n in (1..20000) %}<a href='gone{{ n }}'>x</a>{% endfor %}",
        "<p>words <b><i></b>\n" * 10_000,
    ],
    ids=["html", "markdown", "loop", "nesting"],
)
def test_a_page_of_faults_is_told_of_in_linear_time(tmp_path: Path, body: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(f"---\nn: 1\n---\n{body}")
    """The page has so many that anything but linear time would be seen to hang."""
    report = check_source(settings(tmp_path), Log("error", silent=True))
    assert report.findings
