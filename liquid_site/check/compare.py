"""Two built sites side by side: which files are the same, and where the others first differ."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from liquid_site.check.tree import flatten, without_tokens
from liquid_site.errors import FatalError, Where

VERDICTS = ("identical", "tokens", "tree", "different", "only left", "only right")
"""``tokens``: the same but for the spans inside highlighted code. ``tree``: other bytes, the same HTML tree."""
_HTML = (".html", ".htm", ".xhtml")
_AROUND = 60


@dataclass(frozen=True)
class FileResult:
    """One file: its path, a verdict of ``VERDICTS``, and the first difference (line, left, right)."""

    path: str
    verdict: str
    line: int = 0
    left: str = ""
    right: str = ""


@dataclass
class Comparison:
    """All files of two built sites, by path."""

    left: str
    right: str
    files: list[FileResult] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """Verdict → number of files, every verdict named."""
        counted = Counter(result.verdict for result in self.files)
        return {verdict: counted[verdict] for verdict in VERDICTS}

    @property
    def same(self) -> bool:
        """Whether every file is identical, byte for byte."""
        return all(result.verdict == "identical" for result in self.files)


def compare(left: str, right: str, ignore: Iterable[str] = ()) -> Comparison:
    """Compare the built sites in the folders *left* and *right*.

    *ignore* are regular expressions: what they match is taken out of both sides (a build's time, say). Raises
    FatalError for a folder that is not there, or where both hold nothing.
    """
    for folder in (left, right):
        if not os.path.isdir(folder):
            raise FatalError("Not a folder.", where=Where(folder), hint="name two built sites, such as _site")
    wipe = wiper(ignore)
    names = sorted(listing(left) | listing(right))
    if not names:
        raise FatalError("Both folders are empty: there is nothing to compare.", where=Where(left))
    return Comparison(left, right, [compare_file(left, right, name, wipe) for name in names])


def wiper(patterns: Iterable[str]) -> Callable[[str], str]:
    """Give a function that takes out what *patterns* match."""
    compiled = [re.compile(pattern) for pattern in patterns]

    def wipe(text: str) -> str:
        for pattern in compiled:
            text = pattern.sub("", text)
        return text

    return wipe


def listing(folder: str) -> set[str]:
    """Give the paths of all files under *folder*, with forward slashes."""
    found = set()
    for here, _, names in os.walk(folder):
        inside = os.path.relpath(here, folder).replace(os.sep, "/")
        found |= {name if inside == "." else f"{inside}/{name}" for name in names}
    return found


def compare_file(left: str, right: str, name: str, wipe: Callable[[str], str]) -> FileResult:
    """Compare the file *name* of both sites."""
    ours, theirs = (os.path.join(folder, name) for folder in (left, right))
    if not os.path.lexists(ours):
        return FileResult(name, "only right")
    if not os.path.lexists(theirs):
        return FileResult(name, "only left")
    one, two = content(ours), content(theirs)
    if one == two:
        return FileResult(name, "identical")
    try:
        first, second = wipe(one.decode()), wipe(two.decode())
    except UnicodeDecodeError:
        return FileResult(name, "different", 0, f"{len(one)} bytes", f"{len(two)} bytes")
    return FileResult(name, verdict(name, first, second), *first_difference(first, second))


def content(path: str) -> bytes:
    """Give the bytes of *path*; those of a symbolic link are its target's name."""
    if os.path.islink(path):
        return b"-> " + os.fsencode(os.readlink(path))
    with open(path, "rb") as stream:
        return stream.read()


def verdict(name: str, one: str, two: str) -> str:
    """Judge two texts of the file *name*."""
    if one == two:
        return "identical"
    if not name.lower().endswith((*_HTML, ".xml")):
        return "different"
    one, two = without_tokens(one), without_tokens(two)
    if one == two:
        return "tokens"
    if name.lower().endswith(_HTML) and flatten(one) == flatten(two):
        return "tree"
    return "different"


def first_difference(one: str, two: str) -> tuple[int, str, str]:
    """Give the line of the first difference (0 if there is none) and a piece of each side around it."""
    place = len(os.path.commonprefix((one, two)))
    if place == len(one) == len(two):
        return 0, "", ""
    start = max(0, place - _AROUND // 2, one.rfind("\n", 0, place) + 1)
    return one.count("\n", 0, place) + 1, one[start : place + _AROUND], two[start : place + _AROUND]
