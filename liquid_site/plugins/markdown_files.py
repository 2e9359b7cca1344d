"""What the plugins on Markdown files share: which files are Markdown, and pages made of static files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from liquid_site.model.page import Page
from liquid_site.model.site import Site
from liquid_site.model.static_file import StaticFile
from liquid_site.reader.pages import read_page
from liquid_site.reader.reading import begin


def extensions(site: Site) -> frozenset[str]:
    """Give the Markdown extensions of *site*, lower case, with their dots."""
    return frozenset(f".{ext}" for ext in str(site.config.get("markdown_ext", "")).lower().split(","))


def settings(site: Site, key: str) -> dict[str, Any]:
    """Give the plugin's settings under *key*, empty where they are no mapping."""
    value = site.config.get(key)
    return value if isinstance(value, dict) else {}


def page_of(site: Site, file: StaticFile) -> Page:
    """Read *file* as a page, though it has no front matter."""
    folder = file.folder if file.folder.startswith("/") or not file.folder else f"/{file.folder}"
    return read_page(begin(site), file.base, folder, file.name, Path(file.source_path).read_bytes())
