"""jekyll-minifier 0.2.2: smaller files where ``JEKYLL_ENV`` is ``production``; scripts and sheets with a tool."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from liquid_site.model.publish import is_written
from liquid_site.model.site import Site
from liquid_site.plugins.host import Host
from liquid_site.plugins.minify_html import Choices, minified
from liquid_site.plugins.minify_json import minified_json
from liquid_site.ruby.glob import fnmatch

_KEY = "jekyll-minifier"
_STATIC = (".js", ".css", ".json", ".xml")


def setup(host: Host) -> None:
    """Change what is rendered before it is written, and static files once they are."""
    if os.environ.get("JEKYLL_ENV") != "production":
        return
    own = host.config.get(_KEY)
    settings = own if isinstance(own, dict) else {}
    host.on("site", "post_render", lambda site, *_: change_rendered(site, settings), "low")
    host.on("site", "post_write", lambda site: change_static(site, settings))


def change_rendered(site: Site, settings: dict[str, Any]) -> None:
    """Make the output of pages and documents smaller."""
    items: list[Any] = [one for collection in site.collections.values() for one in collection.docs]
    for item in [*items, *site.pages]:
        if is_written(item) and item.output:
            path = item.destination(site.destination)
            item.output = smaller(path, item.output, site, settings)
            item.raw = None


def change_static(site: Site, settings: dict[str, Any]) -> None:
    """Make the written copies of scripts, sheets, JSON and XML smaller."""
    for file in site.static_files:
        path = file.destination(site.destination)
        if path.endswith(_STATIC) and not path.endswith((".min.js", ".min.css")) and os.path.isfile(path):
            text = Path(path).read_text(encoding="utf-8", errors="surrogateescape")
            made = smaller(path, text, site, settings)
            if made != text:
                Path(path).write_text(made, encoding="utf-8", errors="surrogateescape", newline="")


def smaller(path: str, text: str, site: Site, settings: dict[str, Any]) -> str:
    """Give *text*, which is written to *path*, smaller, unless ``exclude`` names it."""
    name = os.path.relpath(path, site.destination).replace(os.sep, "/")
    excluded = settings.get("exclude")
    patterns = excluded if isinstance(excluded, list) else [excluded] if excluded else []
    if any(str(pattern) == name or fnmatch(str(pattern), name) for pattern in patterns):
        return text
    if name.endswith((".min.js", ".min.css")):
        return text
    ext = os.path.splitext(name)[1]
    if ext == ".js":
        return with_tool("rjsmin", "jsmin", text) if settings.get("compress_javascript", True) else text
    if ext == ".css":
        return with_tool("rcssmin", "cssmin", text) if settings.get("compress_css", True) else text
    if ext == ".json":
        made = minified_json(text) if settings.get("compress_json", True) else text
        return text if made is None else made
    return minified(text, choices(settings))


def with_tool(module: str, function: str, text: str) -> str:
    """Give *text* as the package *module* makes it, as it is where that is not installed."""
    from importlib import import_module
    from importlib.util import find_spec

    if find_spec(module) is None:
        return text
    tool: Callable[[str], str] = getattr(import_module(module), function)
    return str(tool(text))


def choices(settings: dict[str, Any]) -> Choices:
    """Give what the settings ask for of HTML."""
    return Choices(
        comments=settings.get("remove_comments", True) is not False,
        between_tags=settings.get("remove_intertag_spaces") is True,
        multiple=settings.get("remove_multi_spaces", True) is not False,
        inside_tags=settings.get("remove_spaces_inside_tags", True) is not False,
    )
