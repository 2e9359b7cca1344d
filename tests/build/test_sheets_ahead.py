"""Sheets begun ahead: what is guessed of them, and that a wrong guess changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from sites import lay_out, run

from liquid_site.build.sheets_ahead import guessed
from liquid_site.build.start import start
from liquid_site.config.load import configuration
from liquid_site.config.log import Log
from liquid_site.errors import LiquidError
from liquid_site.model.page import Page

FILES = {
    "_config.yml": "skin: dark\n",
    "_posts/2024-01-01-a.md": "---\ntitle: A\n---\nx\n",
    "_includes/colour.scss": "$c: {{ include.colour }};\n",
    "_sass/dark.scss": "a { b: $c }\n",
}
SETTINGS = "{% include colour.scss colour=page.colour %}@import '{{ site.skin | default: 'light' }}';\n"


def guess(folder: Path, body: str) -> str:
    lay_out(folder, FILES)
    config = configuration({"source": str(folder), "destination": str(folder / "_site")}, Log("error", silent=True))
    site = start(config, Log("error", silent=True)).site
    return guessed(site, Page(site.context, str(folder), "", "main.scss", data={"colour": "red"}, content=body))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("a { b: c }", "a { b: c }"),
        (SETTINGS, "$c: red;\n@import 'dark';\n"),
        ("{% assign n = site.posts | size %}a { b: {{ n }} }", "a { b: 0 }"),
    ],
)
def test_the_guess_comes_from_settings_and_front_matter(tmp_path: Path, body: str, text: str) -> None:
    assert guess(tmp_path, body) == text


def test_no_guess_is_made_of_tags_that_are_not_liquid_s_own(tmp_path: Path) -> None:
    with pytest.raises(LiquidError):
        guess(tmp_path, "{% seo %}")


def test_sheets_come_out_by_what_templates_see_not_by_the_guess(tmp_path: Path) -> None:
    files = {
        **FILES,
        "one.scss": f"---\ncolour: red\n---\n{SETTINGS}",
        "two.scss": "---\n---\n{% assign n = site.posts | size %}a { b: {{ n }} }\n",
    }
    lay_out(tmp_path / "in", files)
    status, _, err = run(["build", "-s", str(tmp_path / "in"), "-d", str(tmp_path / "out")], tmp_path / "in")
    assert status == 0, err
    made = {name: (tmp_path / "out" / f"{name}.css").read_text().split("\n\n")[0] for name in ("one", "two")}
    assert made == {"one": "a {\n  b: red;\n}", "two": "a {\n  b: 1;\n}"}
