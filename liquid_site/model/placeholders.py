"""The placeholders of documents' permalinks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from liquid_site.errors import UrlError, Where
from liquid_site.ruby.chars import is_alnum
from liquid_site.ruby.slug import is_kept, slugify
from liquid_site.ruby.strftime import strftime
from liquid_site.ruby.text import to_s

if TYPE_CHECKING:
    from liquid_site.model.document import Document

DATE_FORMATS = {
    "year": "%Y",
    "month": "%m",
    "day": "%d",
    "hour": "%H",
    "minute": "%M",
    "second": "%S",
    "i_day": "%-d",
    "i_month": "%-m",
    "short_month": "%b",
    "long_month": "%B",
    "short_year": "%y",
    "w_year": "%G",
    "week": "%V",
    "w_day": "%u",
    "short_day": "%a",
    "long_day": "%A",
    "y_day": "%j",
}


def placeholder(document: Document, name: str) -> str | None:
    """Give the text of placeholder *name* for *document*, None where there is no such placeholder."""
    if name in document.context.ways.without_placeholders:
        return None
    made = VALUES.get(name)
    if made is not None:
        return made(document)
    form = DATE_FORMATS.get(name)
    return None if form is None else dated(document.date, form)


def dated(date: datetime, form: str) -> str:
    """Print *date*; the three most used parts without the machinery."""
    if form == "%Y" and date.year > 999:
        return str(date.year)
    if form == "%m":
        return f"{date.month:02}"
    if form == "%d":
        return f"{date.day:02}"
    return strftime(date, form)


def category_list(document: Document) -> list[str]:
    """Give the categories as text."""
    categories = document.data.get("categories")
    if categories is None:
        return []
    return [to_s(item) for item in categories] if isinstance(categories, list) else [to_s(categories)]


def slug_text(document: Document, mode: str | None = None, cased: bool = False) -> str:
    """Slugify the document's slug, else its file name; an empty result is warned of."""
    slug: Any = document.data.get("slug")
    if slug is not None and not isinstance(slug, str):
        raise UrlError("a slug must be text", excerpt=f"slug: {to_s(slug)}", hint="put it in quotes")
    text = document.basename_without_ext if slug is None else slug
    return slug_of(document, text, mode, cased)


def slug_of(document: Document, text: str, mode: str | None = None, cased: bool = False) -> str:
    """Slugify *text*, with Jekyll's warning when nothing of it is left."""
    ways = document.context.ways
    slug = slugify(text, mode, cased, is_alnum if ways.alphanumeric_slugs else is_kept)
    if not slug and ways.warns:
        document.context.log.warn("Warning:", f"Empty `slug` generated for '{text}'.", Where(document.path))
    return slug


def slugified(document: Document) -> str:
    """Give the categories as slugs, each once."""
    return "/".join(dict.fromkeys(slug_of(document, item) for item in category_list(document)))


VALUES: dict[str, Callable[[Document], str]] = {
    "collection": lambda document: document.collection.label,
    "path": lambda document: document.cleaned_relative_path,
    "output_ext": lambda document: document.output_ext,
    "name": lambda document: slug_of(document, document.basename_without_ext),
    "title": lambda document: slug_text(document, "pretty", cased=True),
    "slug": slug_text,
    "categories": lambda document: "/".join(dict.fromkeys(item.lower() for item in category_list(document))),
    "slugified_categories": slugified,
}
