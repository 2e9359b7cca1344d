"""Reading a whole site, in Jekyll's order."""

from __future__ import annotations

from typing import Any

from liquid_site.model.collection import make_collection
from liquid_site.model.order import oldest_first
from liquid_site.model.paths import inside
from liquid_site.model.site import Site
from liquid_site.reader.collections import read_collections
from liquid_site.reader.data_files import read_data
from liquid_site.reader.layouts import read_layouts
from liquid_site.reader.reading import Reading, begin
from liquid_site.reader.theme_assets import read_theme_assets
from liquid_site.reader.walk import read_included, walk
from liquid_site.ruby.hashes import deep_merge


def reset(site: Site) -> None:
    """Empty *site* of all that was read and generated; the configured collections are made anew."""
    site.layouts, site.data = {}, {}
    site.pages, site.static_files = [], []
    names = site.config.get("collections") or {}
    site.collections = {name: make_collection(site.context, name) for name in names}


def read(site: Site) -> None:
    """Read all of the source (and the theme) into *site*: layouts, posts, pages, files, collections, assets, data."""
    reset(site)
    reading = begin(site)
    site.layouts = read_layouts(reading)
    walk(reading)
    read_included(reading)
    for collection in site.collections.values():
        collection.docs = oldest_first(collection.docs)
    site.pages.sort(key=lambda page: page.name.encode("utf-8", "surrogateescape"))
    site.static_files.sort(key=lambda file: file.relative_path.encode("utf-8", "surrogateescape"))
    read_collections(reading)
    if site.theme:
        read_theme_assets(reading, site.theme)
    site.data = all_data(reading)


def all_data(reading: Reading) -> dict[str, Any]:
    """Read the data files, over those of the theme."""
    data = read_data(reading, inside(reading.site.source, str(reading.config["data_dir"])))
    theme_folder = reading.site.theme.folder("_data") if reading.site.theme else None
    return deep_merge(read_data(reading, theme_folder), data) if theme_folder else data
