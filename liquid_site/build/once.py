"""One text rendered as the body of an item, with nothing left over from other renders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from liquid_site.build.liquid import services
from liquid_site.build.render import extension
from liquid_site.build.start import Build
from liquid_site.dialect.registers import Registers
from liquid_site.model.document import Document
from liquid_site.model.page import Page


def render_once(
    build: Build, text: str, item: Page | Document, variables: Mapping[str, Any], warnings: list[str]
) -> str:
    """Render the Liquid *text* in the place of *item*'s body; parse warnings go to *warnings*. Raises LiquidError."""
    liquid = build.liquid
    payload = liquid.payload()
    liquid.set_current(payload, item)
    converters = build.converters.matching(extension(item))
    payload["highlighter_prefix"] = converters[0].prefix
    payload["highlighter_suffix"] = converters[0].suffix
    payload["page"] = liquid.face(item)
    payload.update(variables)
    template = liquid.engine.parse(text, path=item.relative_path, first_line=1)
    warnings += template.warnings
    fresh = services(build.site, build.converters, liquid)
    output: str = template.render(payload, Registers(build.site, payload["page"], fresh))
    return output
