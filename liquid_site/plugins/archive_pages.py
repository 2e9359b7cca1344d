"""Pages that list the documents of a time or with an attribute, for both plugins that make archives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import liquid_site.model.url as urls
from liquid_site.model.document import Document
from liquid_site.model.order import newest_first
from liquid_site.model.page import Page
from liquid_site.model.paths import basename, split_ext
from liquid_site.model.site import Site
from liquid_site.plugins.made import written_path
from liquid_site.ruby.hashes import deep_merge
from liquid_site.ruby.strftime import strftime


@dataclass(eq=False, repr=False)
class Archive(Page):
    """One archive: *kind* is ``tag``, ``year``, …; *heading* the attribute's value, None for a time; *day* begins that.

    *listed* is what templates see besides: the documents, newest first, under the name that the plugin has for them.
    """

    kind: str = ""
    heading: Any = None
    day: date | None = None
    listed: Mapping[str, Any] = field(default_factory=dict)

    @property
    def relative_path(self) -> str:
        """The path of the written file."""
        return written_path(self.url)

    def to_liquid(self) -> dict[Any, Any]:
        """Give the page as templates see it."""
        own = {
            **self.listed,
            "type": self.kind,
            "title": self.heading if isinstance(self.heading, str) else None,
            "date": self.day,
            "name": self.name,
            "path": self.relative_path,
            "url": self.url,
            "permalink": None,
        }
        return deep_merge(self.defaults, deep_merge(self.data, own))


@dataclass(frozen=True)
class Found:
    """Documents of one archive: its *kind*, the *parts* of its address, what it is about."""

    kind: str
    documents: list[Document]
    parts: Mapping[str, str | None]
    heading: Any = None
    day: date | None = None


def archive_page(site: Site, found: Found, url: str, layouts: Any, layout: Any, listed: Mapping[str, Any]) -> Archive:
    """Make the page of *found* at *url*; its layout is that of its kind in *layouts*, else *layout*."""
    page = Archive(
        site.context, site.source, "", "", known_url=url, kind=found.kind, heading=found.heading, day=found.day
    )
    page.listed = listed
    page.name, page.ext = split_ext(basename(page.relative_path))
    page.data = {"layout": (layouts.get(found.kind) if isinstance(layouts, dict) else None) or layout}
    page.front_matter = page.data
    return page


def by_dates(documents: list[Document], wanted: Callable[[str], bool]) -> Iterator[Found]:
    """Find the years, each followed by its months, each followed by its days, as far as they are *wanted*."""
    for year, of_year in by_time(documents, "%Y"):
        if wanted("year"):
            yield Found("year", of_year, {"year": year}, day=date(int(year), 1, 1))
        for month, of_month in by_time(of_year, "%m") if wanted("month") or wanted("day") else ():
            parts = {"year": year, "month": month}
            if wanted("month"):
                yield Found("month", of_month, parts, day=date(int(year), int(month), 1))
            for day, of_day in by_time(of_month, "%d") if wanted("day") else ():
                yield Found("day", of_day, {**parts, "day": day}, day=date(int(year), int(month), int(day)))


def by_time(documents: list[Document], format: str) -> list[tuple[str, list[Document]]]:
    """Group *documents* by their dates printed with *format*, as first met; each group newest first."""
    groups: dict[str, list[Document]] = {}
    for document in documents:
        groups.setdefault(strftime(document.date, format), []).append(document)
    return [(name, newest_first(group)) for name, group in groups.items()]


def address(template: str, parts: Mapping[str, str | None]) -> str:
    """Fill *template*; a placeholder without a value goes, and the slash before it."""
    for name, value in parts.items():
        if value is None:
            template = template.replace(f"/:{name}", "")
    return urls.page_url(template, None, [(name, value) for name, value in parts.items() if value is not None])
