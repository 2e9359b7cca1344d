"""jekyll-paginate 1.1.0: the posts on numbered pages, each a copy of one ``index.html``."""

from __future__ import annotations

import os
import posixpath
from typing import Any

from liquid_site.dialect.drops.faces import face
from liquid_site.errors import ConfigError
from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.model.paths import inside
from liquid_site.model.publish import truthy
from liquid_site.model.site import Site, posts
from liquid_site.plugins.host import Host
from liquid_site.ruby.numbers import to_i
from liquid_site.ruby.text import to_s

_NO_TEMPLATE = (
    "Pagination is enabled, but I couldn't find an index.html page to use as the pagination template. "
    "Skipping pagination."
)


def setup(host: Host) -> None:
    """Add the generator."""
    host.generator(generate, "lowest")


def generate(site: Site) -> None:
    """Give the template its paginator and add the other pages; nothing happens without ``paginate``."""
    if site.config.get("paginate") is None or not site.pages:
        return
    template = template_page(site)
    if template is None:
        site.log.warn("Pagination:", _NO_TEMPLATE)
        return
    per_page = to_i(to_s(site.config["paginate"]))
    if per_page <= 0:
        raise ConfigError(f"paginate: {site.config['paginate']} is no number of posts.", hint="write paginate: 10, say")
    shown = [post for post in posts(site) if not truthy(post.data.get("hidden"))]
    last = -(-len(shown) // per_page)
    for number in range(1, last + 1):
        page = template if number == 1 else copy(site, template, number)
        page.pager = paginator(site, template, shown, per_page, number, last)
        if number > 1:
            site.pages.append(page)


def template_page(site: Site) -> Page | None:
    """Give the ``index.html`` with the longest path in a folder on the way to ``paginate_path``."""
    folders = hierarchy(site)
    found = [page for page in site.pages if page.name == "index.html" and folder_of(site, page) in folders]
    return max(found, key=lambda page: len(page.path), default=None)


def hierarchy(site: Site) -> set[str]:
    """Give the folders from that of ``paginate_path`` up to the source."""
    here = posixpath.dirname(inside(site.source, str(site.config.get("paginate_path"))))
    found = set()
    while here.startswith(site.source):
        found.add(here)
        here = posixpath.dirname(here)
    return found


def folder_of(site: Site, page: Page) -> str:
    """Give the folder of *page*'s path below the source."""
    return posixpath.dirname(os.path.normpath(f"{site.source}/{page.path}").replace(os.sep, "/"))


def copy(site: Site, template: Page, number: int) -> Page:
    """Make page *number* from *template*: the same file, at another address."""
    page = Page(site.context, template.base, template.folder, template.name)
    page.front_matter, page.data, page.defaults = dict(template.front_matter), dict(template.data), template.defaults
    page.content, page.first_line = template.content, template.first_line
    page.known_url = None
    site.context.fire("pages", "post_init", page)
    if site.context.ways.template_paths:
        page.front_matter.setdefault("path", template.relative_path)
    page.folder = address(site, number)
    return page


def address(site: Site, number: int) -> str:
    """Give ``paginate_path`` with its first ``:num`` filled in and a slash before it."""
    path = str(site.config.get("paginate_path")).replace(":num", str(number), 1)
    return path if path.startswith("/") else f"/{path}"


def paginator(
    site: Site, template: Page, shown: list[Document], per_page: int, number: int, last: int
) -> dict[str, Any]:
    """Give what templates see as ``paginator`` on page *number* of *last*."""

    def path(other: int) -> str | None:
        return None if not 1 <= other <= last else template.url if other == 1 else address(site, other)

    return {
        "page": number,
        "per_page": per_page,
        "posts": [face(post) for post in shown[(number - 1) * per_page : number * per_page]],
        "total_posts": len(shown),
        "total_pages": last,
        "previous_page": number - 1 if number > 1 else None,
        "previous_page_path": path(number - 1),
        "next_page": number + 1 if number < last else None,
        "next_page_path": path(number + 1),
    }
