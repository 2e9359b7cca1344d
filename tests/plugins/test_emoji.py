"""The table of emoji is what pymdown-extensions' copy of gemoji 4.1.0 gives."""

from __future__ import annotations

from typing import Any

import pytest

from liquid_site.plugins.jemoji import OWN, load_pictures, picture_root, pictured, with_pictures

ROOT = "https://x.example/i/"


def test_the_table_is_gemojis() -> None:
    database: Any = pytest.importorskip("pymdownx.gemoji_db", reason="pymdown-extensions is not installed")
    derived = {name.strip(":"): row["unicode"] for name, row in database.emoji.items()}
    derived.update({name.strip(":"): derived[other.strip(":")] for name, other in database.aliases.items()})
    assert load_pictures() == {**OWN, **{name: f"unicode/{code}" for name, code in derived.items()}}


def test_names_that_share_a_colon() -> None:
    made = pictured("10:30:smile:cat:dog:", {"smile": "unicode/1", "dog": "unicode/2"}, ROOT)
    assert [made.count(f"unicode/{name}.png") for name in "12"] == [1, 1]
    assert made.startswith("10:30<img") and "cat<img" in made


def test_a_page_without_emoji_is_left_alone() -> None:
    page = "<html><body><p>a<br/>:no:</p></body></html>"
    assert with_pictures(page, {"smile": "unicode/1f604"}, ROOT) == page


def test_the_address_of_the_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    assert picture_root({"emoji": {"src": "/e"}}) == "/e"
    monkeypatch.setenv("ASSET_HOST_URL", "https://a.example/")
    assert picture_root({}) == "https://a.example/images/icons/"
