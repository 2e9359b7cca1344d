"""The fixture ``page_regression``: a page, or a part of it, against its stored snapshot."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from liquid_site.testing import normalize as normalizers
from liquid_site.testing import snapshot
from liquid_site.testing.alignment import changes
from liquid_site.testing.difference import count, told
from liquid_site.testing.pages import parse
from liquid_site.testing.stored import Stored
from liquid_site.testing.tree import Node, from_soup

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from liquid_site.testing.normalize import Normalizer
    from liquid_site.testing.pages import BuiltPage

ENDING = ".page.html"
ACCEPT = "If this is intended: --regen-all stores it (--force-regen stores it too, and fails this once)."


class PageRegression(Stored):
    """Made for each test; ``check`` does the work."""

    def check(
        self,
        page: BuiltPage | str,
        select: str | None = None,
        normalize: Iterable[str | Normalizer] = (),
        basename: str | None = None,
    ) -> None:
        """Compare *page* (one of a built site, or HTML text) with its snapshot; the first time, store it and fail.

        *select* is a CSS selector: all it matches is compared; None takes ``main``, or ``body`` where there is none.
        *normalize* names what to replace on both sides before (see ``normalize``), or functions str → str on snapshots.
        *basename* names the snapshot, else the test does (from the second check of a test on with a number).
        """
        __tracebackhide__ = True
        chosen = normalizers.find(normalize)
        obtained = normalizers.apply(snapshot.write(part(page, select)), chosen)
        name = self.name(basename, ENDING)
        stored = self.path(name, ENDING)

        def compare(_: Path, expected: Path) -> None:
            __tracebackhide__ = True
            kept = normalizers.apply(expected.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n"), chosen)
            if snapshot.split(kept) != snapshot.split(obtained):
                self._fail(page, stored, kept, obtained)

        self.compare(obtained, name, ENDING, compare)

    def _fail(self, page: BuiltPage | str, stored: Path, kept: str, obtained: str) -> None:
        __tracebackhide__ = True
        old, new = snapshot.split(kept), snapshot.split(obtained)
        found = changes(old, new)
        lines = [f"{title(page)} differs from its snapshot in {count(len(found), 'place')}.", ""]
        lines += [*told(old, new, found), f"Snapshot: {stored}"]
        if not self.is_regenerating:
            from liquid_site.testing.report import Pair, section, write_report

            pair = Pair(title(page), kept, obtained, None if isinstance(page, str) else page)
            lines.append(f"Report:   {write_report(self.request, self.recorder, [section(pair)])}")
        raise AssertionError("\n".join([*lines, ACCEPT]))


def title(page: BuiltPage | str) -> str:
    """Name *page* to a reader: its URL, and the source it is made from."""
    if isinstance(page, str):
        return "The HTML"
    return f"{page.url} ({page.source_path})" if page.source_path else page.url


def part(page: BuiltPage | str, select: str | None) -> list[Node | str]:
    """Give the trees of what *select* matches in *page*. Fails the test if that is nothing."""
    __tracebackhide__ = True
    soup = soup_of(page)
    tags = soup.select(select) if select is not None else soup.select("main") or soup.select("body")
    if not tags and select is not None:
        pytest.fail(nothing(page, select, soup), pytrace=False)
    if not tags:
        return from_soup(soup).children
    chosen = {id(tag) for tag in tags}
    return [from_soup(tag) for tag in tags if not any(id(parent) in chosen for parent in tag.parents)]


def soup_of(page: BuiltPage | str) -> BeautifulSoup:
    """Give *page* parsed."""
    return parse(page) if isinstance(page, str) else page.soup


def nothing(page: BuiltPage | str, select: str, soup: BeautifulSoup) -> str:
    """Say that *select* matches nothing, and what could be selected instead."""
    offered = list(dict.fromkeys(tag.name for tag in soup.select("main, article, header, nav, footer, body")))
    instead = f"The page has: {', '.join(offered)}." if offered else "The page has none of the usual parts."
    return f"select={select!r} matches nothing in {title(page)}. {instead}"
