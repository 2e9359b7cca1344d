"""Reading a whole site, in Jekyll's order."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Any

from liquid_site.config.folders import absolute
from liquid_site.config.log import Log
from liquid_site.model.collection import make_collection
from liquid_site.model.context import Context, usual_output_ext
from liquid_site.model.order import oldest_first
from liquid_site.model.paths import inside
from liquid_site.model.site import Site
from liquid_site.model.theme import Theme
from liquid_site.reader.collections import read_collections
from liquid_site.reader.data_files import read_data
from liquid_site.reader.dates import Dates
from liquid_site.reader.layouts import read_layouts
from liquid_site.reader.reading import Reading, begin
from liquid_site.reader.theme_assets import read_theme_assets
from liquid_site.reader.walk import read_included, walk
from liquid_site.ruby.clock import now
from liquid_site.ruby.hashes import deep_merge
from liquid_site.ruby.text import to_s
from liquid_site.ruby.times import local_zone


def new_site(config: dict[str, Any], log: Log, theme: Theme | None = None) -> Site:
    """Make the empty site that *config* (complete) describes; nothing is read yet. Raises FatalError for a bad time."""
    source, destination = absolute(config["source"]), absolute(config["destination"])
    zone = local_zone(to_s(config["timezone"]) if config.get("timezone") else None)
    context = Context(config, source, destination, build_time(config, zone), zone, log)
    context.output_ext = usual_output_ext(str(config.get("markdown_ext") or ""))
    site = Site(context, theme, include_dirs=[inside(source, str(config["includes_dir"]))])
    theme_includes = theme.folder("_includes") if theme else None
    if theme_includes:
        site.include_dirs.append(theme_includes)
    reset(site)
    return site


def build_time(config: dict[str, Any], zone: tzinfo) -> datetime:
    """Give ``site.time``: the configured time, else ``SOURCE_DATE_EPOCH``, else now."""
    if config.get("time") in (None, False):
        return now(zone)
    return Dates(zone).parse(config["time"], "Invalid time in _config.yml.")


def reset(site: Site) -> None:
    """Empty *site* of all that was read and generated; the configured collections are made anew."""
    site.layouts, site.data = {}, {}
    site.pages, site.static_files = [], []
    names = site.config.get("collections") or {}
    site.collections = {name: make_collection(site.context, name) for name in names}


def read(site: Site) -> None:
    """Read all of the source (and the theme) into *site*: layouts, posts, pages, files, collections, assets, data."""
    reading = begin(site)
    site.layouts = read_layouts(reading)
    walk(reading)
    if reading.context.ways.reads_included:
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
