"""Downloads that fail: the build or command ends in words that name the way out, and leaves nothing half done."""

from __future__ import annotations

import hashlib
import io
import socket
import zipfile
from pathlib import Path

import pytest
from answers import serving
from sites import lay_out, run

from liquid_site.config.log import Log
from liquid_site.errors import ThemeError
from liquid_site.themes import download, remote
from liquid_site.themes.add import add_theme

COMMIT = "0123456789abcdef0123456789abcdef01234567"
Table = dict[str, dict[str, object]]


def closed() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


def archive() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr("theme-main/_layouts/page.html", "<main>{{ content }}</main>")
        made.comment = COMMIT.encode()
    return stream.getvalue()


FAILURES = [
    ({"status": 404}, "404 Not Found", "is the name right"),
    ({"status": 500}, "500 Internal Server Error", "try again later"),
    ({"status": 403}, "403 Forbidden", "not so often"),
    ({"status": 429}, "429 Too Many Requests", "not so often"),
    ({"silent": True}, "timed out", "is the network there?"),
    ({"broken": True}, "closed connection without response", "is the network there?"),
    ({"body": b"<html>not an archive"}, "damaged", ""),
    ({"body": archive()[:-80]}, "damaged", ""),
]
IDS = ["404", "500", "403", "429", "silent", "broken-off", "no-archive", "cut"]


@pytest.mark.parametrize(("answer", "said", "hint"), FAILURES, ids=IDS)
def test_a_remote_theme_that_cannot_be_had(
    answer: dict[str, object], said: str, hint: str, tmp_path: Path, own_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "TIMEOUT", 0.3 if answer.get("silent") else 20)
    with serving({"/owner/theme/zip/HEAD": answer}) as server:
        settings = f"plugins: [jekyll-remote-theme]\nremote_theme: {server.url}/owner/theme\n"
        lay_out(tmp_path / "in", {"_config.yml": settings, "a.html": "---\nlayout: page\n---\nx"})
        status, _, err = run(["build", "-s", str(tmp_path / "in"), "-d", str(tmp_path / "out")], tmp_path / "in")
    assert status == 1
    assert said in err and hint in err and "/owner/theme/zip/HEAD" in err and "Traceback" not in err
    assert not [path for path in own_store.rglob("*") if path.is_file()]
    assert not (tmp_path / "in" / remote.LOCK).exists()


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match="The download failed") as caught:
        remote.remote_theme(f"{closed()}/owner/theme", str(tmp_path))
    assert "is the network there?" in caught.value.hint


@pytest.mark.parametrize(("answer", "said", "hint"), FAILURES[:6], ids=IDS[:6])
def test_theme_add_that_fails(
    answer: dict[str, object], said: str, hint: str, tmp_path: Path, own_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "TIMEOUT", 0.3 if answer.get("silent") else 20)
    table: Table = {"/info/plain": {"body": "---\n1.0 |checksum:" + "0" * 64 + "\n"}}
    with serving(table) as server:
        (tmp_path / "Gemfile").write_text(f'source "{server.url}"\n')
        for path in ("/gems/plain-1.0.gem", "/info/plain"):
            table[path] = answer
            status, _, err = run(["theme", "add", "plain"], tmp_path)
            assert status == 1
            assert said in err and hint in err and path in err and "Traceback" not in err
    assert not list(own_store.rglob("*.gem"))


def test_theme_add_of_what_is_no_gem(own_store: Path) -> None:
    digest = hashlib.sha256(b"no gem").hexdigest()
    table: Table = {
        "/info/plain": {"body": f"---\n1.0 |checksum:{digest}\n"},
        "/gems/plain-1.0.gem": {"body": b"no gem"},
    }
    with serving(table) as server:
        with pytest.raises(ThemeError, match="Not a .gem file"):
            add_theme("plain", server.url)
        table["/info/plain"] = {"body": ""}
        with pytest.raises(ThemeError, match="has no gem plain"):
            add_theme("plain", server.url)
    assert not [path for path in own_store.rglob("*") if path.is_file()]


@pytest.mark.parametrize("value", ["owner/theme@main", "owner/theme"])
def test_a_lock_that_cannot_be_written_is_told_once(value: str, tmp_path: Path) -> None:
    ref = value.partition("@")[2] or "HEAD"
    in_the_way = tmp_path / "site" / remote.LOCK
    in_the_way.mkdir(parents=True)
    log = Log(silent=True)
    with serving({f"/owner/theme/zip/{ref}": {"body": archive()}}) as server:
        theme = remote.remote_theme(f"{server.url}/{value}", str(tmp_path / "site"), log=log)
    assert theme.folder("_layouts")
    assert len(log.entries) == 1
    entry = log.entries[0]
    assert f"owner/theme@{ref} is not locked to its commit 0123456: .liquid-site.lock cannot be written" in entry.text
    assert entry.where is not None and entry.where.path == str(in_the_way)
    assert [path.name for path in (tmp_path / "site").iterdir()] == [remote.LOCK]


@pytest.mark.parametrize(
    ("answer", "tag", "said"),
    [
        ({"body": {"tag_name": "v1.2"}}, "v1.2", ""),
        ({"body": {}}, "HEAD", "No tag_name in API response for owner/theme, using HEAD"),
        ({"status": 404}, "HEAD", "No releases found for owner/theme, using HEAD"),
        ({"body": "{oops"}, "HEAD", "No releases found for owner/theme, using HEAD"),
    ],
)
def test_the_latest_release(answer: dict[str, object], tag: str, said: str, tmp_path: Path) -> None:
    log = Log(silent=True)
    table = {"/api/v3/repos/owner/theme/releases/latest": answer, f"/owner/theme/zip/{tag}": {"body": archive()}}
    with serving(table) as server:
        theme = remote.remote_theme(f"{server.url}/owner/theme@latest", str(tmp_path), log=log)
        assert remote.remote_theme(f"{server.url}/owner/theme@latest", str(tmp_path), offline=True).root == theme.root
    assert len(server.asked) == 2
    assert [said in text for text in log.texts("warn")] == ([True] if said else [])


@pytest.mark.parametrize("value", ["just a name", "./not-there", "owner", "ftp://a/b/c"])
def test_a_site_is_built_without_what_is_no_remote_theme(value: str, tmp_path: Path) -> None:
    lay_out(
        tmp_path, {"_config.yml": f"plugins: [jekyll-remote-theme]\nremote_theme: {value}\n", "a.html": "---\n---\nx"}
    )
    status, _, err = run(["build", "-s", str(tmp_path), "-d", str(tmp_path / "_site")], tmp_path)
    assert status == 0 and f'Remote Theme: "{value}" is not a valid remote theme' in err
    assert (tmp_path / "_site" / "a.html").read_text() == "x"
