"""jekyll-default-layout 0.1.5: Markdown pages and posts that name no layout get the one that fits."""

from __future__ import annotations

from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.model.site import Site
from liquid_site.plugins.host import Host
from liquid_site.plugins.markdown_files import extensions


def setup(host: Host) -> None:
    """Add the generator."""
    host.generator(generate, "lowest")


def generate(site: Site) -> None:
    """Set the layouts; a layout that is null, or set by the defaults, counts as named."""
    kinds = extensions(site)
    items: list[Page | Document] = [*site.pages, *site.posts.docs]
    for item in items:
        if item.ext.lower() in kinds and "layout" not in item.data:
            layout = layout_for(site, item)
            item.data["layout"] = layout
            if isinstance(item, Page):
                item.front_matter["layout"] = layout


def layout_for(site: Site, item: Page | Document) -> str | None:
    """Give ``home`` for the front page, else ``page`` or ``post``, else ``default``: the first that there is."""
    wanted = ["home"] if item.url == "/" else []
    wanted.append("page" if isinstance(item, Page) else "post")
    return next((name for name in (*wanted, "default") if name in site.layouts), None)
