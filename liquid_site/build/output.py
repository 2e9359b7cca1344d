"""What is written for an item: a page's or document's output, a static file's copy."""

from __future__ import annotations

from liquid_site.build.write import Staging
from liquid_site.model.site import Item
from liquid_site.model.static_file import StaticFile


def prepare(staging: Staging, item: Item, path: str, follow_links: bool) -> str:
    """Make the file for *item* ready that will lie at *path*; *follow_links* copies what links point at.

    An OSError names the file.
    """
    try:
        return _prepared(staging, item, path, follow_links)
    except OSError as error:
        if error.filename is None:
            error.filename = path
        raise


def _prepared(staging: Staging, item: Item, path: str, follow_links: bool) -> str:
    if isinstance(item, StaticFile):
        return staging.copy(item.source_path, follow_links)
    if item.raw is not None and item.output == item.content:
        return staging.text(item.raw, path)
    return staging.text(item.output or "", path)
