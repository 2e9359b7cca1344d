"""A page in Liquid: a plain hash, taken at the moment it is asked for."""

from __future__ import annotations

from typing import Any

from liquid_site.dialect.drops.faces import kept_hash
from liquid_site.dialect.drops.raw import raw_to_s
from liquid_site.model.excerpt import Excerpt
from liquid_site.model.page import Page
from liquid_site.ruby import text
from liquid_site.ruby.hashes import deep_merge


def page_hash(page: Page) -> dict[Any, Any]:
    """Front matter over its defaults, and over both content, dir, excerpt, name, path and url.

    The hash is kept until the page gets other content, data, keys or another URL; ``faces.forget`` drops it sooner.
    """
    kept = kept_hash(vars(page))
    if kept is not None:
        return kept  # type: ignore[no-any-return]
    excerpt = {"excerpt": _excerpt(page)} if page.context.ways.new_drops else {}
    made = _merged(page, {
        "content": page.content, "dir": page.dir, **excerpt, "name": page.name, "path": page.path, "url": page.url,
    })  # fmt: skip
    vars(page)["liquid_hash"] = (made, page.content, page.data, len(page.data), page.known_url)
    return made


def page_excerpt_hash(excerpt: Excerpt) -> dict[Any, Any]:
    """``page`` while the excerpt of a page is rendered: the page's hash with the excerpt as front matter has it."""
    page = excerpt.owner
    assert isinstance(page, Page)
    own = {"content": page.content, "dir": page.dir, "name": page.name, "path": page.path, "url": page.url}
    return _merged(page, own)


def _merged(page: Page, own: dict[Any, Any]) -> dict[Any, Any]:
    return deep_merge(page.defaults, deep_merge(page.data, own))


def _excerpt(page: Page) -> str | None:
    excerpt = page.data.get("excerpt")
    if excerpt is None or excerpt is False:
        return None
    own = raw_to_s(excerpt)
    return text.to_s(excerpt) if own is None else own
