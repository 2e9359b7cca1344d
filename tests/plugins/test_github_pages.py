"""The settings of GitHub Pages, against what the github-pages gem makes of the same configurations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from liquid_site.build.wishes import take
from liquid_site.config.load import configuration
from liquid_site.config.ways import names_the_gem
from liquid_site.plugins.github_pages import effective

FILE = Path(__file__).parents[2] / "fixtures" / "plugins" / "github-pages.json"
CASES = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_settings_are_those_of_the_gem(case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISABLE_WHITELIST", raising=False)
    for key, value in case["environment"].items():
        monkeypatch.setenv(key, value)
    (tmp_path / "_config.yml").write_text(case["settings"], encoding="utf-8")
    config = effective(configuration({"source": str(tmp_path), "quiet": True, "github_pages": True}))
    wanted = case["effective"]
    kramdown = wanted.pop("kramdown")
    assert {key: config.get(key) for key in wanted} == wanted
    assert {key: config["kramdown"].get(key) for key in kramdown} == kramdown


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('gem "github-pages", group: :jekyll_plugins\n', True),
        ("source 'x'\n  gem 'github-pages'\n", True),
        ('# gem "github-pages"\n', False),
        ('gem "github-pages-health-check"\n', False),
        (None, False),
    ],
)
def test_a_gemfile_asks_for_it(text: str | None, wanted: bool) -> None:
    assert names_the_gem(text) is wanted


def test_only_true_asks_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    config = configuration({"source": str(tmp_path), "quiet": True})
    kept, wishes = take({**config, "github_pages": "https://example.org", "offline": "no"}, str(tmp_path))
    assert (wishes.pages, wishes.offline) == (False, False)
    assert (kept["github_pages"], kept["offline"]) == ("https://example.org", "no")
    kept, wishes = take({**config, "github_pages": True, "offline": True}, str(tmp_path))
    assert (wishes.pages, wishes.offline, wishes.usual_theme) == (True, True, True)
    assert "github_pages" not in kept
    assert kept["safe"] is True


def test_a_gemfile_in_the_source_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("JEKYLL_NO_BUNDLER_REQUIRE", raising=False)
    monkeypatch.delenv("BUNDLE_GEMFILE", raising=False)
    (tmp_path / "Gemfile").write_text('gem "github-pages"\n', encoding="utf-8")
    config = configuration({"source": str(tmp_path), "quiet": True})
    assert take(config, str(tmp_path))[1].pages
    monkeypatch.setenv("JEKYLL_NO_BUNDLER_REQUIRE", "1")
    assert not take(config, str(tmp_path))[1].pages
