"""What every item of a build shares: configuration, folders, clock, voice, and what higher layers hand down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone, tzinfo
from typing import Any

from liquid_site.config.log import Log
from liquid_site.config.ways import JEKYLL_4, Ways
from liquid_site.model.paths import inside

HTML_EXTENSIONS = frozenset({".html", ".xhtml", ".htm"})


def no_hook(_owner: str, _event: str, _item: Any) -> None:
    """Stand for a build without hooks."""


def no_blocks(_name: str) -> bool:
    """Stand for a build without Liquid tags."""
    return False


def no_excerpt(excerpt: Any) -> str:
    """Stand for a build that renders no excerpts: the raw text."""
    return str(excerpt.content)


def usual_output_ext(markdown_ext: str) -> Callable[[str], str]:
    """Make the extension rule of Jekyll's own converters; *markdown_ext* is the configuration's comma list."""
    table = dict.fromkeys((f".{ext}" for ext in markdown_ext.lower().split(",")), ".html")
    table.update({".scss": ".css", ".sass": ".css"})
    return lambda ext: table.get(ext.lower(), ext)


@dataclass(eq=False, repr=False)
class Context:
    """What items need to know of their build.

    ``source`` and ``destination`` are absolute, without a trailing slash; ``time`` is ``site.time`` (aware), ``zone``
    the local zone. ``output_ext(ext)`` gives the extension after conversion, ``fire(owner, event, item)`` runs hooks,
    ``is_block(name)`` tells whether a Liquid tag takes a body, ``render_excerpt(excerpt)`` gives its output.
    ``ways`` are those of the version of Jekyll that is stood for.
    """

    config: dict[str, Any]
    source: str
    destination: str
    time: datetime
    zone: tzinfo = timezone.utc
    log: Log = field(default_factory=Log)
    output_ext: Callable[[str], str] = str
    fire: Callable[[str, str, Any], None] = no_hook
    is_block: Callable[[str], bool] = no_blocks
    render_excerpt: Callable[[Any], str] = no_excerpt
    ways: Ways = JEKYLL_4

    @property
    def collections_path(self) -> str:
        """The folder that holds ``_posts`` and the collections' folders."""
        folder = str(self.config.get("collections_dir") or "").strip("/")
        return inside(self.source, folder) if folder else self.source


def excerpt_separator(data: Mapping[str, Any], context: Context) -> str:
    """Give the text that ends an excerpt, *data*'s (front matter) or the site's; empty for no excerpt."""
    own = data.get("excerpt_separator")
    if own is None or own is False:
        own = context.config.get("excerpt_separator")
    return "" if own is None else str(own)
