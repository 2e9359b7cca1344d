"""What the tests of whole sites share: laying out a source, building it, and reading a destination back."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import io
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from unittest import mock

MTIME = 1704164645
"""2024-01-02 03:04:05 UTC, the time of every source file."""


def lay_out(root: Path, files: Mapping[str, Any]) -> None:
    """Write *files* (path → text, bytes, ``{"base64": …}`` or ``{"symlink": …}``) under *root*."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, dict) and "symlink" in content:
            path.symlink_to(content["symlink"])
            continue
        data = base64.b64decode(content["base64"]) if isinstance(content, dict) else content
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        os.utime(path, (MTIME, MTIME))


def read_back(root: Path, names: Mapping[str, str]) -> dict[str, Any]:
    """Give every file under *root*: path → text, a digest, or a link's target; *names* replaces folders."""
    found: dict[str, Any] = {}
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root).as_posix()
        if path.is_symlink():
            found[relative] = {"symlink": put_in(os.readlink(path), names)}
        elif path.is_file():
            data = path.read_bytes()
            try:
                found[relative] = put_in(data.decode(), names)
            except UnicodeDecodeError:
                found[relative] = {"sha256": hashlib.sha256(data).hexdigest()}
    return found


def put_in(text: str, names: Mapping[str, str]) -> str:
    """Replace the folders in *text* by their names."""
    for folder, name in names.items():
        text = text.replace(folder, name)
    return text


@contextlib.contextmanager
def surroundings(folder: Path, variables: Mapping[str, str]) -> Iterator[None]:
    """Work in *folder*, in UTC, with *variables* set."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("JEKYLL_", "BUNDLE_"))}
    before = Path.cwd()
    os.chdir(folder)
    try:
        with mock.patch.dict(os.environ, {**kept, "LC_ALL": "C.UTF-8", "TZ": "UTC", **variables}, clear=True):
            yield
    finally:
        os.chdir(before)


def run(arguments: list[str], folder: Path, variables: Mapping[str, str] | None = None) -> tuple[int, str, str]:
    """Run one command line in *folder*; give its status and what it wrote to both streams."""
    from liquid_site.cli.main import main

    out, err = io.StringIO(), io.StringIO()
    with surroundings(folder, variables or {}), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(arguments)
    return status, out.getvalue(), err.getvalue()
