"""jekyll-archives 2.2.1: a page for each tag, category, year, month and day that has posts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from liquid_site.model.site import Site, posts_by
from liquid_site.plugins.archive_pages import Archive, Found, address, archive_page, by_dates
from liquid_site.plugins.host import Host
from liquid_site.reader.reading import begin
from liquid_site.ruby.hashes import deep_merge
from liquid_site.ruby.slug import slugify
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


def setup(host: Host) -> None:
    """Add the generator."""
    host.generator(generate)


def generate(site: Site) -> None:
    """Add the archives; ``site.archives`` lists them."""
    configured = site.config.get("jekyll-archives")
    config = deep_merge(DEFAULTS, configured if isinstance(configured, dict) else {})
    site.config["jekyll-archives"] = config
    dated = by_dates(site.posts.docs, lambda name: is_enabled(config, name))
    made = [archive(site, config, found) for found in (*named(site, config), *dated)]
    site.pages += made
    site.config["archives"] = made


def is_enabled(config: dict[str, Any], name: str) -> bool:
    """Tell whether there are archives by *name*."""
    enabled = config["enabled"]
    return enabled is True or enabled == "all" or (isinstance(enabled, list) and name in enabled)


def named(site: Site, config: dict[str, Any]) -> Iterator[Found]:
    """Find the tags, then the categories, in the order of the posts."""
    for key, kind in (("tags", "tag"), ("categories", "category")):
        if is_enabled(config, key):
            for name, group in posts_by(site, key).items():
                yield Found(kind, group, {"name": slug_of(site, name)}, heading=name)


def slug_of(site: Site, name: Any) -> str | None:
    """Give what stands for *name* in an address; None for what is no text."""
    if not isinstance(name, str):
        return None
    slug = slugify(name)
    if not slug:
        site.log.warn("Warning:", f"Empty `slug` generated for '{name}'.")
    return slug


def archive(site: Site, config: dict[str, Any], found: Found) -> Archive:
    """Make the archive of *found*, with the front-matter defaults of its kind."""
    url = address(to_s(config["permalinks"].get(found.kind)), {**found.parts, "type": found.kind})
    page = archive_page(site, found, url, config.get("layouts"), config.get("layout"), {"posts": found.documents})
    page.defaults = begin(site).defaults.all(page.relative_path, found.kind)
    return page
