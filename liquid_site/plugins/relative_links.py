"""jekyll-relative-links 0.7.0: links between Markdown files become links between their pages.

On GitHub Pages it is 0.6.1, which knows no titles and no escapes, takes ``/path`` from the file's own folder and leaves
excerpts as they are.
"""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from liquid_site.dialect.filters.urls import relative_url
from liquid_site.dialect.registers import Registers
from liquid_site.model.document import Document
from liquid_site.model.excerpt import Excerpt
from liquid_site.model.page import Page
from liquid_site.model.publish import is_written, truthy
from liquid_site.model.site import Site, documents
from liquid_site.model.static_file import StaticFile
from liquid_site.plugins.host import Host
from liquid_site.plugins.made import Asker
from liquid_site.plugins.markdown_files import extensions, settings
from liquid_site.plugins.markdown_links import Finder, Link
from liquid_site.reader.entries import patterns
from liquid_site.reader.excerpts import cut_excerpt
from liquid_site.ruby import uri


def setup(host: Host) -> None:
    """Add the generator."""
    host.generator(lambda site: generate(site, host.github_pages), "lowest")


@dataclass(frozen=True)
class Work:
    """What links are resolved with: the folder of the command, and the version's ways."""

    site: Site
    folder: str
    old: bool

    @cached_property
    def urls(self) -> dict[str, str]:
        """Give path → URL, found when the first link asks (which dates the written documents)."""
        return addresses(self.site)

    def url(self, path: str, base: str) -> Any:
        """Give the URL of the file that *path* names in a file of the folder *base*; None if there is none."""
        from_root = path.startswith("/") and not self.old
        start = self.folder if from_root else posixpath.join(self.folder, base)
        full = posixpath.normpath(posixpath.join(start, path.removeprefix("/")))
        relative = full.removeprefix(f"{self.folder}/")
        url = self.urls.get(relative if self.old else uri.cgi_unescape(relative))
        return None if url is None else relative_url(Asker(Registers(self.site)), url)


def generate(site: Site, old: bool) -> None:
    """Rewrite the links of the pages, with ``collections: true`` of the documents, too; *old*: as 0.6.1 does."""
    own = settings(site, "relative_links")
    if own.get("enabled") is False:
        return
    work = Work(site, os.getcwd().replace(os.sep, "/"), old)
    items: list[Any] = list(site.pages)
    if own.get("collections") is True:
        items += [item for item in documents(site) if not isinstance(item, StaticFile) and is_written(item)]
    kinds, excluded = extensions(site), own.get("exclude")
    skipped = patterns(excluded if isinstance(excluded, list) else [])
    for item in items:
        if item.ext.lower() in kinds and not skipped.match(item.relative_path, site.source):
            rewrite(item, work)


def addresses(site: Site) -> dict[str, str]:
    """Give path → URL of pages, static files and written documents; the first of a path counts."""
    found: dict[str, str] = {}
    for item in (*site.pages, *site.static_files, *(item for item in documents(site) if is_written(item))):
        found.setdefault(item.relative_path.removeprefix("/"), item.url)
    return found


def rewrite(item: Page | Document, work: Work) -> None:
    """Rewrite the links in the text of *item*, whose excerpt is cut anew."""
    text = item.content
    if text is None:
        return
    base = posixpath.dirname(item.relative_path)
    parts, done = [], 0
    for link in Finder(text, titles=not work.old).links() if "[" in text else ():
        shown = replacement(link, base, work)
        if shown is not None:
            parts += [text[done : link.start], shown]
            done = link.end
    if parts:
        item.content = "".join(parts) + text[done:]
    if not work.old and truthy(item.data.get("excerpt")):
        item.data["excerpt"] = Excerpt(item, cut_excerpt(item))


def replacement(link: Link, base: str, work: Work) -> str | None:
    """Give what to write for *link*, None to leave it: it is absolute, a mere fragment, or names no file."""
    if link.path.startswith("#") or is_absolute(link.path):
        return None
    url = work.url(link.path, base)
    if url is None:
        return None
    target = f"{url}{link.fragment}"
    return f"[{link.text}]({target}{link.title})" if link.is_inline else f"\n[{link.text}]: {target}{link.title}"


def is_absolute(path: str) -> bool:
    """Tell whether *path* is a URI with a scheme."""
    try:
        return uri.is_absolute(path)
    except ValueError:
        return False
