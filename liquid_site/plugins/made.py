"""Pages that plugins make, and the addresses they put into them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from liquid_site.model.page import Page
from liquid_site.model.site import Site
from liquid_site.reader.reading import begin
from liquid_site.ruby.uri import unescape_path


def made_page(site: Site, folder: str, name: str, content: str, data: dict[str, Any]) -> Page:
    """Make a page that has no file: *folder* (``""``, or ``/a/b``) and *name*, *content* and front matter *data*.

    Front-matter defaults apply to what *data* does not name (a None counts as naming). Hooks hear of the page. Put it
    into ``site.pages``.
    """
    page = Page(site.context, site.source, folder, name, content=content)
    page.front_matter = dict(data)
    page.defaults = begin(site).defaults.all(page.relative_path, "pages")
    page.data = {**page.defaults, **data}
    site.context.fire("pages", "post_init", page)
    return page


def absolute_url(site: Site, path: str) -> str:
    """Give *path* (or an address) as Liquid's ``absolute_url`` gives it."""
    from liquid_site.dialect.filters.urls import absolute_url as filtered
    from liquid_site.dialect.registers import Registers

    return str(filtered(Asker(Registers(site)), path))


@dataclass(frozen=True)
class Asker:
    """What a filter needs to know of who asks."""

    registers: Any


def written_path(url: str) -> str:
    """Give the path, below the destination, of the file that is written for *url*."""
    path = unescape_path(url).removeprefix("/")
    return f"{path.rstrip('/')}/index.html".removeprefix("/") if url.endswith("/") else path
