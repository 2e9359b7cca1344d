"""Ruby's ``File.fnmatch`` and ``Dir.glob``."""

from __future__ import annotations

import os
import re
from functools import partial


def fnmatch(pattern: str, path: str, *, pathname: bool = False, dotmatch: bool = False) -> bool:
    """``File.fnmatch?(pattern, path, flags)``: without *pathname* a ``*`` crosses ``/``; ``{a,b}`` is literal.

    A leading dot is matched by a literal dot alone unless *dotmatch*; with *pathname* that holds after each ``/``, and ``**/`` is any
    number of folders.
    """
    if not pathname:
        return _match(pattern, path, dotmatch=dotmatch, slash=True)
    return _match_folders(pattern.split("/"), path.split("/"), dotmatch)


def _match_folders(patterns: list[str], names: list[str], dotmatch: bool) -> bool:
    """Folder by folder, with one place to come back to for ``**``: linear in the product of the lengths."""
    at = place = 0
    retry: tuple[int, int] | None = None
    while True:
        if at < len(patterns) - 1 and patterns[at] == "**":
            retry = (at + 1, place)
            at += 1
            continue
        if at == len(patterns) and place == len(names):
            return True
        if at < len(patterns) and place < len(names) and _match(patterns[at], names[place], dotmatch=dotmatch):
            at, place = at + 1, place + 1
            continue
        if retry is None or retry[1] >= len(names) - 1 or (names[retry[1]].startswith(".") and not dotmatch):
            return False
        retry = (retry[0], retry[1] + 1)
        at, place = retry


def _match(pattern: str, name: str, *, dotmatch: bool, slash: bool = False) -> bool:
    """One shell pattern against one name; a ``*`` that fails is taken up again at the last star only."""
    if name.startswith(".") and not dotmatch and not pattern.startswith((".", "\\.")):
        return False
    at = place = 0
    star: tuple[int, int] | None = None
    while place < len(name):
        if at < len(pattern) and pattern[at] == "*":
            star = (at + 1, place)
            at += 1
            continue
        width = _one(pattern, at, name[place]) if at < len(pattern) else 0
        if width:
            at, place = at + width, place + 1
        elif star:
            star = (star[0], star[1] + 1)
            at, place = star
        else:
            return False
    return not pattern[at:].strip("*")


def _one(pattern: str, at: int, char: str) -> int:
    """How many characters of *pattern* at *at* match *char*; 0 for none."""
    token = pattern[at]
    if token == "?":
        return 1
    if token == "[":
        return _bracket(pattern, at, char)
    if token == "\\" and at + 1 < len(pattern):
        return 2 if pattern[at + 1] == char else 0
    return 1 if token == char else 0


def _bracket(pattern: str, at: int, char: str) -> int:
    start = at
    at += 1
    negated = pattern[at : at + 1] in ("!", "^")
    at += negated
    found = False
    while at < len(pattern) and pattern[at] != "]":
        low, at = _class_char(pattern, at)
        high = low
        if pattern[at : at + 1] == "-" and pattern[at + 1 : at + 2] not in ("", "]"):
            high, at = _class_char(pattern, at + 1)
        found = found or low <= char <= high
    if at >= len(pattern):
        return 0
    return at + 1 - start if found != negated else 0


def _class_char(pattern: str, at: int) -> tuple[str, int]:
    at += pattern[at] == "\\" and at + 1 < len(pattern)
    return pattern[at], at + 1


def glob(pattern: str, base: str, *, dotmatch: bool = False) -> list[str]:
    """``Dir.glob(pattern, base:)``: paths relative to *base*, ``/`` between names, byte-sorted within each folder.

    ``{a,b}`` gives one pattern after the other, ``**/`` any number of folders (links to folders not followed, dot folders only with
    *dotmatch*); a trailing ``/`` asks for folders.
    """
    return [path for single in braces(pattern) for path in _glob(single, base, dotmatch)]


def _glob(pattern: str, base: str, dotmatch: bool) -> list[str]:
    root = "/" if pattern.startswith("/") else ""
    segments = [segment for index, segment in enumerate(pattern.split("/")) if segment or index == pattern.count("/")]
    found = [root]
    for index, segment in enumerate(segments):
        last = index == len(segments) - 1
        if segment == "**" and not last:
            found = [deeper for path in found for deeper in _folders(base, path, dotmatch)]
        elif not segment:
            found = [path + "/" for path in found if path and os.path.isdir(os.path.join(base, path))]
        else:
            found = [name for path in found for name in _names(base, path, segment, dotmatch)]
    return found


def _names(base: str, path: str, segment: str, dotmatch: bool) -> list[str]:
    join = partial(_join, path)
    if not re.search(r"[*?\[\\]", segment):
        return [join(segment)] if os.path.lexists(os.path.join(base, join(segment))) else []
    names = [*_listed(base, path), *([".", ".."] if segment.startswith(".") else ["."] if dotmatch else [])]
    return [join(name) for name in sorted(names, key=os.fsencode) if _match(segment, name, dotmatch=dotmatch)]


def _folders(base: str, path: str, dotmatch: bool) -> list[str]:
    """*path* and all folders below it, parents first."""
    found, stack = [], [path]
    while stack:
        here = stack.pop()
        found.append(here)
        names = [name for name in _listed(base, here) if dotmatch or not name.startswith(".")]
        inner = [_join(here, name) for name in names]
        stack += [p for p in reversed(inner) if os.path.isdir(f := os.path.join(base, p)) and not os.path.islink(f)]
    return found


def _listed(base: str, path: str) -> list[str]:
    try:
        return sorted(os.listdir(os.path.join(base, path) or "."), key=os.fsencode)
    except (NotADirectoryError, FileNotFoundError, PermissionError):
        return []


def _join(path: str, name: str) -> str:
    return f"{path}{name}" if not path or path.endswith("/") else f"{path}/{name}"


def braces(pattern: str) -> list[str]:
    """*pattern* with its ``{a,b}`` written out, in order; at most 1,024 patterns come of it."""
    done: list[str] = []
    waiting = [pattern]
    while waiting and len(done) + len(waiting) <= 1024:
        single = waiting.pop(0)
        parts = _first_brace(single)
        if parts is None:
            done.append(single)
        else:
            head, options, tail = parts
            waiting[:0] = [head + option + tail for option in options]
    return done


def _first_brace(pattern: str) -> tuple[str, list[str], str] | None:
    depth, start, cuts = 0, -1, list[int]()
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char == "{":
            depth += 1
            if depth == 1:
                start, cuts = at, [at]
        elif char == "," and depth == 1:
            cuts.append(at)
        elif char == "}" and depth:
            depth -= 1
            if depth == 0:
                cuts.append(at)
                options = [pattern[left + 1 : right] for left, right in zip(cuts, cuts[1:], strict=False)]
                return pattern[:start], options, pattern[at + 1 :]
        at += 1
    return None
