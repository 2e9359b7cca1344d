"""What is published, hidden or yet to come."""

from __future__ import annotations

from typing import Any

from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.model.static_file import StaticFile


def truthy(value: Any) -> bool:
    """Tell whether Ruby takes *value* for true."""
    return value is not None and value is not False


def is_published(item: Page | Document) -> bool:
    """Tell whether front matter does not say ``published: false`` in so many words."""
    return item.data.get("published", True) is not False


def is_future(document: Document) -> bool:
    """Tell whether *document* is dated after the build, whole seconds counting, and the future is hidden."""
    if truthy(document.context.config.get("future")):
        return False
    return int(document.date.timestamp()) > int(document.context.time.timestamp())


def is_publishable(item: Page | Document) -> bool:
    """Tell whether *item* may be seen: published (or unpublished ones are shown), and not of the future."""
    visible = truthy(item.data.get("published", True)) or truthy(item.context.config.get("unpublished"))
    return visible and not (isinstance(item, Document) and is_future(item))


def is_written(item: Page | Document | StaticFile) -> bool:
    """Tell whether *item* becomes a file of the destination."""
    if isinstance(item, Page):
        return True
    if isinstance(item, StaticFile):
        return item.is_written
    return item.collection.is_written and is_publishable(item)
