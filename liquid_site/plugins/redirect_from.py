"""jekyll-redirect-from 0.16.0: ``redirect_from`` makes pages that send readers on, ``redirect_to`` makes a page one."""

from __future__ import annotations

import os
import re
from typing import Any

from liquid_site.model.document import Document
from liquid_site.model.layout import Layout
from liquid_site.model.page import Page
from liquid_site.model.paths import inside
from liquid_site.model.publish import is_written
from liquid_site.model.site import Site
from liquid_site.plugins.host import Host
from liquid_site.plugins.made import absolute_url, made_page
from liquid_site.ruby import json
from liquid_site.ruby.text import to_s

_WEB = re.compile(r"^https?://", re.MULTILINE)
_LINES = (
    "<!DOCTYPE html>",
    '<html lang="en-US">',
    '  <meta charset="utf-8">',
    "  <title>Redirecting&hellip;</title>",
    '  <link rel="canonical" href="{{ page.redirect.to }}">',
    '  <script>location="{{ page.redirect.to }}"</script>',
    '  <meta http-equiv="refresh" content="0; url={{ page.redirect.to }}">',
    '  <meta name="robots" content="noindex">',
    "  <h1>Redirecting&hellip;</h1>",
    '  <a href="{{ page.redirect.to }}">Click here if you are not redirected.</a>',
    "</html>",
    "",
)


def setup(host: Host) -> None:
    """Add the generator."""
    host.generator(generate)


def generate(site: Site) -> None:
    """Make the redirect pages of *site*, and ``redirects.json`` unless turned off or there is one."""
    if "redirect" not in site.layouts:
        path = "jekyll-redirect-from/redirect.html"
        site.layouts["redirect"] = Layout("redirect", path, "_layouts/redirect.html", ".html", {}, "\n".join(_LINES))
    redirects: dict[str, str] = {}
    for item in redirectable(site):
        for origin in origins(item):
            page = redirect_page(site, to_s(origin), item.url)
            site.pages.append(page)
            redirects[page.data["redirect"]["from"]] = page.data["redirect"]["to"]
        target = target_of(item)
        if target is not None and target is not False:
            page = redirect_page(site, item.url, to_s(target))
            item.data.update(page.data)
            item.content = item.output = ""
            redirects[page.data["redirect"]["from"]] = page.data["redirect"]["to"]
    if wants_json(site) and not os.path.exists(inside(site.source, "redirects.json")):
        site.pages.append(made_page(site, "", "redirects.json", json.generate(redirects), {"layout": None}))


def redirectable(site: Site) -> list[Page | Document]:
    """Give the documents that are written, then the pages there are now."""
    found: list[Page | Document] = []
    for collection in site.collections.values():
        found += [document for document in collection.docs if is_written(document)]
    return found + site.pages


def origins(item: Page | Document) -> list[Any]:
    """Give the paths that ``redirect_from`` lists, nulls left out."""
    value = setting(item, "redirect_from")
    return [path for path in (value if isinstance(value, list) else [value]) if path is not None]


def target_of(item: Page | Document) -> Any:
    """Give what ``redirect_to`` says: the first of a list that is not null."""
    value = setting(item, "redirect_to")
    return next((path for path in value if path is not None), None) if isinstance(value, list) else value


def setting(item: Page | Document, key: str) -> Any:
    """Give the front matter's *key*, for a page its default's where there is none."""
    value = item.data.get(key)
    return item.defaults.get(key) if value is None and isinstance(item, Page) else value


def redirect_page(site: Site, origin: str, target: str) -> Page:
    """Make the page at *origin* that sends to *target*: an address of the web as it is, else a path of this site."""
    path = origin if not origin or origin.startswith("/") else f"/{origin}"
    data = {
        "sitemap": False,
        "layout": "redirect",
        "permalink": path,
        "redirect": {"from": path, "to": target if _WEB.search(target) else absolute_url(site, target)},
    }
    page = made_page(site, "", "redirect.html", "", data)
    vars(page)["may_share"] = True
    return page


def wants_json(site: Site) -> bool:
    """Tell whether ``redirect_from: {json: false}`` is not in the configuration."""
    settings = site.config.get("redirect_from")
    return not (isinstance(settings, dict) and settings.get("json") is False)
