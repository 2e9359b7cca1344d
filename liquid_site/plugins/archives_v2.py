"""jekyll-archives-v2 0.0.5: archives of any collection by year, month, day and any attribute that is a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from liquid_site.model.collection import Collection
from liquid_site.model.document import Document
from liquid_site.model.order import newest_first
from liquid_site.model.page import Page
from liquid_site.model.paths import basename, split_ext
from liquid_site.model.site import Site
from liquid_site.plugins.archives import address, by_time
from liquid_site.plugins.host import Host
from liquid_site.plugins.made import written_path
from liquid_site.ruby.hashes import deep_merge
from liquid_site.ruby.slug import slugify
from liquid_site.ruby.text import inspect, to_s

TIMES = ("year", "month", "day")
PERMALINKS = {
    "year": "/:collection/:year/",
    "month": "/:collection/:year/:month/",
    "day": "/:collection/:year/:month/:day/",
    "tags": "/:collection/:type/:name/",
}
OTHER = "/:collection/:type/:name/"
_SINGULARS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("ss", "ss"), ("s", ""))
_ODD = {"series": "series", "species": "species", "news": "news", "people": "person", "movies": "movie"}


@dataclass(eq=False, repr=False)
class Archive(Page):
    """One archive; *heading* is the attribute's value, None for a time."""

    kind: str = ""
    label: str = ""
    heading: Any = None
    day: date | None = None
    documents: list[Document] = field(default_factory=list)

    @property
    def relative_path(self) -> str:
        """The path of the written file."""
        return written_path(self.url)

    def to_liquid(self) -> dict[Any, Any]:
        """Give the page as templates see it."""
        own = {
            "collection_name": self.label,
            "documents": self.documents,
            "type": self.kind,
            "title": self.heading if isinstance(self.heading, str) else None,
            "date": self.day,
            "name": self.name,
            "path": self.relative_path,
            "url": self.url,
            "permalink": None,
        }
        return {**self.data, **own}


def setup(host: Host) -> None:
    """Add the generator."""
    host.generator(generate)


def generate(site: Site) -> None:
    """Add the archives of every collection that ``jekyll-archives`` names."""
    own = site.config.get("jekyll-archives", {})
    if not isinstance(own, dict):
        site.log.warn("Archives:", f"Expected a hash but got {inspect(own)}")
        site.log.warn("", "Archives will not be generated for this site.")
        return
    base = {"layout": "archive", "enabled": [], "permalinks": PERMALINKS}
    collections = site.config.get("collections")
    config = deep_merge(dict.fromkeys(collections or (), base), own)
    site.config["jekyll-archives"] = config
    made = []
    for label, settings in config.items():
        collection = site.collections.get(label)
        if collection is not None and isinstance(settings, dict):
            made += list(archives(site, collection, settings))
    site.pages += made
    site.config["archives"] = made


def archives(site: Site, collection: Collection, settings: dict[str, Any]) -> Iterator[Archive]:
    """Make the archives of *collection*: the times, then the attributes."""
    enabled = settings.get("enabled")
    if isinstance(enabled, list):
        times, attributes = [one for one in TIMES if one in enabled], [one for one in enabled if one not in TIMES]
    elif enabled is True or enabled == "all":
        times, attributes = list(TIMES), lists_of(collection)
    else:
        return
    if times:
        yield from dated(site, collection, settings, times)
    for attribute in attributes:
        for value, group in by_attribute(collection, to_s(attribute)).items():
            slug = slugify(value, settings.get("slug_mode")) if isinstance(value, str) else ""
            about = {"heading": value}
            yield archive(site, collection, settings, to_s(attribute), group, {"name": slug}, **about)


def lists_of(collection: Collection) -> list[str]:
    """Give the attributes that are lists in some document."""
    names = dict.fromkeys(key for document in collection.docs for key in document.data)
    return [name for name in names if any(isinstance(one.data.get(name), list) for one in collection.docs)]


def by_attribute(collection: Collection, name: str) -> dict[Any, list[Document]]:
    """Group the documents by the values of *name*, as first met; each group newest first."""
    groups: dict[Any, list[Document]] = {}
    for document in collection.docs:
        values = document.data.get(name)
        for value in values if isinstance(values, list) else ():
            groups.setdefault(value, []).append(document)
    return {value: newest_first(group) for value, group in groups.items()}


def dated(site: Site, collection: Collection, settings: dict[str, Any], times: list[str]) -> Iterator[Archive]:
    """Make the archives of each year, its months and their days."""
    for year, of_year in by_time(collection.docs, "%Y"):
        parts = {"year": year}
        if "year" in times:
            yield archive(site, collection, settings, "year", of_year, parts, day=date(int(year), 1, 1))
        for month, of_month in by_time(of_year, "%m") if times != ["year"] else ():
            parts = {"year": year, "month": month}
            if "month" in times:
                yield archive(site, collection, settings, "month", of_month, parts, day=date(int(year), int(month), 1))
            for day, of_day in by_time(of_month, "%d") if "day" in times else ():
                when = date(int(year), int(month), int(day))
                yield archive(site, collection, settings, "day", of_day, {**parts, "day": day}, day=when)


def archive(
    site: Site,
    collection: Collection,
    settings: dict[str, Any],
    kind: str,
    group: list[Document],
    parts: dict[str, str],
    **about: Any,
) -> Archive:
    """Make the archive of *group*; *parts* fill the placeholders of its address."""
    permalinks, layouts = settings.get("permalinks"), settings.get("layouts")
    template = (permalinks.get(kind) if isinstance(permalinks, dict) else None) or OTHER
    url = address(to_s(template), {"collection": collection.label, **parts, "type": singular(kind)})
    layout = (layouts.get(kind) if isinstance(layouts, dict) else None) or settings.get("layout")
    page = Archive(
        site.context, site.source, "", "", kind=kind, label=collection.label, documents=group, known_url=url, **about
    )
    page.name, page.ext = split_ext(basename(page.relative_path))
    page.data = {"layout": layout}
    page.front_matter = page.data
    return page


def singular(word: str) -> str:
    """Give the singular of an English *word*, as far as its ending tells."""
    if word in _ODD:
        return _ODD[word]
    ending = next(((old, new) for old, new in _SINGULARS if word.endswith(old)), ("", ""))
    return f"{word.removesuffix(ending[0])}{ending[1]}"
