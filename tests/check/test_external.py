"""Addresses elsewhere, asked of a server of the test's own."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from liquid_site.check.external import Answers, ask_all, check_external, question
from liquid_site.check.page import read_page
from liquid_site.check.settings import Settings
from liquid_site.check.targets import Pages, judge
from liquid_site.config.log import Log


class Server(ThreadingHTTPServer):
    asked: list[str]


class Answering(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.answer()

    def answer(self) -> None:
        assert isinstance(self.server, Server)
        self.server.asked.append(f"{self.command} {self.path}")
        if self.path == "/head-refused" and self.command == "HEAD":
            self.send_error(405)
        elif self.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/there")
            self.end_headers()
        elif self.path in ("/there", "/head-refused"):
            self.send_response(200)
            self.end_headers()
        else:
            self.send_error(503 if self.path == "/busy" else 404)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(("127.0.0.1", 0), Answering)
    made.asked = []
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def address(server: Server, path: str) -> str:
    return f"http://127.0.0.1:{server.server_port}{path}"


def pages_with(*addresses: str) -> Pages:
    html = "".join(f'<a href="{one}">x</a>' for one in addresses)
    pages = Pages(frozenset({"index.html"}), {"index.html": read_page(html)})
    assert list(judge(pages, "index.html")) == []
    return pages


def test_answers(server: Server) -> None:
    statuses = [
        question(address(server, path), 5)[0] for path in ("/there", "/moved", "/head-refused", "/gone", "/busy")
    ]
    assert statuses == [200, 200, 200, 404, 503]
    assert question("http://127.0.0.1:1/", 2)[0] == 0


def test_dead_addresses_are_found_and_sure_answers_kept(server: Server, tmp_path: Path) -> None:
    log = Log(silent=True)
    addresses = [address(server, path) for path in ("/there", "/gone#a", "/gone#b", "/busy")]
    for _ in range(2):
        faults, count = check_external(pages_with(*addresses), Settings(), str(tmp_path), log)
        assert [(page, fault.kind, fault.value) for page, fault in faults] == [
            ("index.html", "external", addresses[1]), ("index.html", "external", addresses[2])
        ]  # fmt: skip
        assert count == 4
    assert server.asked.count("HEAD /there") == 1
    assert server.asked.count("HEAD /gone") == 1
    assert server.asked.count("HEAD /busy") == 2, "an answer that says nothing is not kept"
    assert sum("answers 503" in text for text in log.texts("warn")) == 2


def test_ignored_addresses_are_not_asked(server: Server, tmp_path: Path) -> None:
    chosen = Settings(ignore=("http://127.0.0.1*",))
    assert check_external(pages_with(address(server, "/gone")), chosen, str(tmp_path), Log(silent=True)) == ([], 0)
    assert server.asked == []


def test_old_and_damaged_answers_do_not_count(tmp_path: Path) -> None:
    path = tmp_path / "links.json"
    path.write_text(json.dumps({"a": [1.0, 200, ""], "b": "no answer", "c": [5000.0, 404, "x"]}))
    answers = Answers(str(path), 100)
    answers.load()
    assert [answers.get(name, 5050.0) for name in "abc"] == [None, None, (404, "x")]
    path.write_text("{")
    Answers(str(path), 100).load()


def test_one_host_is_asked_one_question_at_a_time(tmp_path: Path) -> None:
    running, most, lock = 0, 0, threading.Lock()

    def ask(_address: str, _timeout: float) -> tuple[int, str]:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        threading.Event().wait(0.02)
        with lock:
            running -= 1
        return 200, ""

    found = ask_all([f"http://a.example/{n}" for n in range(3)], Answers(str(tmp_path / "x"), 0), 1, ask)
    assert (most, len(found)) == (1, 3)
