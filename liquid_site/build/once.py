"""One template rendered by itself: nothing that was rendered before shows in it, and it leaves nothing behind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from liquid_site.build.render import extension
from liquid_site.build.start import Build
from liquid_site.dialect.registers import Registers
from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.ruby.text import to_s


def render_once(
    build: Build, text: str, item: Page | Document, variables: Mapping[str, Any], warnings: list[str]
) -> str:
    """Render the Liquid *text* as the body of *item*, with *variables* beside ``site`` and ``page``.

    What parsing warns of is added to *warnings*. Raises LiquidError, whose ``str()`` is Liquid's own message.
    """
    converters = build.converters.matching(extension(item))
    payload = build.liquid.payload()
    payload["page"] = build.liquid.face(item)
    payload["highlighter_prefix"] = converters[0].prefix or None
    payload["highlighter_suffix"] = converters[0].suffix or None
    payload.update(variables)
    payload["site"].current_document = item
    template = build.liquid.engine.parse(text, path=to_s(item.path), first_line=item.first_line)
    warnings.extend(str(warning) for warning in template.warnings)
    return template.render(payload, Registers(build.site, payload["page"], build.liquid.services))
