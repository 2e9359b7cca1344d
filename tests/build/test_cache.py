"""What is kept comes back as it was, and what is damaged or foreign does not come back at all."""

from pathlib import Path

import pytest

from liquid_site.build.cache import Cache, prepare, user_key


def only_file(folder: Path) -> Path:
    (found,) = [path for path in folder.rglob("*") if path.is_file()]
    return found


def test_what_was_put_is_got(tmp_path: Path) -> None:
    cache = Cache(str(tmp_path), "x", "1")
    cache.put(b"value", "a", b"b")
    assert cache.get("a", b"b") == b"value"
    assert cache.get("ab") is None
    assert Cache(str(tmp_path), "x", "2").get("a", b"b") is None
    assert Cache(str(tmp_path), "y", "1").get("a", b"b") is None


@pytest.mark.parametrize("damage", [lambda b: b[:-1], lambda b: b + b"x", lambda _: b"", lambda b: b"\0" + b[1:]])
def test_a_damaged_entry_is_a_miss(tmp_path: Path, damage: object) -> None:
    cache = Cache(str(tmp_path), "x", "1")
    cache.put(b"value", "a")
    file = only_file(tmp_path)
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    assert cache.get("a") is None
    cache.put(b"again", "a")
    assert cache.get("a") == b"again"


def test_an_entry_sealed_with_another_key_is_a_miss(tmp_path: Path) -> None:
    Cache(str(tmp_path), "code", "1", b"theirs").put(b"evil", "a")
    assert Cache(str(tmp_path), "code", "1", b"mine").get("a") is None


def test_an_entry_moved_to_another_name_is_a_miss(tmp_path: Path) -> None:
    cache = Cache(str(tmp_path), "x", "1")
    cache.put(b"value", "a")
    moved = only_file(tmp_path).read_bytes()
    cache.put(b"other", "b")
    for path in tmp_path.rglob("*"):
        if path.is_file():
            path.write_bytes(moved)
    assert cache.get("b") is None


def test_no_folder_keeps_nothing() -> None:
    cache = Cache(None, "x", "1")
    cache.put(b"value", "a")
    assert cache.get("a") is None


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert prepare(str(tmp_path / "file" / "cache")) is None
    Cache(str(tmp_path / "file"), "x", "1").put(b"value", "a")


def test_the_folder_is_hidden_from_git(tmp_path: Path) -> None:
    assert prepare(str(tmp_path / "cache")) == f"{tmp_path}/cache/liquid-site"
    assert (tmp_path / "cache" / ".gitignore").read_text().endswith("*\n")


def test_the_key_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    key = user_key()
    assert key is not None
    assert len(key) == 32
    assert user_key() == key
