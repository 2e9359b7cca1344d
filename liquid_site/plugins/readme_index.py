"""jekyll-readme-index 0.3.0: a README is the index of a folder that has none."""

from __future__ import annotations

import posixpath
import re

from liquid_site.model.page import Page
from liquid_site.model.site import Site
from liquid_site.plugins.host import Host
from liquid_site.plugins.markdown_files import extensions, page_of, settings

_INDEX = re.compile(r"(?:index\.(?:html?|xhtml|xml))?", re.IGNORECASE)


def setup(host: Host) -> None:
    """Add the generator."""
    host.generator(generate, "low")


def generate(site: Site) -> None:
    """Add the pages; with ``with_frontmatter`` READMEs that are pages already move, too."""
    own = settings(site, "readme_index")
    if own.get("enabled") is False:
        return
    for file in [file for file in site.static_files if is_readme(site, file.relative_path)]:
        folder = folder_of(file.url)
        if has_index(site, folder):
            continue
        page = page_of(site, file)
        move(page, folder)
        site.pages.append(page)
        if own.get("remove_originals") is True:
            site.static_files = [other for other in site.static_files if other is not file]
    if own.get("with_frontmatter") is True:
        for page in [page for page in site.pages if is_readme(site, f"/{page.path}")]:
            folder = folder_of(page.url)
            if not has_index(site, folder):
                move(page, folder)


def is_readme(site: Site, path: str) -> bool:
    """Tell whether *path* is a Markdown file called README in any case, its extension in lower case."""
    stem, ext = posixpath.splitext(path)
    return stem.lower().endswith("/readme") and ext in extensions(site)


def folder_of(url: str) -> str:
    """Give the folder of *url* with a slash at its end; a URL that ends with one has the folder above."""
    return posixpath.dirname(url.rstrip("/")).rstrip("/") + "/"


def has_index(site: Site, folder: str) -> bool:
    """Tell whether a page or file has the URL *folder* or that of an index in it."""
    start = folder.lower()
    urls = [page.url for page in site.pages] + [file.url for file in site.static_files]
    return any(url.lower().startswith(start) and _INDEX.fullmatch(url, len(start)) for url in urls)


def move(page: Page, folder: str) -> None:
    """Give *page* the address *folder*."""
    page.data["permalink"] = page.front_matter["permalink"] = folder
    page.known_url = None
