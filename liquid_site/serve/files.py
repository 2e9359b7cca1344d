"""From a requested path to a file of the built site, by the rules of Jekyll's server."""

from __future__ import annotations

import os
from dataclasses import dataclass
from urllib.parse import unquote

INDEXES = tuple(f"index.{ext}" for ext in ("htm", "html", "rhtml", "xht", "xhtml", "cgi", "xml", "json"))
TEXT = "text/plain"
TYPES = {
    "atom": "application/atom+xml", "avif": "image/avif", "bmp": "image/bmp", "css": "text/css", "csv": "text/csv",
    "eot": "application/vnd.ms-fontobject", "gif": "image/gif", "gz": "application/gzip", "htm": "text/html",
    "html": "text/html", "ico": "image/x-icon", "ics": "text/calendar", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "js": "application/javascript", "json": "application/json", "jsonld": "application/ld+json",
    "m4a": "audio/mp4", "map": "application/json", "md": "text/markdown", "mjs": "text/javascript",
    "mp3": "audio/mpeg", "mp4": "video/mp4", "ogg": "audio/ogg", "ogv": "video/ogg", "otf": "font/otf",
    "pdf": "application/pdf", "png": "image/png", "rss": "application/rss+xml", "svg": "image/svg+xml",
    "tar": "application/x-tar", "tif": "image/tiff", "tiff": "image/tiff", "tsv": "text/tab-separated-values",
    "ttf": "font/ttf", "txt": TEXT, "wasm": "application/wasm", "wav": "audio/wav", "webm": "video/webm",
    "webmanifest": "application/manifest+json", "webp": "image/webp", "woff": "font/woff", "woff2": "font/woff2",
    "xht": "application/xhtml+xml", "xhtml": "application/xhtml+xml", "xml": "application/xml",
    "xsl": "application/xml", "zip": "application/zip",
}  # fmt: skip
"""Extension → media type; the machine's own tables differ from machine to machine."""
WITH_CHARSET = frozenset({"css", "csv", "htm", "html", "ics", "js", "json", "md", "mjs", "tsv", "txt", "webmanifest"})


@dataclass(frozen=True)
class Found:
    """What a path leads to: a ``file``, a ``folder`` without an index, or an address to ``move`` to; else nothing."""

    file: str = ""
    folder: str = ""
    move: str = ""


def find(root: str, path: str, *, listing: bool = False) -> Found:
    """Find the URL path *path* (no query, below the mount point) under the folder *root*.

    ``/x`` and ``/x/`` both serve ``x.html``; a folder without a slash moves; *listing* passes indexes over. Nothing
    outside *root* is found.
    """
    clean = unquote(path)
    if "\0" in clean or "\\" in clean or ".." in clean.split("/"):
        return Found()
    full = os.path.join(root, clean.strip("/"))
    if not clean.endswith("/") and os.path.isfile(full):
        return Found(file=full)
    if os.path.isdir(full):
        return _in_folder(full, path, clean, listing)
    plain = full.rstrip("/")
    return next((Found(file=plain + ext) for ext in (".html", ".xhtml") if os.path.isfile(plain + ext)), Found())


def _in_folder(full: str, path: str, clean: str, listing: bool) -> Found:
    if not clean.endswith("/"):
        beside = f"{full}.html"
        return Found(file=beside) if os.path.isfile(beside) else Found(move=f"{path}/")
    names = () if listing else INDEXES
    index = next((name for name in names if os.path.isfile(os.path.join(full, name))), None)
    if index is not None:
        return Found(file=os.path.join(full, index))
    beside = f"{full.rstrip('/')}.html"
    if not listing and clean.strip("/") and os.path.isfile(beside):
        return Found(file=beside)
    return Found(folder=full)


def media_type(file: str, encoding: str = "utf-8") -> str:
    """Give the value of ``Content-Type`` for *file*."""
    ext = os.path.splitext(file)[1].lstrip(".").lower()
    kind = TYPES.get(ext, "application/octet-stream")
    return f"{kind}; charset={encoding}" if ext in WITH_CHARSET else kind
