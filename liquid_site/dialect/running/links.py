"""Running ``link`` and ``post_url``: from a path or a post's name to a URL."""

from __future__ import annotations

from typing import Any

from liquid_site.dialect.context import Context
from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.filters.urls import relative_url
from liquid_site.model.publish import is_written
from liquid_site.ruby import times


def link(ctx: Context, path: str) -> Any:
    """The URL of the first page, static file or document with *path*. Raises ``RubyFault``."""
    site = ctx.registers.site
    slashed = path if path.startswith("/") else f"/{path}"
    for items in (site.pages, site.static_files, *(collection.docs for collection in site.collections.values())):
        for item in items:
            if item.relative_path in (path, slashed) and is_written(item):
                return url_of(ctx, item)
    raise RubyFault(
        f"Could not find document '{path}' in tag 'link'.\n\nMake sure the document exists and the path is correct.\n"
    )


def url_of(ctx: Context, item: Any) -> Any:
    """The URL of *item* below the site's ``baseurl``, which Jekyll 3 leaves out."""
    return relative_url(ctx, item.url) if ctx.registers.services.ways.rooted_links else item.url


def post_url(ctx: Context, name: str, parts: tuple[str, str, str]) -> Any:
    """The URL of the post with that file name, else (with a warning) of one with that date and slug.

    Raises ``RubyFault``.
    """
    folder, date, slug = parts
    posts = ctx.registers.site.posts.docs
    starts = tuple(f"{start}{date}-{slug}." for start in (f"_posts/{folder}", f"{folder}_posts/", f"{folder}_posts"))
    for post in posts:
        if any(matches(post.relative_path, start) for start in starts):
            return url_of(ctx, post)
    for post in posts:
        if post.data.get("slug") == slug and same_day(ctx, date, post.date):
            ctx.registers.site.log.warn(
                "Deprecation:",
                f"A call to '{{% post_url {name} %}}' did not match a post using the new matching method of checking "
                "name (path-date-slug) equality. Please make sure that you change this tag to match the post's name "
                "exactly.",
            )
            return url_of(ctx, post)
    raise RubyFault(
        f"Could not find post \"{name}\" in tag 'post_url'.\nMake sure the post exists and the name is correct.\n"
    )


def matches(path: str, start: str) -> bool:
    """Whether *path* goes on from *start* with an extension."""
    return path.startswith(start) and path[len(start) : len(start) + 1] not in ("", ".")


def same_day(ctx: Context, text: str, date: Any) -> bool:
    """Whether the date that *text* names is that of *date*. Raises ``RubyFault`` where it is none."""
    site = ctx.registers.site
    try:
        wanted = times.parse(text, site.time, site.zone)
    except ValueError:
        raise RubyFault(f"Invalid date '{text}': '{text}' does not contain valid date and/or title.") from None
    return (wanted.year, wanted.month, wanted.day) == (date.year, date.month, date.day)
