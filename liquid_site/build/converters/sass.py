"""Sass and SCSS: files with front matter become CSS."""

from __future__ import annotations

from liquid_site.model.site import Site
from liquid_site.plugins.parts import Converter


def sass_converters(site: Site) -> tuple[Converter, ...]:
    """Make the two converters of *site*."""
    return ()
