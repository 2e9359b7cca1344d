"""kramdown with the configuration's options, and its typographic subset for ``smartify``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from liquid_site.errors import ConfigError, Where
from liquid_site.plugins.host import Host
from liquid_site.ruby.text import to_s

_LINE = re.compile(r"\bline (\d+)")


def options(host: Host) -> dict[str, Any]:
    """Complete the ``kramdown`` settings (templates see that as ``site.kramdown``) and give them.

    Raises ConfigError for an engine that is not here.
    """
    from liquid_site.kramdown.jekyll import jekyll_options

    def deprecate(message: str) -> None:
        if host.log is not None:
            host.log.warn("Deprecation:", message)

    settings = jekyll_options(host.config, deprecate)
    found = host.config.get("kramdown")
    if isinstance(found, dict):
        found.update(settings)
    engine = settings.get("math_engine")
    if engine is not None and engine is not False and engine != "mathjax":
        raise ConfigError(f"kramdown's math engine {to_s(engine)} is not supported.", hint="math_engine: mathjax")
    if settings.get("template"):
        raise ConfigError("kramdown's template is Ruby (ERB) and is not run here.", hint="use a layout instead")
    return settings


def converter(host: Host, place: Callable[[str, int], Where | None]) -> Callable[[str], str]:
    """Make the conversion ``text -> HTML``; kramdown's warnings are said where ``show_warnings`` asks for them.

    *place* gives the place of a line (0: not known) of a text.
    """
    settings = options(host)
    loud = bool(settings.get("show_warnings")) and host.log is not None
    merged: Mapping[str, Any] | None = None

    def run(text: str) -> str:
        nonlocal merged
        from liquid_site.kramdown.engine import convert
        from liquid_site.kramdown.options import merge_options

        if merged is None:
            merged = merge_options(settings)
        made = convert(text, merged)
        if loud:
            for warning in made.warnings:
                host.log.warn("Kramdown warning:", warning, place(text, line_of(warning)))
        return made.html

    return run


def line_of(warning: str) -> int:
    """Give the line that *warning* names, 0 for none; of a second definition kramdown names the line behind it."""
    found = _LINE.search(warning)
    return int(found[1]) - warning.startswith("Duplicate ") if found else 0


def smart(config: Mapping[str, Any], text: str) -> str:
    """Give *text* with quotes, dashes and dots as ``smartify`` sets them."""
    from liquid_site.kramdown.jekyll import smartify

    return smartify(text, config)
