"""The documentation: it builds strictly, without dead links, lists all plugins; its API page is up to date."""

import subprocess
import sys
from pathlib import Path

import pytest

from liquid_site.cli import build as command
from liquid_site.cli.check import OPTIONS as CHECK_OPTIONS
from liquid_site.cli.table import COMMANDS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs") / "site"
    done = run("-m", "liquid_site", "build", "--strict", "--disable-disk-cache", "-s", "docs", "-d", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


def test_it_builds_strictly_and_every_page_is_there(built: Path) -> None:
    sources = [path.relative_to(DOCS) for path in DOCS.rglob("*.md") if not path.name.startswith("_")]
    assert len(sources) > 20
    for source in sources:
        page = built / ("index.html" if source.name == "index.md" else source.with_suffix("") / "index.html")
        assert page.is_file(), source


@pytest.mark.parametrize("baseurl", ["", "/some/where"])
def test_it_has_no_dead_links(baseurl: str) -> None:
    done = run("-m", "liquid_site", "check", "-s", "docs", "--baseurl", baseurl)
    assert done.returncode == 0, done.stdout
    assert "no findings" in done.stdout


def test_no_liquid_is_left_in_it(built: Path) -> None:
    for page in built.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "{% raw" not in text, page
        assert "relative_url }}" not in text, page


def test_every_plugin_has_its_place_in_the_index(built: Path) -> None:
    index = (built / "plugins" / "index.html").read_text(encoding="utf-8")
    pages = list((DOCS / "plugins").glob("*.md"))
    assert pages
    for page in pages:
        assert f'href="/plugins/{page.stem}/"' in index, page.name


def test_the_api_page_is_up_to_date() -> None:
    done = run("tools/api_docs.py", "--check")
    assert done.returncode == 0, done.stderr


def test_commands_and_options_of_our_own_are_told_of() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in DOCS.glob("*.md"))
    for row in COMMANDS:
        assert f"`{row.name}" in text, row.name
    for option in (*command.OPTIONS[len(command.options.BUILD) :], *CHECK_OPTIONS):
        if option.key in ("external", "format", "report", "strict", "github_pages", "offline"):
            assert option.long in text, option.long
