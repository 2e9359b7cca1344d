"""The names that every template starts with."""

from __future__ import annotations

from typing import Any

from liquid_site.dialect.drops.faces import face
from liquid_site.dialect.drops.jekyll import VERSION, JekyllDrop
from liquid_site.dialect.drops.site import SiteDrop
from liquid_site.model.site import Site


def make_payload(site: Site, environment: str | None = None, version: str = VERSION) -> dict[str, Any]:
    """A fresh payload of ``site``, ``jekyll`` and ``theme``; ``page``, ``layout``, ``content`` are for who renders."""
    return {
        "jekyll": JekyllDrop(version, environment),
        "site": SiteDrop(site),
        "theme": None if site.theme is None else face(site.theme),
    }
