"""The public names: a site read and rendered, a build in one call."""

from pathlib import Path

import pytest

import liquid_site
from liquid_site import Site, build
from liquid_site.errors import LiquidError, LiquidSiteError

FILES = {
    "_config.yml": "title: T\nurl: https://example.org\ndefaults:\n- {scope: {path: ''}, values: {kind: page}}\n",
    "index.html": "---\nlayout: base\n---\n{{ site.title }} {{ site.posts.size }}",
    "_layouts/base.html": "<{{ content }}>",
    "_includes/x.html": "[{{ include.a }}{% cycle '1', '2' %}]",
    "_posts/2020-01-01-a.html": "---\ntitle: A post\n---\nbody",
    "style.txt": "plain",
}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "src" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "src"


def test_load_and_render(source: Path) -> None:
    site = Site.load(source)
    text = "{{ site.title }} {{ page.a }} {{ v }} {{ page.url }} {{ page.kind }}"
    assert site.render(text, page={"a": 1}, path="q/x.html", variables={"v": [2, 3]}) == "T 1 23 /q/x.html page"
    text = "{{ page.title }} {{ page.date | date: '%Y' }}"
    assert site.render(text, document="_posts/2020-01-01-a.html") == "A post 2020"


def test_renders_do_not_touch_each_other(source: Path) -> None:
    site = Site.load(source)
    text = "{% increment n %}{% include x.html a='q' %}{% assign z = 1 %}{{ y }}"
    first = site.render(text)
    assert first == "0[q1]"
    assert site.render("{{ z }}{{ n }}" + text, variables={"y": 5}) == "0[q1]5"
    assert site.render(text) == first


def test_errors_and_warnings(source: Path) -> None:
    site = Site.load(source)
    with pytest.raises(LiquidError, match=r"Unknown tag 'nope'"):
        site.render("{% nope %}")
    site.render("{{ a b }}")
    assert len(site.warnings) == 1
    site.render("fine")
    assert site.warnings == []
    with pytest.raises(LiquidSiteError, match="no document"):
        site.render("x", document="_posts/none.md")


def test_build(source: Path, tmp_path: Path) -> None:
    result = build(source, tmp_path / "out")
    assert sorted(result.written) == ["2020/01/01/a.html", "index.html", "style.txt"]
    assert sorted(result.pages) == ["2020/01/01/a.html", "index.html"]
    assert (result.warnings, result.errors) == ([], [])
    assert result.timings["total"] > 0
    assert (tmp_path / "out/index.html").read_text() == "<T 1>"


def test_nothing_is_printed(source: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    build(source, tmp_path / "out")
    Site.load(source).build(tmp_path / "again")
    assert capfd.readouterr() == ("", "")
    assert (tmp_path / "again/index.html").read_text() == "<T 1>"


def test_default_destination_is_in_the_source(source: Path) -> None:
    result = build(source)
    assert Path(result.destination) == source / "_site"
    assert (source / "_site/index.html").exists()


def test_a_second_build_is_like_the_first(source: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "_config.yml").write_text("title: O\ntimezone: Asia/Tokyo\npermalink: pretty\n")
    (other / "index.html").write_text("---\n---\n{{ site.time | date: '%z' }}{% increment n %}")

    def outcome(name: str) -> dict[str, bytes]:
        root = tmp_path / name
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    build(source, tmp_path / "one", {"time": "2024-01-01"})
    build(other, tmp_path / "between")
    build(source, tmp_path / "two", {"time": "2024-01-01"})
    assert outcome("one") == outcome("two")
    assert (tmp_path / "between/index.html").read_text() == "+09000"


def test_a_site_that_cannot_be_built(source: Path, tmp_path: Path) -> None:
    (source / "bad.html").write_text("---\n---\n{% if %}")
    with pytest.raises(LiquidSiteError):
        build(source, tmp_path / "out")


def test_importing_costs_nothing() -> None:
    assert set(liquid_site.__all__) == {"BuildResult", "Site", "__version__", "build"}
    with pytest.raises(AttributeError):
        liquid_site.nothing  # noqa: B018


def test_the_folder_of_that_name_does_not_hide_the_function(source: Path, tmp_path: Path) -> None:
    import liquid_site.build.pipeline

    assert liquid_site.build is build
    assert liquid_site.build(source, tmp_path / "out").pages  # type: ignore[operator]
