"""jekyll-archives-v2 0.0.5: archives of any collection by year, month, day and any attribute that is a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from liquid_site.model.collection import Collection
from liquid_site.model.document import Document
from liquid_site.model.order import newest_first
from liquid_site.model.site import Site
from liquid_site.plugins.archive_pages import Archive, Found, address, archive_page, by_dates
from liquid_site.plugins.host import Host
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
    for found in by_dates(collection.docs, times.__contains__) if times else ():
        yield archive(site, collection, settings, found)
    for attribute in attributes:
        for value, group in by_attribute(collection, to_s(attribute)).items():
            slug = slugify(value, settings.get("slug_mode")) if isinstance(value, str) else ""
            found = Found(to_s(attribute), group, {"name": slug}, heading=value)
            yield archive(site, collection, settings, found)


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


def archive(site: Site, collection: Collection, settings: dict[str, Any], found: Found) -> Archive:
    """Make the archive of *found* in *collection*."""
    permalinks = settings.get("permalinks")
    template = (permalinks.get(found.kind) if isinstance(permalinks, dict) else None) or OTHER
    parts = {"collection": collection.label, **found.parts, "type": singular(found.kind)}
    listed = {"collection_name": collection.label, "documents": found.documents}
    url = address(to_s(template), parts)
    return archive_page(site, found, url, settings.get("layouts"), settings.get("layout"), listed)


def singular(word: str) -> str:
    """Give the singular of an English *word*, as far as its ending tells."""
    if word in _ODD:
        return _ODD[word]
    ending = next(((old, new) for old, new in _SINGULARS if word.endswith(old)), ("", ""))
    return f"{word.removesuffix(ending[0])}{ending[1]}"
