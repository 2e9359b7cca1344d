"""Paths as Ruby's ``File`` splits them, with ``/`` on every system."""

from __future__ import annotations


def split_ext(name: str) -> tuple[str, str]:
    """Split *name* like ``File.extname``: a leading dot begins no extension."""
    stem = name.rsplit("/", 1)[-1]
    start = len(stem) - len(stem.lstrip("."))
    dot = stem.rfind(".", start)
    if dot <= 0:
        return name, ""
    ext = stem[dot:]
    return name[: len(name) - len(ext)], ext


def dirname(path: str) -> str:
    """Give what ``File.dirname`` gives."""
    trimmed = path.rstrip("/")
    if not trimmed:
        return "/" if path.startswith("/") else "."
    head, slash, _ = trimmed.rpartition("/")
    if not slash:
        return "."
    return head.rstrip("/") or "/"


def basename(path: str) -> str:
    """Give what ``File.basename`` gives."""
    return path.rstrip("/").rsplit("/", 1)[-1] or ("/" if path else "")


def expand(path: str) -> str:
    """Resolve ``.`` and ``..`` and repeated slashes of *path* as seen from the root, which nothing climbs above."""
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            del parts[-1:]
        elif part and part != ".":
            parts.append(part)
    return "/" + "/".join(parts)


def inside(base: str, path: str) -> str:
    """Join *path* onto *base* so that the result never leaves it (``Jekyll.sanitized_path``)."""
    clean = expand(path)
    if clean == base or clean.startswith(base.rstrip("/") + "/"):
        return clean
    return base.rstrip("/") + (clean if clean != "/" else "/")
