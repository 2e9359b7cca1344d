"""Answers requests for a built site: files, ranges, indexes, the site's own 404 page, the reload script."""

from __future__ import annotations

import html
import os
import re
from dataclasses import dataclass, field
from email.utils import formatdate
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import quote, urlsplit

from liquid_site.config.log import Log
from liquid_site.serve.files import find, media_type

CACHING = "private, max-age=0, proxy-revalidate, no-store, no-cache, must-revalidate"
_RANGE = re.compile(r"bytes=([0-9]*)-([0-9]*)")
_HEAD = re.compile(rb"<head(?:\s[^<>]*)?>", re.IGNORECASE)


@dataclass
class Settings:
    """How a site is served: ``root`` the built site, ``baseurl`` its mount point without a slash at its end."""

    root: str
    baseurl: str = ""
    listing: bool = False
    encoding: str = "utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    script: bytes = b""
    log: Log = field(default_factory=Log)


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 30

    def __init__(self, *args: Any, settings: Settings) -> None:
        self.settings = settings
        super().__init__(*args)

    def do_GET(self) -> None:
        """Answer with the file, a redirection, a listing, or 404."""
        path = urlsplit(self.path).path
        base = self.settings.baseurl
        if base and not path.startswith(f"{base}/"):
            self._missing()
            return
        found = find(self.settings.root, path[len(base) :], listing=self.settings.listing)
        if found.file:
            self._file(found.file)
        elif found.move:
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": base + found.move})
        elif found.folder:
            self._listing(found.folder, path)
        else:
            self._missing()

    do_HEAD = do_GET

    def _file(self, file: str) -> None:
        with open(file, "rb") as stream:
            body = stream.read()
        kind = media_type(file, self.settings.encoding)
        if self.settings.script and kind.startswith(("text/html", "application/xhtml")):
            body = _HEAD.sub(lambda match: match[0] + self.settings.script, body, count=1)
        modified = formatdate(os.path.getmtime(file), usegmt=True)
        headers = {"Content-Type": kind, "Last-Modified": modified, "Accept-Ranges": "bytes"}
        self._ranged(body, headers)

    def _ranged(self, body: bytes, headers: dict[str, str]) -> None:
        wanted = _RANGE.fullmatch(self.headers.get("Range", ""))
        if wanted is None or wanted[1] == wanted[2] == "":
            self._send(HTTPStatus.OK, body, headers)
            return
        first = int(wanted[1]) if wanted[1] else max(0, len(body) - int(wanted[2]))
        last = min(int(wanted[2]), len(body) - 1) if wanted[1] and wanted[2] else len(body) - 1
        if first > last:
            unfit = {"Content-Range": f"bytes */{len(body)}"}
            self._send(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, b"", unfit)
            return
        part = {**headers, "Content-Range": f"bytes {first}-{last}/{len(body)}"}
        self._send(HTTPStatus.PARTIAL_CONTENT, body[first : last + 1], part)

    def _listing(self, folder: str, path: str) -> None:
        names = sorted(entry.name + "/" * entry.is_dir() for entry in os.scandir(folder))
        rows = "".join(f'<li><a href="{quote(name)}">{html.escape(name)}</a></li>\n' for name in ["../", *names])
        title = html.escape(f"Index of {path}")
        page = f"<!DOCTYPE html>\n<meta charset=utf-8>\n<title>{title}</title>\n<h1>{title}</h1>\n<ul>\n{rows}</ul>\n"
        self._send(HTTPStatus.OK, page.encode(), {"Content-Type": "text/html; charset=utf-8"})

    def _missing(self) -> None:
        page = os.path.join(self.settings.root, "404.html")
        body = b"Not Found\n"
        kind = "text/plain; charset=utf-8"
        if os.path.isfile(page):
            with open(page, "rb") as stream:
                body, kind = stream.read(), media_type(page, self.settings.encoding)
        self._send(HTTPStatus.NOT_FOUND, body, {"Content-Type": kind})

    def _send(self, status: HTTPStatus, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        own = {"Cache-Control": CACHING, **headers, **self.settings.headers}
        if self.settings.script:
            own["X-Rack-LiveReload"] = "1"
        for name, value in own.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say requests with ``--verbose`` only."""
        self.settings.log.debug("Server:", format % args)
