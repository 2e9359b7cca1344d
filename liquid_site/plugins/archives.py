"""jekyll-archives 2.2.1: a page for each tag, category, year, month and day that has posts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import liquid_site.model.url as urls
from liquid_site.model.document import Document
from liquid_site.model.order import newest_first
from liquid_site.model.page import Page
from liquid_site.model.paths import basename, split_ext
from liquid_site.model.site import Site, posts_by
from liquid_site.plugins.host import Host
from liquid_site.plugins.made import written_path
from liquid_site.reader.reading import begin
from liquid_site.ruby.hashes import deep_merge
from liquid_site.ruby.slug import slugify
from liquid_site.ruby.strftime import strftime
from liquid_site.ruby.text import to_s

DEFAULTS = {
    "layout": "archive",
    "enabled": [],
    "permalinks": {
        "year": "/:year/",
        "month": "/:year/:month/",
        "day": "/:year/:month/:day/",
        "tag": "/tag/:name/",
        "category": "/category/:name/",
    },
}


@dataclass(eq=False, repr=False)
class Archive(Page):
    """The page of one tag, category or stretch of time; *heading* is the tag's name, None for a time."""

    kind: str = ""
    heading: Any = None
    day: date | None = None
    posts: list[Document] = field(default_factory=list)

    @property
    def relative_path(self) -> str:
        """The path of the written file."""
        return written_path(self.url)

    def to_liquid(self) -> dict[Any, Any]:
        """Give the page as templates see it."""
        own = {
            "posts": self.posts,
            "type": self.kind,
            "title": self.heading if isinstance(self.heading, str) else None,
            "date": self.day,
            "name": self.name,
            "path": self.relative_path,
            "url": self.url,
            "permalink": None,
        }
        return deep_merge(self.defaults, deep_merge(self.data, own))


def setup(host: Host) -> None:
    """Add the generator."""
    host.generator(generate)


def generate(site: Site) -> None:
    """Add the archives; ``site.archives`` lists them."""
    configured = site.config.get("jekyll-archives")
    config = deep_merge(DEFAULTS, configured if isinstance(configured, dict) else {})
    site.config["jekyll-archives"] = config
    made = [*named(site, config), *dated(site, config)]
    site.pages += made
    site.config["archives"] = made


def is_enabled(config: dict[str, Any], name: str) -> bool:
    """Tell whether there are archives by *name*."""
    enabled = config["enabled"]
    return enabled is True or enabled == "all" or (isinstance(enabled, list) and name in enabled)


def named(site: Site, config: dict[str, Any]) -> Iterator[Archive]:
    """Make the archives of the tags, then of the categories, in the order of the posts."""
    for key, kind in (("tags", "tag"), ("categories", "category")):
        if is_enabled(config, key):
            for name, group in posts_by(site, key).items():
                yield archive(site, config, kind, group, {"name": slug_of(site, name)}, heading=name)


def slug_of(site: Site, name: Any) -> str | None:
    """Give what stands for *name* in an address; None for what is no text."""
    if not isinstance(name, str):
        return None
    slug = slugify(name)
    if not slug:
        site.log.warn("Warning:", f"Empty `slug` generated for '{name}'.")
    return slug


def dated(site: Site, config: dict[str, Any]) -> Iterator[Archive]:
    """Make the archives of each year, its months and their days."""
    for year, of_year in by_time(site.posts.docs, "%Y"):
        parts = {"year": year}
        if is_enabled(config, "year"):
            yield archive(site, config, "year", of_year, parts, day=date(int(year), 1, 1))
        for month, of_month in by_time(of_year, "%m"):
            parts = {"year": year, "month": month}
            if is_enabled(config, "month"):
                yield archive(site, config, "month", of_month, parts, day=date(int(year), int(month), 1))
            if is_enabled(config, "day"):
                for day, of_day in by_time(of_month, "%d"):
                    when = date(int(year), int(month), int(day))
                    yield archive(site, config, "day", of_day, {**parts, "day": day}, day=when)


def by_time(posts: list[Document], format: str) -> list[tuple[str, list[Document]]]:
    """Group *posts* by their dates printed with *format*, as first met; each group newest first."""
    groups: dict[str, list[Document]] = {}
    for post in posts:
        groups.setdefault(strftime(post.date, format), []).append(post)
    return [(name, newest_first(group)) for name, group in groups.items()]


def archive(
    site: Site,
    config: dict[str, Any],
    kind: str,
    posts: list[Document],
    parts: Mapping[str, str | None],
    **about: Any,
) -> Archive:
    """Make the archive of *posts*; *parts* fill the placeholders of its address."""
    url = address(to_s(config["permalinks"].get(kind)), {**parts, "type": kind})
    layouts = config.get("layouts")
    layout = (layouts.get(kind) if isinstance(layouts, dict) else None) or config.get("layout")
    page = Archive(site.context, site.source, "", "", kind=kind, posts=posts, known_url=url, **about)
    page.name, page.ext = split_ext(basename(page.relative_path))
    page.data = {"layout": layout}
    page.front_matter = page.data
    page.defaults = begin(site).defaults.all(page.relative_path, kind)
    return page


def address(template: str, parts: Mapping[str, str | None]) -> str:
    """Fill *template*; a placeholder without a value goes, and the slash before it."""
    for name, value in parts.items():
        if value is None:
            template = template.replace(f"/:{name}", "")
    return urls.page_url(template, None, [(name, value) for name, value in parts.items() if value is not None])
