"""jekyll-feed 0.17.0: Atom feeds of posts and collections, by category and tag, and ``{% feed_meta %}``."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from typing import Any

from liquid_site.dialect.filters.urls import absolute_url
from liquid_site.errors import ConfigError
from liquid_site.model.paths import inside
from liquid_site.model.publish import truthy
from liquid_site.model.site import Site, tags
from liquid_site.plugins.feed_template import TEMPLATE
from liquid_site.plugins.host import Host
from liquid_site.plugins.made import made_page
from liquid_site.ruby.text import to_s

_LOG = "Jekyll Feed:"
_NOT_PLAIN = re.compile(r"[^a-zA-Z0-9_]")


def setup(host: Host) -> None:
    """Add the generator and the tag."""
    host.generator(generate, "lowest")
    host.tag("feed_meta", parse_meta)


def generate(site: Site) -> None:
    """Add the feeds that no file of the source stands for."""
    config = settings(site)
    if truthy(config.get("disable_in_development")) and os.environ.get("JEKYLL_ENV", "development") == "development":
        site.log.info(_LOG, "Skipping feed generation in development")
        return
    for name, meta in collections(config).items():
        site.log.info(_LOG, f"Generating feed for {name}")
        for category in (*categories(meta), None):
            add(site, feed_path(name, meta, category), name, category)
    if truthy(config.get("tags")):
        add_tags(site, config["tags"] if isinstance(config["tags"], dict) else {})


def settings(site: Site) -> dict[str, Any]:
    """Give what is configured under ``feed``."""
    value = site.config.get("feed")
    return value if isinstance(value, dict) else {}


def collections(config: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Give collection → its settings, posts last unless named; their path holds for ``feed_meta``, too."""
    given = config.get("collections")
    found: dict[str, dict[str, Any]] = {}
    if isinstance(given, list):
        found = {to_s(name): {} for name in given}
    elif isinstance(given, dict):
        found = {to_s(name): dict(meta or {}) for name, meta in given.items()}
    posts = found.setdefault("posts", {})
    for key in ("path", "categories"):
        if not truthy(posts.get(key)):
            posts[key] = config.get(key)
    if not truthy(config.get("path")) and truthy(posts["path"]):
        config["path"] = posts["path"]
    return found


def categories(meta: dict[str, Any]) -> list[Any]:
    """Give the categories that have a feed of their own. Raises ConfigError for what is no list."""
    value = meta.get("categories")
    if not truthy(value):
        return []
    if not isinstance(value, list):
        raise ConfigError("feed: categories is no list.", excerpt=to_s(value), hint="write categories: [news]")
    return list(dict.fromkeys(value))


def feed_path(name: str, meta: dict[str, Any], category: Any) -> str:
    """Give where the feed of *category* (None: of all) of the collection *name* goes."""
    start = "/feed" if name == "posts" else f"/feed/{name}"
    if category is not None:
        return f"{start}/{to_s(category)}.xml"
    return to_s(meta["path"]) if truthy(meta.get("path")) else f"{start}.xml"


def add_tags(site: Site, config: dict[str, Any]) -> None:
    """Add a feed for each tag of letters, digits and underscores that is not excepted."""
    found = tags(site)
    if not found:
        return
    excepted = config.get("except") or []
    folder = to_s(config.get("path") or "/feed/by_tag/")
    for tag in config.get("only") or found:
        if tag in excepted or _NOT_PLAIN.search(to_s(tag)):
            continue
        site.log.info(_LOG, f"Generating feed for posts tagged {to_s(tag)}")
        add(site, f"{folder}{to_s(tag)}.xml", "posts", tag=tag)


def add(site: Site, path: str, collection: str, category: Any = None, tag: Any = None) -> None:
    """Add the feed at *path* unless the source has a file there."""
    if os.path.exists(inside(site.source, path)):
        return
    data = {
        "layout": None,
        "sitemap": False,
        "xsl": os.path.exists(inside(site.source, "feed.xslt.xml")),
        "collection": collection,
        "category": category,
        "tags": tag,
    }
    site.pages.append(made_page(site, "", path, TEMPLATE, data))


def parse_meta(_markup: str) -> Callable[[Any], str]:
    """Read ``{% feed_meta %}``, which takes nothing."""
    return render_meta


def render_meta(context: Any) -> str:
    """Write the ``<link>`` to the posts' feed."""
    return "<link " + " ".join(attributes(context)) + " />"


def attributes(context: Any) -> Iterator[str]:
    """Give the link's attributes."""
    site = context.registers.site
    path = settings(site).get("path")
    title = next((site.config[key] for key in ("title", "name") if truthy(site.config.get(key))), None)
    yield 'type="application/atom+xml"'
    yield 'rel="alternate"'
    yield f'href="{quoted(absolute_url(context, path if truthy(path) else "feed.xml"))}"'
    if title is not None:
        yield f'title="{quoted(title)}"'


def quoted(value: Any) -> str:
    """Give *value* escaped for an attribute."""
    return (
        to_s(value)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&apos;")
    )
