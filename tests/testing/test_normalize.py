"""The named normalisers: what they replace, what they leave alone, and that a second time changes nothing."""

from __future__ import annotations

import pytest

from liquid_site.testing import normalize

CASES = [
    ("build-time", "<p>2026-05-01T10:00:00+00:00</p>\n", "<p>[time]</p>\n"),
    ("build-time", "at 2026-05-01 10:00:00 +0200, 2026-05-01 10:00 UTC", "at [time], [time]\n"),
    ("build-time", "Fri, 01 May 2026 10:00:00 +0000; 1 May 2026 10:00", "[time]; [time]\n"),
    ("build-time", "Fri May  1 10:00:00 UTC 2026", "[time]\n"),
    ("build-time", "on 2026-05-01, 10:00 o'clock", None),
    ("dates", "2026-05-01 2026/05/01 01.05.2026 5/1/2026", "[date] [date] [date] [date]\n"),
    ("dates", "May 1, 2026 | 1 May 2026 | Friday, 1st May 2026 | Sept 3rd 2026", "[date] | [date] | [date] | [date]\n"),
    ("dates", "2026-05-01T10:00:00Z", "[time]\n"),
    ("dates", "version 1.2.2026.3 may 2026, 2026-05, Mayor 1, 2026", None),
    ("fingerprints", '<link href="/a-0123abcd.css">\n', '<link href="/a-[hash].css">\n'),
    ("fingerprints", '<link href="/a.0123abcd45.min.js?v=12">\n', '<link href="/a.[hash].min.js?v=[hash]">\n'),
    ("fingerprints", '<img src="a.png?1700000000">\n', '<img src="a.png?[hash]">\n'),
    ("fingerprints", f'<script integrity="sha256-{"aB/9" * 11}="></script>\n',
     '<script integrity="sha256-[hash]"></script>\n'),
    ("fingerprints", '<a href="/page-feedface.html?v=1">a-decade.css</a>\n', None),
    ("uuids", '<p id="x-123e4567-e89b-12d3-a456-426614174000">x</p>\n', '<p id="x-[uuid]">x</p>\n'),
    ("uuids", '<script nonce="a&amp;b"></script>\n', '<script nonce="[nonce]"></script>\n'),
    ("uuids", "<meta content=\"script-src 'nonce-abc'\">\n", "<meta content=\"script-src 'nonce-[nonce]'\">\n"),
    ("uuids", "announce=x 123e4567-e89b", None),
    ("whitespace", "<p>\n  a&#32;\n  <b> c  d</b>\n  &#32;\n</p>\n", "<p>\n  a\n  <b>c d</b>\n</p>\n"),
    ("whitespace", "<pre>\n  |  a  &#32;\n  |b\n</pre>\n", "<pre>\n  |  a\n  |b\n</pre>\n"),
    ("token-spans", '<pre>\n  <code>\n    <span class="k">if</span>\n    | x\n    |y\n  </code>\n</pre>\n',
     "<pre>\n  <code>\n    |if x\n    |y\n  </code>\n</pre>\n"),
    ("token-spans", '<p>\n  <span class="k">if</span>\n</p>\n', None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "expected"), CASES)
def test_normalizers(name: str, text: str, expected: str | None) -> None:
    (normalizer,) = normalize.find([name])
    expected = text if expected is None else expected
    assert normalizer(text).rstrip("\n") == expected.rstrip("\n")
    assert normalizer(normalizer(text)) == normalizer(text)


@pytest.mark.parametrize("name", [name for name, _ in normalize.BUILT_IN])
@pytest.mark.parametrize(
    "text",
    ["0" * 200_000, "-0a" * 70_000, " " * 200_000, "2026-05-01 " * 20_000, "May 1, " * 30_000, "Mon, 1 " * 30_000,
     'nonce="' * 30_000, ".css?" * 40_000, "sha256-" * 30_000, "sha256-" + "a" * 200_000, "<b>" * 20_000],
    ids=lambda text: text[:10],
)  # fmt: skip
def test_hostile_texts_come_to_an_end(name: str, text: str) -> None:
    """The texts are so long that anything but linear time would be seen to hang."""
    (normalizer,) = normalize.find([name])
    made = normalizer(text * 3)
    assert normalizer(made) == made


def test_functions_stand_for_themselves_and_come_in_order() -> None:
    found = normalize.find(["dates", str.upper])
    assert normalize.apply("on 2026-05-01", found) == "ON [DATE]"
    assert normalize.apply("a  b", normalize.find("whitespace"), is_page=False) == "a  b"
