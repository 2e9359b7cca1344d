"""jekyll-paginate-v2 3.0.0: any page's list of documents on numbered pages, and pages for tags and categories."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cmp_to_key
from typing import Any

from liquid_site.errors import ConfigError
from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.model.publish import truthy
from liquid_site.model.site import Site
from liquid_site.plugins.host import Host
from liquid_site.plugins.paginate_v2_index import index_by, parts_of, select
from liquid_site.plugins.paginate_v2_pages import Run, paginated
from liquid_site.reader.reading import begin
from liquid_site.ruby.hashes import deep_merge
from liquid_site.ruby.numbers import to_i
from liquid_site.ruby.text import downcase, to_s

DEFAULTS: dict[str, Any] = {
    "enabled": False,
    "collection": "posts",
    "offset": 0,
    "per_page": 10,
    "permalink": "/page:num/",
    "title": ":title - page :num",
    "page_num": 1,
    "sort_reverse": False,
    "sort_field": "date",
    "limit": 0,
    "trail": {"before": 0, "after": 0},
    "indexpage": None,
    "extension": "html",
    "debug": False,
    "legacy": False,
}
_LOG = "Pagination:"
_NO_TEMPLATE = (
    "Is enabled, but I couldn't find any pagination page. Skipping pagination. "
    "Pages must have 'pagination: enabled: true' in their front-matter for pagination to work."
)


def setup(host: Host) -> None:
    """Add the generator."""
    host.generator(generate, "lowest")


def generate(site: Site) -> None:
    """Make the automatic pages, then turn every page that asks for it into numbered ones."""
    from liquid_site.plugins.paginate_v2_autopages import create

    given = site.config.get("pagination")
    config = deep_merge(DEFAULTS, given if isinstance(given, dict) else {})
    create(site, config)
    if site.config.get("paginate") is not None:
        refuse_old(site)
    if not truthy(config["enabled"]):
        site.log.info(_LOG, "Disabled in site.config.")
        return
    templates = [page for page in site.pages if truthy(settings(page).get("enabled"))]
    if not templates:
        site.log.warn(_LOG, _NO_TEMPLATE)
    defaults = begin(site).defaults.all(".html", "pages")
    for template in templates:
        own = deep_merge(config, settings(template))
        if truthy(own["enabled"]):
            paginate(site, template, own, defaults)
    site.log.info(_LOG, f"Complete, processed {len(templates) or ''} pagination page(s)")


def refuse_old(site: Site) -> None:
    """Raise ConfigError for the setting of jekyll-paginate, which the original has not taken since 2018."""
    raise ConfigError(
        "jekyll-paginate-v2 does not read `paginate`.",
        excerpt=f"paginate: {site.config['paginate']}",
        hint="write pagination: {enabled: true, per_page: …}, and pagination: {enabled: true} in the page",
    )


def settings(page: Page) -> dict[str, Any]:
    """Give what *page* says under ``pagination``."""
    value = page.data.get("pagination")
    return value if isinstance(value, dict) else {}


def paginate(site: Site, template: Page, config: dict[str, Any], defaults: dict[str, Any]) -> None:
    """Put the numbered pages of *template* in its place, at the end of the site's pages."""
    per_page = number(config["per_page"])
    if per_page <= 0:
        raise ConfigError(f"pagination: per_page: {config['per_page']} is no number of documents.")
    shown = chosen(site, config)
    count = max(1, -(-len(shown) // per_page))
    limit = number(config.get("limit"))
    if 0 < limit < count:
        count = limit
    site.pages = [page for page in site.pages if page is not template]
    site.pages += paginated(template, Run(config, shown, per_page, count, site.config.get("title"), defaults))


def number(value: Any) -> int:
    """Give *value* as ``to_i`` gives it."""
    return to_i(value) if isinstance(value, str) else int(value or 0)


def chosen(site: Site, config: dict[str, Any]) -> list[Document]:
    """Give the documents that *config* wants, filtered and sorted."""
    found = [item for item in documents(site, config["collection"]) if not truthy(item.data.get("hidden"))]
    shown = found
    for key, field in (("category", "categories"), ("tag", "tags"), ("locale", "locale")):
        groups = index_by(found, field)
        if key == "category":
            groups["posts"] = found
        shown = select(shown, config.get(key), groups)
    return ordered(shown, config) if truthy(config.get("sort_field")) else list(shown)


def documents(site: Site, wanted: Any) -> list[Document]:
    """Give the documents of the collections *wanted*: names in a text or list, ``all`` for all but the posts."""
    names = wanted if isinstance(wanted, list) else parts_of(to_s(wanted), blanks=True)
    found: list[Document] = []
    for name in names:
        label = downcase(to_s(name)).strip()
        if label == "all":
            labels = [other for other in site.collections if other != "posts"]
        else:
            labels = [label] if label in site.collections else []
        for one in labels:
            found += [item for item in site.collections[one].docs if "pagination" not in item.data]
    return found


def ordered(items: Iterable[Document], config: dict[str, Any]) -> list[Document]:
    """Sort *items* by the field of *config*, cut ``offset`` off the end, and turn them round if so asked."""
    field = to_s(config["sort_field"])
    order = cmp_to_key(compare)
    made = sorted(items, key=lambda item: order(field_of(item, field)))
    offset = max(0, number(config.get("offset")))
    made = made[: max(0, len(made) - offset)]
    return made[::-1] if truthy(config.get("sort_reverse")) else made


def field_of(item: Document, field: str) -> Any:
    """Give what *item* has under *field*, whose parts stand between colons; None for a mapping or nothing."""
    assert item.date is not None
    value: Any = item.data
    for part in field.split(":"):
        key = downcase(part).strip()
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    return None if isinstance(value, dict) else value


def compare(one: Any, other: Any) -> int:
    """Order two values: nothing first, text whatever its case. Raises ConfigError where there is no order."""
    if one is None or other is None:
        return (one is not None) - (other is not None)
    try:
        first, second = comparable(one), comparable(other)
        return int(first > second) - int(first < second)
    except TypeError:
        raise ConfigError(
            "pagination: sort_field names values that cannot be compared.", excerpt=f"{to_s(one)}, {to_s(other)}"
        ) from None


def comparable(value: Any) -> Any:
    """Give *value* as it is compared."""
    from datetime import date, datetime, timezone

    if isinstance(value, str):
        return downcase(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=timezone.utc)
    return value
