"""A built site on a loopback port, for a browser that takes pictures of it."""

from __future__ import annotations

import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from liquid_site.testing.pages import BuiltSite

FRAME_PATH = "/liquid-site-frame.html"


@contextmanager
def served(site: BuiltSite, frame: str, style: str) -> Iterator[str]:
    """Serve *site*, its pages with the CSS *style* added, and the page *frame* at ``FRAME_PATH``; give the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(site, frame, style))
    server.daemon_threads = False
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def handler(site: BuiltSite, frame: str, style: str) -> type[BaseHTTPRequestHandler]:
    """Make the class that answers requests."""

    class Handler(BaseHTTPRequestHandler):
        timeout = 5

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            if path == FRAME_PATH:
                self.answer(200, "text/html", frame.encode())
                return
            file = find(site, path)
            if file is None:
                self.answer(404, "text/plain", b"no such file")
                return
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            data = file.read_bytes()
            self.answer(200, kind, data + f"<style>{style}</style>".encode() if kind == "text/html" else data)

        def answer(self, status: int, kind: str, data: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: the requests are the browser's, not the user's."""

    return Handler


def find(site: BuiltSite, path: str) -> Path | None:
    """Give the file that a web server would answer the URL *path* with; never one outside of the site."""
    inner = path[len(site.baseurl) :] if (path + "/").startswith(site.baseurl + "/") else path
    wanted = site.destination / inner.lstrip("/")
    for file in (wanted, wanted / "index.html", wanted.parent / f"{wanted.name}.html"):
        if file.resolve().is_relative_to(site.destination.resolve()) and file.is_file():
            return file
    return None
