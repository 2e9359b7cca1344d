"""The fixture ``site_regression``: all files of a site against one stored snapshot, told in one report."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from liquid_site.testing import normalize as normalizers
from liquid_site.testing import snapshot
from liquid_site.testing.alignment import changes
from liquid_site.testing.difference import SHOWN, count, told
from liquid_site.testing.page_regression import ACCEPT, part
from liquid_site.testing.pages import HTML
from liquid_site.testing.stored import Stored
from liquid_site.testing.tree import from_soup

if TYPE_CHECKING:
    from liquid_site.testing.normalize import Normalizer
    from liquid_site.testing.pages import BuiltPage, BuiltSite

ENDING = ".site.txt"
HEAD = "=== "
INDENT = "  "
IN_REPORT = 50
"""Files that the HTML report shows side by side."""


class SiteRegression(Stored):
    """Made for each test; ``check`` does the work."""

    def check(
        self,
        site: BuiltSite,
        include: Iterable[str] = ("*",),
        exclude: Iterable[str] = (),
        select: str | None = "html",
        normalize: Iterable[str | Normalizer] = (),
        content: bool = True,
        basename: str | None = None,
    ) -> None:
        """Compare the files of *site* with the stored snapshot; the first time, store it and fail.

        *include* and *exclude* are shell patterns of paths in the destination (``*`` matches slashes too). HTML pages
        are kept as ``page_regression`` keeps them: the part that *select* matches, the whole page where it matches
        nothing; other texts line by line, other files as a hash. With *content* false all files are kept as hashes.
        *normalize* is as in ``page_regression``, for every text.
        """
        __tracebackhide__ = True
        chosen = normalizers.find(normalize)
        pages = {path: page for path, page in site.all.items() if wanted(path, include, exclude)}
        if not pages:
            pytest.fail(f"No file of {site!r} is wanted: include={include!r}, exclude={exclude!r}", pytrace=False)
        obtained = {path: kept_as(page, select, chosen, content).replace("\r", "␍") for path, page in pages.items()}
        name = self.name(basename, ENDING)
        stored = self.path(name, ENDING)

        def compare(_: Path, expected: Path) -> None:
            __tracebackhide__ = True
            text = expected.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
            kept = {path: normalized(path, body, chosen) for path, body in read(text).items()}
            if kept != obtained:
                self._fail(pages, stored, kept, obtained)

        self.compare(write(obtained), name, ENDING, compare)

    def _fail(
        self, pages: Mapping[str, BuiltPage], stored: Path, kept: Mapping[str, str], obtained: Mapping[str, str]
    ) -> None:
        __tracebackhide__ = True
        differing = sorted(path for path in {*kept, *obtained} if kept.get(path) != obtained.get(path))
        lines = [f"The site differs from its snapshot in {count(len(differing), 'file')}:", ""]
        lines += [f"  {verdict(path, kept, obtained)}  {titled(path, pages)}" for path in differing]
        lines += ["", *details(differing, kept, obtained), f"Snapshot: {stored}"]
        if not self.is_regenerating:
            from liquid_site.testing.report import Pair, section, write_report

            shown = [
                section(Pair(path, kept.get(path, ""), obtained.get(path, ""), pages.get(path), path.endswith(HTML)))
                for path in differing[:IN_REPORT]
            ]
            lines.append(f"Report:   {write_report(self.request, self.recorder, shown)}")
        raise AssertionError("\n".join([*lines, ACCEPT]))


def wanted(path: str, include: Iterable[str], exclude: Iterable[str]) -> bool:
    """Tell whether *path* matches a pattern of *include* and none of *exclude*."""
    return any(fnmatchcase(path, one) for one in include) and not any(fnmatchcase(path, one) for one in exclude)


def kept_as(page: BuiltPage, select: str | None, chosen: Sequence[Normalizer], content: bool) -> str:
    """Give what is kept of *page*."""
    data = page.path.read_bytes()
    if page.output.endswith(HTML):
        found = part(page, select) if select is not None and page.select(select) else from_soup(page.soup).children
        text = normalizers.apply(snapshot.write(found), chosen)
        return text if content else hashed(text.encode("utf-8", "replace"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return hashed(data)
    if "\0" in text:
        return hashed(data)
    text = normalizers.apply(text, chosen, is_page=False)
    return text if content else hashed(text.encode())


def hashed(data: bytes) -> str:
    """Give the line that stands for *data*."""
    return f"sha256 {hashlib.sha256(data).hexdigest()}, {len(data)} bytes\n"


def normalized(path: str, text: str, chosen: Sequence[Normalizer]) -> str:
    """Run the normalisers over the stored *text* of the file *path*."""
    return normalizers.apply(text, chosen, is_page=path.endswith(HTML))


def write(files: Mapping[str, str]) -> str:
    """Give the snapshot of a site: a line ``=== path`` for each file, then its lines, indented.

    A file that does not end with a line end has ``\\ no line end`` after its last line.
    """
    lines = []
    for path in sorted(files):
        text = files[path]
        lines.append(f"{HEAD}{path}")
        lines += [f"{INDENT}{line}" if line else "" for line in snapshot.split(text)]
        if text and not text.endswith("\n"):
            lines.append("\\ no line end")
    return "".join(f"{line}\n" for line in lines)


def read(text: str) -> dict[str, str]:
    """Read what ``write`` wrote."""
    found: dict[str, list[str]] = {}
    body: list[str] = []
    for line in snapshot.split(text):
        if line.startswith(HEAD):
            body = found[line[len(HEAD) :]] = []
        elif line.startswith("\\ ") and body:
            body[-1] = body[-1].removesuffix("\n")
        else:
            body.append(line.removeprefix(INDENT) + "\n")
    return {path: "".join(lines) for path, lines in found.items()}


def verdict(path: str, kept: Mapping[str, str], obtained: Mapping[str, str]) -> str:
    """Say in a word what became of the file *path*."""
    return "new    " if path not in kept else "gone   " if path not in obtained else "changed"


def titled(path: str, pages: Mapping[str, BuiltPage]) -> str:
    """Name the file *path*, and its source where that has another name."""
    source = pages[path].source_path if path in pages else ""
    return path if source in ("", path) else f"{path} (from {source})"


def details(differing: Sequence[str], kept: Mapping[str, str], obtained: Mapping[str, str]) -> list[str]:
    """Give the differing lines of the changed files, as many as a terminal should show."""
    lines: list[str] = []
    changed = [path for path in differing if path in kept and path in obtained]
    for place, path in enumerate(changed):
        if len(lines) >= SHOWN:
            return [*lines, f"… and {count(len(changed) - place, 'changed file')} more in the report", ""]
        old, new = snapshot.split(kept[path]), snapshot.split(obtained[path])
        found = changes(old, new)
        if not found:
            lines += [f"{path}: only the line end at its end differs", ""]
            continue
        lines += [f"{path}:", *told(old, new, found, SHOWN - len(lines))]
    return lines
