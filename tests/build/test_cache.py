"""What is kept comes back as it was, and what is damaged or foreign does not come back at all."""

import sys
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
    cache.save()
    assert Cache(str(tmp_path), "x", "1").get("a", b"b") == b"value"
    assert Cache(str(tmp_path), "x", "2").get("a", b"b") is None
    assert Cache(str(tmp_path), "y", "1").get("a", b"b") is None


@pytest.mark.parametrize("damage", [lambda b: b[:-1], lambda _: b"", lambda b: b"\0" + b[1:], lambda b: b[:-1] + b"x"])
def test_a_damaged_entry_is_a_miss(tmp_path: Path, damage: object) -> None:
    cache = Cache(str(tmp_path), "x", "1")
    cache.put(b"value", "a")
    cache.save()
    file = only_file(tmp_path)
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    again = Cache(str(tmp_path), "x", "1")
    assert again.get("a") is None
    again.put(b"again", "a")
    again.save()
    assert Cache(str(tmp_path), "x", "1").get("a") == b"again"


def test_what_stands_before_the_damage_is_kept_and_the_rest_written_anew(tmp_path: Path) -> None:
    cache = Cache(str(tmp_path), "x", "1")
    cache.put(b"first", "a")
    cache.save()
    cache.put(b"second", "b")
    cache.save()
    file = only_file(tmp_path)
    file.write_bytes(file.read_bytes()[:-1])
    again = Cache(str(tmp_path), "x", "1")
    assert [again.get("a"), again.get("b")] == [b"first", None]
    again.put(b"third", "c")
    again.save()
    last = Cache(str(tmp_path), "x", "1")
    assert [last.get("a"), last.get("b"), last.get("c")] == [b"first", None, b"third"]


def test_a_later_entry_counts_and_each_is_written_once(tmp_path: Path) -> None:
    cache = Cache(str(tmp_path), "x", "1")
    for value in (b"old", b"new"):
        cache.put(value, "a")
        cache.save()
        cache.save()
    size = only_file(tmp_path).stat().st_size
    assert Cache(str(tmp_path), "x", "1").get("a") == b"new"
    assert size == 2 * (32 + 8 + 32 + 3)


def test_a_large_file_is_cleared_of_what_nobody_asks_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["liquid_site.build.cache"], "CROWDED", 1000)
    cache = Cache(str(tmp_path), "x", "1")
    for number in range(20):
        cache.put(b"v" * 100, str(number))
    cache.save()
    again = Cache(str(tmp_path), "x", "1")
    assert again.get("3") == b"v" * 100
    again.put(b"new", "n")
    again.save()
    last = Cache(str(tmp_path), "x", "1")
    assert [last.get("3"), last.get("4"), last.get("n")] == [b"v" * 100, None, b"new"]


def test_an_entry_sealed_with_another_key_is_a_miss(tmp_path: Path) -> None:
    theirs = Cache(str(tmp_path), "code", "1", b"theirs")
    theirs.put(b"evil", "a")
    theirs.save()
    assert Cache(str(tmp_path), "code", "1", b"mine").get("a") is None


def test_an_entry_moved_to_another_name_is_a_miss(tmp_path: Path) -> None:
    def saved(name: str) -> bytes:
        cache = Cache(str(tmp_path / name), "x", "1")
        cache.put(name.encode(), name)
        cache.save()
        return only_file(tmp_path / name).read_bytes()

    one, other = saved("a"), saved("b")
    only_file(tmp_path / "b").write_bytes(other[:32] + one[32:])
    assert Cache(str(tmp_path / "b"), "x", "1").get("b") is None


def test_no_folder_keeps_nothing() -> None:
    cache = Cache(None, "x", "1")
    cache.put(b"value", "a")
    assert cache.get("a") is None


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert prepare(str(tmp_path / "file" / "cache")) is None
    cache = Cache(str(tmp_path / "file"), "x", "1")
    cache.put(b"value", "a")
    cache.save()


def test_the_folder_is_hidden_from_git(tmp_path: Path) -> None:
    assert prepare(str(tmp_path / "cache")) == f"{tmp_path}/cache/liquid-site"
    assert (tmp_path / "cache" / ".gitignore").read_text().endswith("*\n")


def test_the_key_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    key = user_key()
    assert key is not None
    assert len(key) == 32
    assert user_key() == key
