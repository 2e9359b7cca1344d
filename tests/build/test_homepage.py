"""The page it all began with: built under the bundled theme, its body is what the reference makes of it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from sites import run

ROOT = Path(__file__).parents[2]
PAGE = ROOT.parent / "shared" / "homepage.md"
RECORDED = json.loads((ROOT / "fixtures" / "homepage.json").read_text(encoding="utf-8"))


def config(use_cdn: bool) -> str:
    switch = f"google_scholar_stats_use_cdn: {str(use_cdn).lower()}\n"
    return f"theme: academic\nrepository: someone/someone.github.io\n{switch}"


@pytest.mark.skipif(not PAGE.exists(), reason="../shared/homepage.md is not here")
@pytest.mark.parametrize("use_cdn", [True, False])
def test_the_page_it_all_began_with(tmp_path: Path, use_cdn: bool) -> None:
    source, destination = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    settings = (
        config(use_cdn)
        + "plugins: [jekyll-redirect-from]\ndefaults: [{scope: {path: ''}, values: {layout: default}}]\n"
    )
    (source / "_config.yml").write_text(settings, encoding="utf-8")
    (source / "about.md").write_bytes(PAGE.read_bytes())
    status, _, err = run(["build", "-s", str(source), "-d", str(destination)], source)
    assert status == 0, err
    page = (destination / "index.html").read_text(encoding="utf-8")
    body = page.partition('<article class="prose">\n')[2].partition("\n</article>")[0]
    assert hashlib.sha256(body.encode()).hexdigest() == RECORDED["bodies"][str(use_cdn).lower()]
    for stub in ("about/index.html", "about.html"):
        assert '<meta http-equiv="refresh" content="0; url=/">' in (destination / stub).read_text(encoding="utf-8")
