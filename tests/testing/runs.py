"""A small project with a site and its tests, run by pytest in a process of its own."""

from __future__ import annotations

import pytest

SITE = {
    "_config.yml": "title: Try\n",
    "_layouts/base.html": (
        '<html lang="en"><head><title>{{ page.title }}</title><link rel="stylesheet" href="/s.css"></head>'
        '<body><nav><a href="/about/">About</a></nav><main class="text">{{ content }}</main></body></html>\n'
    ),
    "index.md": "---\nlayout: base\ntitle: Home\n---\n# Home\n\nHello *world*, [about](/about/).\n",
    "about.md": "---\nlayout: base\ntitle: About\npermalink: /about/\n---\n# About us\n\nSome text.\n\n- one\n- two\n",
    "s.css": "h1 { color: teal }\n",
}

TESTS = """
import pytest

def test_about(jekyll_site, page_regression):
    page_regression.check(jekyll_site("site")["/about/"])

def test_home(jekyll_site, page_regression):
    page_regression.check(jekyll_site("site")["index.md"], select="main")

def test_all(jekyll_site, site_regression):
    site_regression.check(jekyll_site("site"))
"""

PARALLEL = ([], ["-n2"])
"""Ways to run: in one process, under pytest-xdist."""


def project(pytester: pytest.Pytester, tests: str = TESTS) -> None:
    """Write the site and its tests."""
    for name, text in SITE.items():
        change(pytester, name, text)
    pytester.makepyfile(test_site=tests)


def change(pytester: pytest.Pytester, name: str, text: str | None = None, **replaced: str) -> None:
    """Give a file of the site the text *text*, or replace in it (old, new); with neither, remove it."""
    path = pytester.path / "site" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if replaced:
        text = path.read_text(encoding="utf-8").replace(replaced["old"], replaced["new"])
    if text is None:
        path.unlink()
    else:
        path.write_text(text, encoding="utf-8")


def run(pytester: pytest.Pytester, *options: str) -> tuple[dict[str, int], str]:
    """Run pytest, warnings being errors; give the numbers of outcomes and what was said."""
    off = [f"-pno:{name}" for name in ("cacheprovider", "hypothesispytest", "anyio")]
    result = pytester.runpytest_subprocess("-W", "error", *off, *options)
    return result.parseoutcomes(), result.stdout.str() + result.stderr.str()


def said(output: str) -> str:
    """Give the lines of failures alone, without pytest's margin."""
    return "\n".join(line[8:].rstrip() for line in output.splitlines() if line.startswith("E  "))
