"""GitHub's workflow commands: a message that is shown at a file and line of a pull request."""

from __future__ import annotations

import os


def annotation(level: str, message: str, path: str = "", line: int = 0, title: str = "") -> str:
    """Give the command for *message*; *level* is ``notice``, ``warning`` or ``error``.

    *path* is told as GitHub wants it: relative to the checkout (``GITHUB_WORKSPACE``, else the working directory).
    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    properties = [("file", shown(path)), ("line", str(line) if line and path else ""), ("title", title)]
    inside = ",".join(f"{name}={_property(value)}" for name, value in properties if value)
    return f"::{level}{f' {inside}' if inside else ''}::{_data(message)}"


def shown(path: str) -> str:
    """Give *path* relative to the checkout, where it lies in it."""
    if not path:
        return ""
    root = os.environ.get("GITHUB_WORKSPACE") or os.getcwd()
    full, base = os.path.realpath(path), os.path.realpath(root)
    inside = full.startswith(base.rstrip(os.sep) + os.sep)
    return (os.path.relpath(full, base) if inside else path).replace(os.sep, "/")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
