"""File URLs and the paths they stand for, told relative to the working folder."""

from __future__ import annotations

import os
import re
import sys
from urllib.parse import quote, unquote

FILE_URL = re.compile(r"file:///[^\s]*")


def file_url(path: str) -> str:
    """``file:///…`` for an absolute *path*."""
    path = path.replace(os.sep, "/")
    return "file://" + ("" if path.startswith("/") else "/") + quote(path, safe="/:@!$&'()*+,;=-._~")


def path_of(url: str) -> str:
    """The path a file URL stands for; any other URL as it is."""
    if not url.startswith("file://"):
        return url
    path = unquote(url[7:])
    return path[1:].replace("/", os.sep) if sys.platform == "win32" else path


def shown(url: str) -> str:
    """The shorter of the path and the path from the working folder, as Sass's hosts print it."""
    path = path_of(url)
    try:
        relative = os.path.relpath(path)
    except ValueError:
        return path
    return relative if len(relative.split(os.sep)) <= len(path.split(os.sep)) else path


def shorten(line: str) -> str:
    """*line* with its file URLs as :func:`shown`."""
    return FILE_URL.sub(lambda match: shown(match[0]), line)
