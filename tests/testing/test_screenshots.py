"""Screenshots through runs of pytest: stored, compared, masked; clear words where there is no browser."""

from __future__ import annotations

import importlib.util
import sys

import pytest
from runs import run, said

from liquid_site.testing.browser import find_browser

pytest_plugins = ["pytester"]
needs_browser = pytest.mark.skipif(
    find_browser() is None or importlib.util.find_spec("PIL") is None, reason="needs Chromium on PATH, and Pillow"
)
TEST = """
def test_it(jekyll_site, screenshot_regression):
    page = jekyll_site("site")["/"]
    screenshot_regression.check(page, sizes={sizes}, tolerance={tolerance}, mask=[".now"])
"""
PAGE = """---
---
<!doctype html><link rel="stylesheet" href="/s.css"><h1>Hello</h1><p class="now">{{ site.time }}</p>
"""
CSS = "body { margin: 0; height: 900px } h1 { color: red; margin: 0 } @media (max-width: 600px) { h1 { color: black } }"


def project(pytester: pytest.Pytester, sizes: str, css: str = CSS, tolerance: float = 0.0001) -> None:
    folder = pytester.path / "site"
    folder.mkdir(exist_ok=True)
    folder.joinpath("index.html").write_text(PAGE, encoding="utf-8")
    folder.joinpath("s.css").write_text(css, encoding="utf-8")
    pytester.makepyfile(test_it=TEST.format(sizes=sizes, tolerance=tolerance))


@needs_browser
def test_pictures(pytester: pytest.Pytester) -> None:
    from PIL import Image

    both = '("phone", "desktop")'
    project(pytester, both)
    assert "test_it.phone.shot.png" in said(run(pytester)[1])
    sizes = []
    for name in ("phone", "desktop"):
        with Image.open(pytester.path / "test_it" / f"test_it.{name}.shot.png") as image:
            sizes.append(image.size)
    assert sizes == [(390, 900), (1280, 900)]

    project(pytester, both, CSS.replace("red", "blue"))
    outcomes, output = run(pytester)
    assert outcomes == {"failed": 1}
    assert "/ (index.html) looks different on a desktop: 0." in said(output)
    assert "of the pixels differ, allowed are 0.010%" in said(output)
    assert "on a phone" not in said(output)
    project(pytester, both, CSS.replace("red", "blue"), tolerance=0.5)
    assert run(pytester, "--liquid-site-browser=require", "--liquid-site-unused=fail")[0] == {"passed": 1}

    project(pytester, '("phone",)', CSS.replace("900px", "950px"))
    assert "390×900 pixels have become 390×950" in said(run(pytester)[1])


@pytest.mark.skipif(sys.platform == "win32", reason="PATH alone does not hide programs")
def test_without_a_browser(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    project(pytester, '("phone",)')
    monkeypatch.setenv("PATH", str(pytester.path))
    outcomes, output = run(pytester, "-rs")
    assert outcomes == {"skipped": 1}
    assert "screenshot_regression: no Chromium on PATH (looked for chromium, " in output
    outcomes, output = run(pytester, "--liquid-site-browser=require")
    assert outcomes == {"failed": 1}
    assert "no Chromium on PATH" in output
    assert "screenshots are off" in run(pytester, "-rs", "--liquid-site-browser=skip")[1]
