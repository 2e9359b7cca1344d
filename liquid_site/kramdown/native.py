"""``html_to_native``: HTML elements that mean what kramdown's own elements mean become those."""

from __future__ import annotations

from liquid_site.kramdown.tree import Element


def to_native(element: Element) -> None:
    """Turn *element* and what is below it."""
