"""A web server on the loopback that answers from a table, and sites that are built against one."""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

MTIME = 1704164645
"""2024-01-02 03:04:05 UTC, the time of every source file."""


@dataclass(eq=False)
class Answers:
    """``table``: path without query → ``status`` (200), ``headers``, ``body`` (bytes, text or what JSON can say).

    A ``silent`` path is not answered before the server ends, a ``broken`` one never. ``asked`` lists paths with their
    queries, ``tokens`` the authorizations that came along. ``SERVER`` in headers and bodies stands for the server's own
    address.
    """

    table: Mapping[str, Mapping[str, Any]]
    url: str = ""
    asked: list[str] = field(default_factory=list)
    tokens: list[str | None] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        self.asked.append(request.path)
        self.tokens.append(request.headers.get("Authorization"))
        found = self.table.get(request.path.partition("?")[0], {"status": 404, "body": {"message": "Not Found"}})
        if found.get("silent"):
            self.ended.wait(60)
        if found.get("silent") or found.get("broken"):
            return
        text = self.text(found.get("body", ""))
        status = found.get("status", 200)
        request.send_response(status)
        for name, value in {"Content-Type": "application/json; charset=utf-8", **found.get("headers", {})}.items():
            request.send_header(name, value.replace("SERVER", self.url))
        if status != 204:
            request.send_header("Content-Length", str(len(text)))
        request.end_headers()
        request.wfile.write(text if status != 204 else b"")

    def text(self, body: object) -> bytes:
        if isinstance(body, bytes):
            return body
        return (body if isinstance(body, str) else json.dumps(body)).replace("SERVER", self.url).encode()


@contextmanager
def serving(table: Mapping[str, Mapping[str, Any]]) -> Iterator[Answers]:
    """Answer from *table* until the end of the block."""
    answers = Answers(table)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answers.answer(self)

        def log_message(self, *_args: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        answers.url = f"http://127.0.0.1:{server.server_port}"
        try:
            yield answers
        finally:
            answers.ended.set()
            server.shutdown()
            thread.join()


def stage(case: Path, folder: Path, url: str) -> tuple[Path, dict[str, str]]:
    """Copy the source of *case* into *folder*, the server's address put in; give it and the environment of the case."""
    source = folder / "in"
    shutil.copytree(case / "in", source)
    for path in source.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"SERVER", url.encode()))
            os.utime(path, (MTIME, MTIME))
    variables = json.loads((case / "environment.json").read_text(encoding="utf-8"))
    return source, {name: value.replace("SERVER", url) for name, value in variables.items()}
