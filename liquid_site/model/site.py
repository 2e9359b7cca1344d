"""A site: all that was read, and the questions everyone asks of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any

from liquid_site.config.log import Log
from liquid_site.model.collection import Collection, make_collection
from liquid_site.model.context import Context
from liquid_site.model.document import Document
from liquid_site.model.layout import Layout
from liquid_site.model.order import newest_first
from liquid_site.model.page import Page
from liquid_site.model.static_file import StaticFile
from liquid_site.model.theme import Theme
from liquid_site.ruby.text import to_s

Item = Page | Document | StaticFile


@dataclass(eq=False, repr=False)
class Site:
    """A site in the making; ``collections`` maps label to collection, ``posts`` first."""

    context: Context
    theme: Theme | None = None
    layouts: dict[str, Layout] = field(default_factory=dict)
    pages: list[Page] = field(default_factory=list)
    static_files: list[StaticFile] = field(default_factory=list)
    collections: dict[str, Collection] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    include_dirs: list[str] = field(default_factory=list)

    @property
    def config(self) -> dict[str, Any]:
        """The configuration, with Jekyll's keys."""
        return self.context.config

    @property
    def source(self) -> str:
        """The absolute source folder."""
        return self.context.source

    @property
    def destination(self) -> str:
        """The absolute destination folder."""
        return self.context.destination

    @property
    def time(self) -> datetime:
        """The time of the build."""
        return self.context.time

    @property
    def zone(self) -> tzinfo:
        """The local zone."""
        return self.context.zone

    @property
    def log(self) -> Log:
        """The voice of the build."""
        return self.context.log

    @property
    def posts(self) -> Collection:
        """The collection ``posts``, oldest first."""
        if "posts" not in self.collections:
            self.collections["posts"] = make_collection(self.context, "posts")
        return self.collections["posts"]


def posts(site: Site) -> list[Document]:
    """Give the posts, newest first."""
    return newest_first(site.posts.docs)


def documents(site: Site) -> list[Document | StaticFile]:
    """Give every collection's documents and plain files, collection by collection."""
    found: dict[Document | StaticFile, None] = {}
    for collection in site.collections.values():
        found.update(dict.fromkeys(collection.docs))
        found.update(dict.fromkeys(collection.files))
    return list(found)


def posts_by(site: Site, key: str) -> dict[Any, list[Document]]:
    """Give the posts under each of their ``data[key]`` (``tags``, ``categories``), newest first; keys as first met."""
    groups: dict[Any, list[Document]] = {}
    for post in site.posts.docs:
        for name in post.data.get(key) or ():
            groups.setdefault(group_key(name), []).append(post)
    return {name: newest_first(group) for name, group in groups.items()}


def group_key(name: Any) -> Any:
    """Give what *name* is found under: itself, or its text where it is a list or hash."""
    if isinstance(name, list):
        return "".join(to_s(group_key(item)) for item in name)
    return to_s(name) if isinstance(name, dict) else name


def tags(site: Site) -> dict[Any, list[Document]]:
    """Give the posts of each tag."""
    return posts_by(site, "tags")


def categories(site: Site) -> dict[Any, list[Document]]:
    """Give the posts of each category."""
    return posts_by(site, "categories")


def next_document(document: Document) -> Document | None:
    """Give the document after *document* in its collection."""
    return neighbour(document, 1)


def previous_document(document: Document) -> Document | None:
    """Give the document before *document* in its collection."""
    return neighbour(document, -1)


def neighbour(document: Document, step: int) -> Document | None:
    """Give the document *step* places on in the collection, None at its ends and for a document that is not in it."""
    docs = document.collection.docs
    place = place_of(document, docs)
    if place is None or not 0 <= place + step < len(docs):
        return None
    return docs[place + step]


def place_of(document: Document, docs: list[Document]) -> int | None:
    """Find *document* in *docs*, first where it last was."""
    hint = document.known_place
    if hint < len(docs) and docs[hint] is document:
        return hint
    for place, other in enumerate(docs):
        other.known_place = place
    hint = document.known_place
    return hint if hint < len(docs) and docs[hint] is document else None


def related_posts(site: Site, document: Document) -> list[Document]:
    """Give the ten newest other posts; none while there is but one post."""
    if document.known_related is None:
        docs = site.posts.docs
        recent = [post for post in reversed(docs[-11:]) if post is not document] if len(docs) > 1 else []
        document.known_related = recent[:10]
    return document.known_related


def items(site: Site) -> Iterator[Item]:
    """Give all that may be written, in the order of writing."""
    yield from site.pages
    yield from site.static_files
    for collection in site.collections.values():
        yield from collection.docs
        if not site.context.ways.lists_collection_files:
            yield from collection.files


def find(site: Site, relative_path: str) -> Item | None:
    """Find the item with *relative_path* (a leading slash does not matter): pages, static files, then documents."""
    wanted = relative_path.removeprefix("/")
    return next((item for item in items(site) if item.relative_path.removeprefix("/") == wanted), None)


def html_pages(site: Site) -> list[Page]:
    """Give the pages that are HTML or have a URL that ends in a slash."""
    return [page for page in site.pages if page.is_html or page.url.endswith("/")]
