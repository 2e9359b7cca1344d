"""LiveReload: a page's script keeps a WebSocket open and loads the page anew after each build."""

from __future__ import annotations

import base64
import hashlib
import json
import socket
import struct
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PORT = 35729
_MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_HELLO = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"], "serverName": "liquid-site"}
_CLIENT = """(function () {
  var url = document.currentScript.src.replace(/^http/, "ws").replace(/livereload\\.js.*$/, "livereload");
  var lost = false;
  (function connect() {
    var socket = new WebSocket(url);
    socket.onopen = function () {
      socket.send(JSON.stringify({command: "hello", protocols: ["http://livereload.com/protocols/official-7"]}));
      if (lost) { location.reload(); }
    };
    socket.onmessage = function (event) {
      if (JSON.parse(event.data).command === "reload") { location.reload(); }
    };
    socket.onclose = function () { lost = true; setTimeout(connect, 1000); };
  })();
})();
"""


class _Hub(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int]) -> None:
        super().__init__(address, _Socket)
        self.lock = threading.Lock()
        self.open: list[socket.socket] = []


class _Socket(BaseHTTPRequestHandler):
    server: _Hub

    def do_GET(self) -> None:
        if self.path.startswith("/livereload.js"):
            body = _CLIENT.encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/javascript; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        elif self.path == "/livereload" and self.headers.get("Sec-WebSocket-Key"):
            self._talk(self.headers["Sec-WebSocket-Key"])
        else:
            self.send_error(404)

    def _talk(self, key: str) -> None:
        accept = base64.b64encode(hashlib.sha1((key + _MAGIC).encode()).digest()).decode()
        self.wfile.write(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + f"Sec-WebSocket-Accept: {accept}\r\n\r\n".encode()
        )
        self.connection.sendall(frame(_HELLO))
        with self.server.lock:
            self.server.open.append(self.connection)
        try:
            while self.rfile.read(1):
                continue
        except OSError:
            self.close_connection = True
        with self.server.lock:
            if self.connection in self.server.open:
                self.server.open.remove(self.connection)
        self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent."""


def frame(message: Any) -> bytes:
    """Give *message* as one WebSocket text frame of JSON."""
    data = json.dumps(message).encode()
    if len(data) < 126:
        return b"\x81" + bytes((len(data),)) + data
    return b"\x81\x7e" + struct.pack(">H", len(data)) + data


class LiveReload:
    """The reload server on *host* and *port*; ``script`` is what pages carry."""

    def __init__(self, host: str, port: int) -> None:
        self._hub = _Hub((host, port))
        self.port = self._hub.server_port
        self._thread = threading.Thread(target=self._hub.serve_forever, daemon=True)
        self._thread.start()

    @property
    def script(self) -> bytes:
        """The tag that loads the client, from the host that the page came from."""
        source = f"'//' + (location.hostname || 'localhost') + ':{self.port}/livereload.js'"
        return f"<script>document.write('<script src=\"' + {source} + '\"></' + 'script>')</script>".encode()

    def reload(self, path: str) -> None:
        """Tell every open page to load itself anew, *path* having changed."""
        message = frame({"command": "reload", "path": path, "liveCSS": True})
        with self._hub.lock:
            for connection in list(self._hub.open):
                try:
                    connection.sendall(message)
                except OSError:
                    self._hub.open.remove(connection)

    def close(self) -> None:
        """Stop serving."""
        self._hub.shutdown()
        self._hub.server_close()
        self._thread.join()
