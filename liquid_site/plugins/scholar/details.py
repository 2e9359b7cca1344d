"""A page of details for each entry, where the site has the layout for it."""

from __future__ import annotations

import re
from typing import Any

from liquid_site.model.page import Page
from liquid_site.model.url import page_url
from liquid_site.plugins.scholar.entry import Entry
from liquid_site.ruby.slug import slugify
from liquid_site.ruby.text import to_s

_APART = re.compile(r"[:\s]+")


def layout_name(config: dict[str, Any]) -> str:
    """Give the name of the layout for pages of details."""
    return to_s(config["details_layout"]).rpartition("/")[2].removesuffix(".html")


def has_details(site: Any, config: dict[str, Any]) -> bool:
    """Tell whether the site has the layout for pages of details."""
    return layout_name(config) in site.layouts


def details_path(site: Any, config: dict[str, Any], entry: Entry) -> str:
    """Give the address of the page of *entry*, by the template ``details_permalink``."""
    template = to_s(config["details_permalink"])
    key = _APART.sub("_", entry.key)
    permalink = to_s(site.config.get("permalink"))
    values = {name: slug_of(name, str(value)) for name, value in entry.fields.items() if f":{name}" in template}
    values.update(key=key, details_dir=to_s(config["details_dir"]))
    values["extension"] = "/" if permalink == "pretty" or permalink.endswith("/") else ".html"
    if not values.get("doi"):
        values["doi"] = key
    return page_url(template, None, values.items())


def slug_of(name: str, text: str) -> str:
    """Give a field's text as part of an address; a DOI stays."""
    return text if name == "doi" or not text else to_s(slugify(text, "pretty"))


def details_page(site: Any, config: dict[str, Any], entry: Entry, data: dict[str, Any]) -> Page:
    """Make the page of *entry* from the layout's own text."""
    layout = site.layouts[layout_name(config)]
    name = f"{_APART.sub('_', entry.key)}.html"
    page = Page(site.context, site.source, f"/{to_s(config['details_dir'])}", name, content=layout.content)
    page.data = {**layout.data, **data, "permalink": details_path(site, config, entry)}
    if "title" in data["entry"]:
        page.data["title"] = data["entry"]["title"]
    page.front_matter = dict(page.data)
    site.context.fire("pages", "post_init", page)
    return page
