"""Where the page is that a tag stands in."""

from __future__ import annotations

from typing import Any

from liquid_site.dialect.values import lookup
from liquid_site.errors import Where
from liquid_site.model.paths import inside


def page_place(context: Any) -> Where | None:
    """Give the file of the page that *context* (a tag's) renders, None for what is no page."""
    registers = context.registers
    path = lookup(registers.page, "path") if registers.page is not None else None
    return Where(inside(registers.site.source, path)) if isinstance(path, str) else None
