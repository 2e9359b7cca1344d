"""The development server and the watch, over real sockets and real files."""

import http.client
import json
import socket
import threading
import time

import pytest

from liquid_site.config.load import configuration
from liquid_site.config.log import Log
from liquid_site.errors import ConfigError, FatalError
from liquid_site.serve import command
from liquid_site.serve.changes import changed, snapshot
from liquid_site.serve.files import find, media_type
from liquid_site.serve.livereload import LiveReload
from liquid_site.serve.watch import ignorer, watch

TREE = ("index.html", "about.html", "docs/index.html", "both.html", "both/x.txt", "plain/y.txt", "feed.xml", "a b.html")


@pytest.fixture
def root(tmp_path):
    for name in TREE:
        path = tmp_path / "_site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<html><head>\n<title>{name}</title></head></html>")
    return tmp_path / "_site"


@pytest.mark.parametrize(
    ("path", "field", "value"),
    [
        ("/", "file", "index.html"), ("/about", "file", "about.html"), ("/about/", "file", "about.html"),
        ("/about.html", "file", "about.html"), ("/docs/", "file", "docs/index.html"), ("/docs", "move", "/docs/"),
        ("/both", "file", "both.html"), ("/both/", "file", "both.html"), ("/plain/", "folder", "plain"),
        ("/a%20b", "file", "a b.html"), ("/feed.xml", "file", "feed.xml"),
        ("/none", None, ""), ("/../secret", None, ""), ("/%2e%2e/secret", None, ""), ("/a%00", None, ""),
    ],
)  # fmt: skip
def test_paths(root, path, field, value):
    (root.parent / "secret.html").write_text("secret")
    found = find(str(root), path)
    assert {key: text for key, text in vars(found).items() if text} == (
        {field: value if field == "move" else str(root / value)} if field else {}
    )


def test_media_types():
    assert media_type("a.html") == "text/html; charset=utf-8"
    assert media_type("a.woff2") == "font/woff2" and media_type("a.xml") == "application/xml"
    assert media_type("a.unknown") == "application/octet-stream"


@pytest.fixture
def served(tmp_path, monkeypatch):
    """served(files, **config) -> a function that asks for a path and gives (status, headers, body)."""
    monkeypatch.setenv("JEKYLL_ENV", "development")
    ends = []

    def start(files, **config):
        source = tmp_path / "site"
        for name, text in files.items():
            path = source / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        given = {"source": str(source), "destination": str(tmp_path / "out"), "port": str(port), "watch": False}
        log = Log(silent=True)
        done = threading.Event()
        full = configuration({**given, **config}, log)
        thread = threading.Thread(target=command.serve, args=(full, log, done.is_set))
        thread.start()
        ends.append((done, thread))
        deadline = time.monotonic() + 20
        while not any("Server running" in entry.text for entry in log.entries):
            assert time.monotonic() < deadline and thread.is_alive()
            time.sleep(0.02)

        def ask(path, **headers):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            body = answer.read()
            connection.close()
            return answer.status, dict(answer.getheaders()), body

        return ask, source, log

    yield start
    for done, thread in ends:
        done.set()
        thread.join(20)
        assert not thread.is_alive()


def test_a_site_is_served(served):
    ask, _, _ = served({"index.html": "---\n---\n{{ site.url }}", "404.html": "---\n---\nlost", "x.css": "a{}"})
    status, headers, body = ask("/")
    assert status == 200 and body.startswith(b"http://localhost:") and headers["Cache-Control"].startswith("private")
    assert ask("/nothing")[::2] == (404, b"lost")
    assert ask("/x.css", Range="bytes=1-1")[::2] == (206, b"{")
    assert ask("/x.css", Range="bytes=9-")[0] == 416
    assert ask("/x.css", Range="bytes=-1")[::2] == (206, b"}")


def test_baseurl_and_headers(served):
    headers = {"X-Own": "1", "Cache-Control": "max-age=5"}
    ask, _, _ = served({"index.html": "hi"}, baseurl="/b", webrick={"headers": headers})
    assert ask("/b/")[0] == 200 and ask("/b")[0] == 404 and ask("/")[0] == 404
    assert {key: ask("/b/")[1][key] for key in headers} == headers


def test_a_change_builds_again(served):
    ask, source, log = served({"index.html": "---\n---\none"}, watch=True, force_polling=True)
    time.sleep(0.3)
    (source / "index.html").write_text("---\n---\ntwo!")
    deadline = time.monotonic() + 20
    while ask("/")[2] != b"two!":
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert any("1 file(s) changed at" in entry.text for entry in log.entries)


def test_a_broken_change_is_told_and_the_watch_goes_on(tmp_path):
    (tmp_path / "a.html").write_text("---\n---\nfine")
    log = Log(silent=True)
    config = configuration(
        {"source": str(tmp_path), "destination": str(tmp_path / "_site"), "force_polling": True}, log
    )
    done, builds = threading.Event(), []
    thread = threading.Thread(target=watch, args=(config, log, builds.append, done.is_set))
    thread.start()
    time.sleep(0.8)
    (tmp_path / "a.html").write_text("---\n---\n{% nonsense %}")
    wait_for(lambda: any("not changed" in entry.text for entry in log.entries))
    (tmp_path / "a.html").write_text("---\n---\nfine again")
    wait_for(lambda: builds)
    done.set()
    thread.join(10)
    assert (tmp_path / "_site" / "a.html").read_text() == "fine again"


def wait_for(condition):
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_what_is_not_watched(tmp_path):
    names = ("_site/a", "_config.yml", ".jekyll-metadata", ".jekyll-cache/x", "node_modules/y", ".git/z", "kept.md")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    config = configuration({"source": str(tmp_path), "destination": str(tmp_path / "_site")}, Log(silent=True))
    before = snapshot(str(tmp_path), ignorer(config, str(tmp_path)))
    assert list(before) == [str(tmp_path / "kept.md")]
    assert changed(before, {}) == [str(tmp_path / "kept.md")]


def test_livereload_speaks_to_a_page():
    reloader = LiveReload("127.0.0.1", 0)
    with socket.create_connection(("127.0.0.1", reloader.port), timeout=10) as page:
        page.sendall(b"GET /livereload HTTP/1.1\r\nHost: x\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
        wait_for(lambda: b"hello" in page.recv(4096, socket.MSG_PEEK))
        assert b"s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" in page.recv(4096)
        reloader.reload("/a.html")
        told = page.recv(4096)
    assert json.loads(told[told.index(b"{") :])["command"] == "reload"
    script = http.client.HTTPConnection("127.0.0.1", reloader.port, timeout=10)
    script.request("GET", "/livereload.js")
    assert b"WebSocket" in script.getresponse().read()
    script.close()
    reloader.close()


def test_the_script_is_put_into_pages(served):
    ask, _, _ = served({"index.html": "<head>\n</head>"}, livereload=True, livereload_port=0)
    assert ask("/")[2].startswith(b"<head><script>")


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ({"ssl_cert": "x"}, "missing"), ({"ssl_cert": "x", "ssl_key": "y", "livereload": True}, "does not support SSL"),
        ({"detach": True}, "--detach"), ({"port": "http"}, "no number"),
    ],
)  # fmt: skip
def test_what_is_refused(config, words):
    with pytest.raises(ConfigError, match=words):
        command.serve({"source": ".", "destination": "_site", "skip_initial_build": True, **config}, Log(silent=True))


def test_a_taken_port(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        config = {"destination": str(tmp_path), "port": taken.getsockname()[1]}
        with pytest.raises(FatalError, match="Cannot serve"):
            command.make_server(config, command.settings(config, Log(silent=True), None))


def test_a_port_that_is_none(tmp_path):
    config = configuration({"source": str(tmp_path), "destination": str(tmp_path / "_site"), "port": 99_999_999})
    with pytest.raises(FatalError, match="Cannot serve on 127.0.0.1:99999999"):
        command.serve(config, Log(silent=True), lambda: True)


def test_a_certificate_that_is_none(tmp_path):
    (tmp_path / "key.pem").write_text("key")
    settings = {"ssl_cert": str(tmp_path / "key.pem"), "ssl_key": str(tmp_path / "key.pem"), "port": 0}
    config = configuration({"source": str(tmp_path), "destination": str(tmp_path / "_site"), **settings})
    with pytest.raises(ConfigError, match="cannot be used"):
        command.serve(config, Log(silent=True), lambda: True)
