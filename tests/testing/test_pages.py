"""What is asked of a built site: pages by URL and by source, their text, links, front matter, warnings."""

from __future__ import annotations

import pytest

from liquid_site.testing.building import SiteFactory
from liquid_site.testing.pages import BuiltSite, MissingPage, names

FILES: dict[str, str | bytes] = {
    "_config.yml": (
        "baseurl: /base\ncollections: {team: {output: true}}\ndefaults:\n- {scope: {path: ''}, values: {a: 1}}\n"
    ),
    "index.html": "---\ntitle: Home\ntags: [x, y]\n---\n"
    "<head><title>T</title></head><p>One\n  <b>two</b></p><script>s</script>"
    '<a href="/base/about/#x">About</a><a name="q">no</a><area href="m">',
    "about.md": "---\npermalink: /about/\n---\n# Hi\n",
    "sub/index.html": "---\n---\nsub",
    "bad.md": "---\nlayout: nope\n---\n{{ a b }}\n",
    "not-bad.md": "---\n---\nfine\n",
    "_posts/2020-01-02-first.md": "---\ntitle: First\n---\npost\n",
    "_team/ann.md": "---\nname: Ann\n---\nann\n",
    "pic.bin": b"\x00\xff",
}


@pytest.fixture(scope="module")
def site(jekyll_site: SiteFactory) -> BuiltSite:
    return jekyll_site(FILES)


@pytest.mark.parametrize(
    ("key", "output"),
    [
        ("/", "index.html"), ("/index.html", "index.html"), ("index.html", "index.html"), ("/base/", "index.html"),
        ("/base", "index.html"), ("/about/", "about/index.html"), ("/about", "about/index.html"),
        ("about.md", "about/index.html"), ("/base/about/#x", "about/index.html"),
        ("about/index.html", "about/index.html"), ("/sub/", "sub/index.html"), ("sub/index.html", "sub/index.html"),
        ("_posts/2020-01-02-first.md", "2020/01/02/first.html"), ("/2020/01/02/first.html", "2020/01/02/first.html"),
        ("_team/ann.md", "team/ann.html"), ("pic.bin", "pic.bin"), ("/base/pic.bin?v=1", "pic.bin"),
    ],
)  # fmt: skip
def test_pages_by_url_or_source(site: BuiltSite, key: str, output: str) -> None:
    assert site[key].output == output
    assert key in site


def test_what_is_not_there(site: BuiltSite) -> None:
    assert "/nope/" not in site
    with pytest.raises(MissingPage, match=r"no page '/abuot/'\. Did you mean '/about/'.* Its pages: .*, /about/, "):
        site["/abuot/"]


def test_a_page(site: BuiltSite) -> None:
    page = site["/"]
    assert page.html.startswith("<head><title>T</title></head><p>One\n")
    assert page.text == "One two Aboutno"
    assert [tag.text for tag in page.select("p > b")] == ["two"]
    assert page.links == ["/base/about/#x", "m"]
    assert page.front_matter == {"title": "Home", "tags": ["x", "y"]}
    assert page.source == FILES["index.html"]
    assert page.source_path == "index.html"
    assert page.soup is page.soup


def test_warnings_are_those_that_name_the_source(site: BuiltSite) -> None:
    assert len(site["bad.md"].warnings) == 2
    assert "Layout 'nope'" in " ".join(site["bad.md"].warnings)
    assert site["not-bad.md"].warnings == []
    assert names("in /x/bad.md.", "bad.md")
    assert not names("in /x/bad.md.html, not-bad.md", "bad.md")


def test_pages_that_look_like_something_else(jekyll_site: SiteFactory) -> None:
    site = jekyll_site({"a.html": '<?xml version="1.0"?><html><p>x</p></html>', "b.html": "---\n---\nb.html"})
    assert site["/a.html"].text == "x"
    assert site["/b.html"].text == "b.html"


def test_the_site(site: BuiltSite) -> None:
    assert site.files == sorted(site.files)
    assert "pic.bin" in site.files
    assert {page.output for page in site} == {path for path in site.files if path.endswith(".html")}
    assert site.baseurl == "/base"
