"""The stored form: one element a line, attributes in order, and back again without loss."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given, settings
from hypothesis import strategies as st

from liquid_site.testing import site_regression, snapshot
from liquid_site.testing.tree import from_soup


def stored(html: str) -> str:
    return snapshot.write(from_soup(BeautifulSoup(html, "html.parser")).children)


CASES = [
    ('<a title="t" class="x  y" href="?a&amp;b">x</a>', '<a class="x y" href="?a&amp;b" title="t">x</a>\n'),
    ("<p>\n  one\n  two </p>", "<p>one two</p>\n"),
    ("<p>one <b> two</b> three</p>", "<p>\n  one&#32;\n  <b> two</b>\n  &#32;three\n</p>\n"),
    ("<a>x</a> <a>y</a><a>z</a>", "<a>x</a>\n&#32;\n<a>y</a>\n<a>z</a>\n"),
    ("<div> <p>x</p> y <p>z</p> </div>", "<div>\n  <p>x</p>\n  y\n  <p>z</p>\n</div>\n"),
    ("<p>a<br> b</p>", "<p>\n  a\n  <br>\n  b\n</p>\n"),
    ("<!-- c --><!DOCTYPE html><p>a&nbsp;&lt;b&gt;&amp;</p>", "<p>a&nbsp;&lt;b&gt;&amp;</p>\n"),
    ("<pre>a\n  b \n</pre>", "<pre>\n  |a\n  |  b&#32;\n  |\n</pre>\n"),
    ("<pre><code><i>x</i> y\n<b>z</b></code></pre>",
     "<pre>\n  <code>\n    <i>x</i>\n    | y\n    |\n    <b>z</b>\n  </code>\n</pre>\n"),
    ("<p>x<br>|y</p>", "<p>\n  x\n  <br>\n  &#124;y\n</p>\n"),
    ("<script>if (a < b) {\n}</script>", "<script>\n  |if (a &lt; b) {\n  |}\n</script>\n"),
    ('<img alt src="x"><p></p>', '<img alt="" src="x">\n<p></p>\n'),
    ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), CASES)
def test_stored_form(html: str, expected: str) -> None:
    assert stored(html) == expected
    assert snapshot.write(snapshot.read(expected)) == expected


TEXTS = st.text(alphabet="a <>&\"'=/|\n\r\t\u00a0\u2028#x3;-", max_size=8)
TAGS = st.sampled_from(["p", "b", "pre", "code", "br", "img", "div", "textarea", "script", "a=b", 'x"y'])
PIECES = st.one_of(
    TEXTS,
    st.builds(lambda tag, text: f"<{tag} class='{text}' b={text}>", TAGS, TEXTS),
    st.builds(lambda tag: f"</{tag}>", TAGS),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
@example("<a\u2028 b\u2029=1>x</a\u2028>")
def test_nothing_is_lost_on_the_way_back(html: str) -> None:
    text = stored(html)
    assert snapshot.write(snapshot.read(text)) == text
    assert len(snapshot.split(text)) == text.count("\n")


@given(st.text(alphabet='a<>/="| \n&;', max_size=60))
def test_reading_takes_any_text(text: str) -> None:
    once = snapshot.write(snapshot.read(text))
    assert snapshot.write(snapshot.read(once)) == once


@given(
    st.dictionaries(st.sampled_from(["a.html", "b/c.css", "d"]), st.text(alphabet="a=\\ \n␍", max_size=20), min_size=1)
)
def test_site_snapshots_come_back(files: dict[str, str]) -> None:
    assert site_regression.read(site_regression.write(files)) == files


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 20_000,
        "<p" + " a=b" * 20_000 + ">",
        "<p>" + "<" * 120_000,
        "<pre>" + " \n" * 60_000,
        "x </b>" * 20_000,
    ],
)
def test_hostile_pages_come_to_an_end(html: str) -> None:
    """The pages are so long that anything but linear time would be seen to hang."""
    text = stored(html)
    assert snapshot.write(snapshot.read(text)) == text
