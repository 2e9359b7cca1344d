"""Finding the Markdown of a tag; hostile texts cost no more than their length."""

import pytest

from liquid_site.check.align import Aligner
from liquid_site.kramdown import to_html

TEXT = """# Some heading

Words and [a link](/a) and words.

`[a link](/b)` in code, then [b](/b).

- item [again](/a)

| x | [cell](/c) |

[ref]: /d
See [it][ref].
"""


@pytest.mark.parametrize(("href", "line"), [("/b", 5), ("/c", 9), ("/d", 11)])
def test_the_line_of_a_link(href: str, line: int) -> None:
    html = to_html(TEXT)
    assert line_of(html, html.index(f'<a href="{href}"')) == line


def test_the_same_address_twice() -> None:
    html = to_html(TEXT)
    first = html.index('<a href="/a"')
    assert [line_of(html, first), line_of(html, html.index('<a href="/a"', first + 1))] == [3, 7]


def test_a_heading() -> None:
    assert line_of(to_html(TEXT), 0) == 1


def line_of(html: str, offset: int) -> int:
    return 1 + TEXT.count("\n", 0, Aligner(TEXT, html).place(offset))


@pytest.mark.parametrize(
    "piece", ["word ", "<a href=x>", "<i>", "aa ", "[x](/a)", "<p>text</p>\n", "<a href='/a'>", "<", "e"]
)
def test_hostile_texts_are_aligned_in_linear_time(piece: str) -> None:
    """Long enough that anything but linear time would never end."""
    text = piece * (300_000 // len(piece))
    for source, html in (
        (text, text),
        (text, "<a href=x>" + text),
        ("x" * 300_000, text),
        (text, "<p>zz</p>" * 30_000),
    ):
        assert 0 <= Aligner(source, html).place(len(html) // 2) <= len(source)
