"""The pages that jekyll-paginate-v2 makes by itself for each tag, category and collection."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from liquid_site.errors import Where
from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.model.paths import split_ext
from liquid_site.model.publish import truthy
from liquid_site.model.site import Site
from liquid_site.plugins.paginate_v2_index import parts_of, values_of
from liquid_site.plugins.paginate_v2_pages import joined
from liquid_site.reader.pages import read_front
from liquid_site.reader.reading import begin
from liquid_site.ruby.hashes import deep_merge
from liquid_site.ruby.slug import slugify
from liquid_site.ruby.text import downcase, to_s

_KINDS = (
    ("tags", "tags", "tag", ":tag", "Posts tagged with :tag", "autopage_tags.html"),
    ("categories", "categories", "category", ":cat", "Posts in category :cat", "autopage_category.html"),
    ("collections", "__coll", "collection", ":coll", "Posts in collection :coll", "autopage_collection.html"),
)
_LOG = "AutoPages:"


def defaults() -> dict[str, Any]:
    """Give the settings that hold where ``autopages`` says nothing."""
    found: dict[str, Any] = {"enabled": False}
    for name, _, setting, mark, title, layout in _KINDS:
        found[name] = {
            "layouts": [layout],
            "title": title,
            "permalink": f"/{setting}/{mark}",
            "enabled": True,
            "slugify": {"mode": "none", "cased": False},
        }
    return found


def create(site: Site, pagination: dict[str, Any]) -> None:
    """Add the automatic pages of *site*, each a template for pagination with the settings *pagination*."""
    given = site.config.get("autopages")
    config = deep_merge(defaults(), given if isinstance(given, dict) else {})
    if not truthy(config["enabled"]):
        site.log.info(_LOG, "Disabled/Not configured in site.config.")
        return
    documents = all_documents(site)
    for name, field, setting, mark, _, _ in _KINDS:
        own = config.get(name)
        if own is None:
            continue
        if not truthy(own.get("enabled")):
            site.log.info(_LOG, f"{name} pages are disabled/not configured in site.config.")
            continue
        site.log.info(_LOG, f"Generating {name} pages")
        for key, shown in keys(documents, field).items():
            for layout in own["layouts"]:
                site.pages.append(auto_page(site, own, pagination, to_s(layout), (setting, mark, key, shown)))


def all_documents(site: Site) -> list[Document]:
    """Give the documents of all collections; each notes its collection's name."""
    found = []
    for label, collection in site.collections.items():
        for item in collection.docs:
            if "pagination" not in item.data:
                item.data["__coll"] = label
                found.append(item)
    return found


def keys(documents: list[Document], field: str) -> dict[str, str]:
    """Give the values of *field*, lower case → as first written."""
    found: dict[str, str] = {}
    for item in documents:
        for value in values_of(item, field):
            for part in parts_of(value):
                found.setdefault(downcase(part).strip(), part)
    return found


class AutoPage(Page):
    """A page made from a layout; the original asks for its path before the page has a folder."""

    @property
    def relative_path(self) -> str:
        """``index.html`` wherever the page goes."""
        return self.name


def auto_page(
    site: Site, config: dict[str, Any], pagination: dict[str, Any], layout: str, about: tuple[str, str, str, str]
) -> Page:
    """Make the page for one tag (category, collection): *about* is its setting, placeholder, value and spelling."""
    setting, mark, key, shown = about
    reading = begin(site)
    data, content = read_layout(site, layout)
    paging = deep_merge(pagination, mapping(data.get("pagination")))
    own = deep_merge(config, mapping(data.get("autopages")))
    slugs = config.get("slugify") or {}
    slug = slugify(key, slugs.get("mode"), bool(slugs.get("cased")))
    paging[setting] = key
    permalink = to_s(own["permalink"]).replace(mark, slug, 1)
    page = AutoPage(site.context, site.destination, permalink, "index.html", content=content)
    page.front_matter = {
        **data,
        "permalink": permalink,
        "layout": split_ext(layout.rsplit("/", 1)[-1])[0],
        "title": to_s(own["title"]).replace(mark, slug, 1),
        "pagination": paging,
        "autopage": {"layout_path": f"_layouts/{layout}", "display_name": shown},
    }
    page.defaults = reading.defaults.all(f"_layouts/{layout}", "pages")
    page.data = {**page.defaults, **page.front_matter}
    page.known_url = joined(permalink, "index.html")
    return page


def mapping(value: Any) -> dict[str, Any]:
    """Give *value* where it is a mapping."""
    return value if isinstance(value, dict) else {}


def read_layout(site: Site, layout: str) -> tuple[dict[str, Any], str]:
    """Read the front matter and text of a layout of the source; a warning where there is none."""
    path = f"{site.source}/_layouts/{layout}"
    try:
        text = Path(path).read_bytes()
    except OSError as error:
        site.log.warn(f"Error reading file {path}: {error.strerror} @ rb_sysopen - {path}", "", Where(path))
        return {}, ""
    front = read_front(begin(site), path, text)
    return front.data, front.content
