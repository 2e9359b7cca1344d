"""``check:`` in the configuration."""

import pytest

from liquid_site.check.settings import Settings, matches, settings
from liquid_site.errors import ConfigError


@pytest.mark.parametrize(
    ("pattern", "text", "same"),
    [
        ("/a", "/a", True), ("/a", "/ab", False), ("/a*", "/ab", True), ("*b", "/ab", True), ("*", "", True),
        ("a?c", "abc", True),
        ("a*c*e", "abcde", True), ("a*e*c", "abcde", False), ("ab*ba", "aba", False), ("[x]*", "[x]y", True),
        ("a.c", "abc", False),
        ("?", "", False), ("*x?z*", "aaxyzbb", True),
    ],
)  # fmt: skip
def test_patterns(pattern: str, text: str, same: bool) -> None:
    assert matches(pattern, text) is same


def test_what_is_read() -> None:
    given = {"check": {"ignore": "/a*", "skip": ["alt"], "external": True, "external_max_age": 1}}
    assert settings(given) == Settings(ignore=("/a*",), skip=("alt",), external=True, external_max_age=1.0)
    assert settings({}) == settings({"check": None}) == Settings()


@pytest.mark.parametrize("value", [3, {"ignored": []}, {"skip": ["alts"]}, {"ignore": [1]}, {"external_max_age": "x"}])
def test_what_is_refused(value: object) -> None:
    with pytest.raises(ConfigError):
        settings({"check": value})
