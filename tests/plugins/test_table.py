"""Every plugin that is built in has a page and a recorded case; what is not built in is told with a way out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sites import lay_out, run

from liquid_site.plugins.missing import NOT_HERE
from liquid_site.plugins.table import MODULES, NOTHING_TO_DO

ROOT = Path(__file__).parents[2]
SETTINGS = [*(ROOT / "fixtures").glob("sites/*/in/_config.yml"), *(ROOT / "fixtures").glob("network/*/in/_config.yml")]
RECORDED = {
    name.replace("/", "-") for path in SETTINGS for name in re.findall(r"[\w./-]+", path.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("gem", MODULES)
def test_a_plugin_has_a_page_and_a_recorded_case(gem: str) -> None:
    assert (ROOT / "docs" / "plugins" / f"{gem}.md").read_text(encoding="utf-8").startswith(f"---\ntitle: {gem}\n")
    assert gem in RECORDED


@pytest.mark.parametrize("gem", NOT_HERE)
def test_what_is_not_built_in_is_told_with_a_way_out(gem: str, tmp_path: Path) -> None:
    lay_out(tmp_path, {"_config.yml": f"plugins: [{gem}]\n", "a.md": "---\n---\n"})
    status, _, err = run(["build", "-s", str(tmp_path), "-d", str(tmp_path / "_site")], tmp_path)
    said = " ".join(err.split())
    assert status == 1 and f"{gem} is not built in." in said and f"hint: {NOT_HERE[gem]}" in said
    assert gem in (ROOT / "docs" / "plugins.md").read_text(encoding="utf-8")


def test_gems_without_work_here_are_taken_in_silence(tmp_path: Path) -> None:
    names = ", ".join(sorted(NOTHING_TO_DO - {"github-pages"}))
    lay_out(tmp_path, {"_config.yml": f"plugins: [{names}]\n", "a.md": "---\n---\n"})
    status, _, err = run(["build", "-s", str(tmp_path), "-d", str(tmp_path / "_site")], tmp_path)
    assert (status, err) == (0, "")
