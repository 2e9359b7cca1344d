"""Ruby's ``File.fnmatch`` and ``Dir.glob``."""

from __future__ import annotations

import os
import re

MAGIC = re.compile(r"[*?\[\\]")


def fnmatch(pattern: str, path: str, *, pathname: bool = False, dotmatch: bool = False) -> bool:
    """``File.fnmatch?(pattern, path, flags)``: without *pathname* a ``*`` crosses ``/``; ``{a,b}`` is literal.

    A leading dot is matched by a literal dot alone unless *dotmatch*; with *pathname* that holds after each ``/``, and
    ``**/`` is any number of folders.
    """
    if not pathname:
        return _match(pattern, path, dotmatch=dotmatch)
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


def _match(pattern: str, name: str, *, dotmatch: bool) -> bool:
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
    """``Dir.glob(pattern, base:)``: paths relative to *base* with ``/``, byte-sorted within each folder.

    ``{a,b}`` gives one pattern after the other, ``**/`` any number of folders (links to folders not followed, dot
    folders only with *dotmatch*); a trailing ``/`` asks for folders.
    """
    return [path for single in braces(pattern) for path in _glob(single, base, dotmatch)]


def _glob(pattern: str, base: str, dotmatch: bool) -> list[str]:
    segments = pattern.split("/")
    path = ""
    while len(segments) > 1 and not MAGIC.search(segments[0]):
        path += segments.pop(0) + "/"
    if not MAGIC.search(segments[0]):
        path += segments[0]
        return [path] if path and os.path.lexists(os.path.join(base, path)) else []
    return _Walk(base, segments, dotmatch).paths(path)


class _Walk:
    """Ruby's way through the folders: each name is given out, then gone into, before the next."""

    def __init__(self, base: str, segments: list[str], dotmatch: bool) -> None:
        self.base = base
        self.segments = segments
        self.dotmatch = dotmatch

    def paths(self, start: str) -> list[str]:
        found: list[str] = []
        stack = [iter(self._entries(start, self._closure({0}), True))]
        while stack:
            entry = next(stack[-1], None)
            if entry is None:
                stack.pop()
                continue
            path, places = entry
            if len(self.segments) in places:
                found.append(path)
            if places - {len(self.segments)} and os.path.isdir(os.path.join(self.base, path)):
                stack.append(iter(self._entries(path + "/", places, False)))
        return found

    def _closure(self, places: set[int]) -> frozenset[int]:
        """*places* in the pattern, and those behind a ``**`` that stands for no folder at all."""
        last = len(self.segments) - 1
        for place in sorted(places):
            while place < last and self.segments[place] == "**":
                place += 1
                places.add(place)
        return frozenset(places)

    def _entries(self, folder: str, places: frozenset[int], top: bool) -> list[tuple[str, frozenset[int]]]:
        found = []
        last = len(self.segments) - 1
        if not self.segments[last] and last in places and not top:
            found.append((folder, frozenset({len(self.segments)})))
        names = _listed(self.base, folder)
        if top and (self.dotmatch or self.segments[0] != "**"):
            names.insert(0, ".")
        for name in names:
            if after := self._after(folder, name, places):
                found.append((folder + name, after))
        return found

    def _after(self, folder: str, name: str, places: frozenset[int]) -> frozenset[int]:
        last = len(self.segments) - 1
        after = set()
        for place in places:
            if place > last:
                continue
            if place < last and self.segments[place] == "**":
                if name != "." and (self.dotmatch or not name.startswith(".")) and self._is_folder(folder + name):
                    after.add(place)
            elif _match(self.segments[place], name, dotmatch=self.dotmatch):
                after.add(place + 1)
        return self._closure(after)

    def _is_folder(self, path: str) -> bool:
        full = os.path.join(self.base, path)
        return os.path.isdir(full) and not os.path.islink(full)


def _listed(base: str, path: str) -> list[str]:
    try:
        return sorted(os.listdir(os.path.join(base, path) or "."), key=os.fsencode)
    except (NotADirectoryError, FileNotFoundError, PermissionError):
        return []


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
