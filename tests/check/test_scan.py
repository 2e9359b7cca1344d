"""The tag scanner: what is a tag, what is not, and that hostile text costs no more than its length."""

import pytest

from liquid_site.check.nesting import Nesting
from liquid_site.check.page import read_page, srcset
from liquid_site.check.scan import attributes, scan


@pytest.mark.parametrize(
    ("html", "names"),
    [
        ("<p>a</p>", ["p", "/p"]),
        ("a < b <c", ["c"]),
        ("<!-- <a> --><b>", ["b"]),
        ("<!doctype html><?php <i> ?><b>", ["b"]),
        ("<script>'<a>'</script><b>", ["script", "/script", "b"]),
        ("<script>'</scripty>'</SCRIPT ><b>", ["script", "/script", "b"]),
        ("<title><b></title>", ["title", "/title"]),
        ("<a title='>'><b>", ["a", "b"]),
        ('<a title="x><b>', ["a", "b"]),
        ("<a<b>", ["a", "b"]),
        ("<!-- never ended <a>", []),
    ],
)
def test_tags(html: str, names: list[str]) -> None:
    assert [("/" if tag.closing else "") + tag.name for tag in scan(html)] == names


def test_attributes() -> None:
    text = " href=/a?b=1 ID='x y' alt title = \"a &amp; b\" id=second data-x='' /"
    assert attributes(text) == {"href": "/a?b=1", "id": "x y", "alt": "", "title": "a & b", "data-x": ""}


def test_offsets() -> None:
    (tag,) = scan("ab <i class=x>")
    assert (tag.start, tag.end) == (3, 14)


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ("<ul><li>a<li>b</ul>", 0),
        ("<p>a<p>b<div>c</div>", 0),
        ("<table><tr><td>a<td>b<tr><td>c</table>", 0),
        ("<dl><dt>a<dd>b<dt>c</dl>", 0),
        ("<br></br><img>", 0),
        ("<svg><path/><g/></svg>", 0),
        ("<b><i></b></i>", 1),
        ("<div>", 1),
        ("</div>", 1),
        ("<a><a></a></a>", 1),
        ("<p><div></div></p>", 1),
        ("<img></img>", 1),
        ("<select><option>a<option>b</select>", 0),
    ],
)
def test_nesting(html: str, count: int) -> None:
    nesting = Nesting()
    for tag in scan(html):
        nesting.add(tag)
    assert len(nesting.finish()) == count


def test_srcset() -> None:
    assert srcset("a.png 1x,  b,c.png 2x, d.png") == ["a.png", "b,c.png", "d.png"]
    assert srcset("") == []


HOSTILE = [
    "<", "<a ", "<a '", "<a =", "<a ='", '<a ="', "<!--", "<![CDATA[", "<script>", "</b><b>", "<b>", "<p><i>", "</p>",
    "<a href", "<a b= ", "&", "<p>", "<a ' \"<a ' \"", "<svg/>",
    '<img srcset=", ,">', "<meta http-equiv=refresh content='1 ;'>",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    """Long enough that anything but linear time would never end."""
    assert read_page(piece * (600_000 // len(piece))) is not None


def test_one_long_attribute_is_read_in_linear_time() -> None:
    """Long enough that anything but linear time would never end."""
    for text in (
        "<a b" + " " * 1_000_000 + "c>",
        "<a " + "=" * 1_000_000 + ">",
        "<meta http-equiv=refresh content='" + " " * 1_000_000,
    ):
        assert read_page(text) is not None
