"""A store of its own for every test, a maker of gems, and a local server."""

import gzip
import hashlib
import io
import tarfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest


@pytest.fixture(autouse=True)
def own_store(tmp_path, monkeypatch):
    monkeypatch.setenv("LIQUID_SITE_CACHE", str(tmp_path / "store"))
    monkeypatch.setenv("GEM_HOME", "")
    monkeypatch.setenv("GEM_PATH", "")
    return tmp_path / "store"


def tar(files, mode="w", link=None):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
        if link:
            entry = tarfile.TarInfo(link[0])
            entry.type, entry.linkname = tarfile.SYMTYPE, link[1]
            archive.addfile(entry)
    return stream.getvalue()


@pytest.fixture
def make_gem(tmp_path):
    """make_gem(name, version, files, tamper=False, link=None) -> path of a .gem"""

    def make(name, version, files, tamper=False, link=None, dependencies=()):
        lines = ["--- !ruby/object:Gem::Specification", f"name: {name}", "version: !ruby/object:Gem::Version"]
        lines += [f"  version: {version}", "authors:", "- A. Maker", "summary: A theme", "dependencies:"]
        for gem in dependencies:
            lines += ["- !ruby/object:Gem::Dependency", f"  name: {gem}", "  type: :runtime"]
        lines += ["- !ruby/object:Gem::Dependency", "  name: rake", "  type: :development", "metadata:", "  kind: test"]
        metadata = gzip.compress("\n".join(lines).encode())
        data = tar({path: text.encode() for path, text in files.items()}, "w:gz", link)
        digest = hashlib.sha256(data).hexdigest()
        sums = f"---\nSHA256:\n  metadata.gz: {hashlib.sha256(metadata).hexdigest()}\n  data.tar.gz: {digest}\n"
        if tamper:
            data += b"x"
        path = tmp_path / "made" / f"{name}-{version}.gem"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(
            tar({"metadata.gz": metadata, "data.tar.gz": data, "checksums.yaml.gz": gzip.compress(sums.encode())})
        )
        return path

    return make


@pytest.fixture
def server(tmp_path):
    """A web server on the loopback over the folder ``server.folder``; ``server.asked`` lists the paths asked for."""
    folder = tmp_path / "www"
    folder.mkdir()
    asked = []

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            super().do_GET()

        def log_message(self, *args):
            asked[-1:] = asked[-1:]

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as web:
        thread = threading.Thread(target=web.serve_forever)
        thread.start()
        web.folder, web.asked, web.url = folder, asked, f"http://127.0.0.1:{web.server_port}"
        yield web
        web.shutdown()
        thread.join()
