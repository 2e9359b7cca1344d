"""Pages and layouts: front matter, body, and what to do when they are broken."""

from __future__ import annotations

from typing import Any, NamedTuple

from liquid_site.errors import FrontMatterError, Where, YamlError
from liquid_site.model.excerpt import Excerpt
from liquid_site.model.page import Page
from liquid_site.model.publish import truthy
from liquid_site.reader.excerpts import cut_excerpt
from liquid_site.reader.front_matter import split
from liquid_site.reader.reading import Reading
from liquid_site.ruby import yaml
from liquid_site.ruby.decode import BrokenText, decode
from liquid_site.ruby.text import inspect


class Front(NamedTuple):
    """A file taken apart; ``raw`` are its bytes where they are not text."""

    data: dict[str, Any]
    content: str
    first_line: int = 1
    raw: bytes | None = None


def read_front(reading: Reading, path: str, text: bytes) -> Front:
    """Take the bytes of the page or layout at *path* apart; broken YAML or bytes are warned of.

    Raises FrontMatterError for front matter that is no mapping, an empty permalink, and, under
    ``strict_front_matter``, for what is otherwise warned of.
    """
    try:
        parts = split(decode(text, reading.encoding))
    except BrokenText as error:
        warn(reading, f"Error reading file {path}: {error}", Where(path))
        return Front({}, error.text, raw=text)
    data: Any = {}
    if parts.yaml is not None:
        try:
            data = yaml.load(parts.yaml) or {}
        except YamlError as error:
            warn(reading, f"YAML Exception reading {path}: {error}", Where(path, error.where.line))
    check(path, data)
    return Front(data, parts.body, parts.first_line)


def warn(reading: Reading, message: str, where: Where) -> None:
    """Warn with *message*; under ``strict_front_matter`` raise it."""
    reading.log.warn(message, "", where)
    if reading.is_strict:
        raise FrontMatterError(message, where=where, hint="the block between the --- lines must be valid YAML")


def check(path: str, data: Any) -> None:
    """Raise FrontMatterError unless *data* is a mapping whose permalink is not empty text."""
    if not isinstance(data, dict):
        hint = "write `key: value` lines between the --- lines"
        raise FrontMatterError(
            f"Invalid YAML front matter in {path}", where=Where(path, 2), excerpt=inspect(data), hint=hint
        )
    if data.get("permalink") == "":
        hint = "give the permalink a value, or take it out"
        raise FrontMatterError(f"Invalid permalink in {path}", where=Where(path), hint=hint)


def read_page(reading: Reading, base: str, folder: str, name: str, text: bytes) -> Page:
    """Make the page *name* in *folder* of *base* from its bytes; hooks hear of it."""
    page = Page(reading.context, base, folder, name)
    reading.log.debug("Reading:", page.relative_path)
    front = read_front(reading, page.source_path, text)
    page.content, page.first_line, page.raw = front.content, front.first_line, front.raw
    set_data(page, front.data, reading.defaults.all(page.relative_path, "pages"))
    if reading.context.ways.page_excerpts and truthy(reading.config.get("page_excerpts")):
        add_excerpt(page)
    reading.context.fire("pages", "post_init", page)
    return page


def set_data(page: Page, front_matter: dict[str, Any], defaults: dict[str, Any]) -> None:
    """Give *page* its front matter and, where that is silent, *defaults*."""
    page.front_matter, page.defaults = front_matter, defaults
    page.data = {**front_matter, **{key: value for key, value in defaults.items() if key not in front_matter}}


def add_excerpt(page: Page) -> None:
    """Give an HTML page without an excerpt of its own one from its text."""
    if page.is_html and page.excerpt_separator and not truthy(page.front_matter.get("excerpt")):
        page.data["excerpt"] = Excerpt(page, cut_excerpt(page))


def is_shown(reading: Reading, page: Page) -> bool:
    """Tell whether *page* is published by its own front matter (defaults do not count), or all are shown."""
    return truthy(page.front_matter.get("published", True)) or truthy(reading.config.get("unpublished"))
