"""Markdown: kramdown, or the processor that ``markdown`` in the configuration names."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from liquid_site.build.cache import Cache
from liquid_site.errors import FatalError
from liquid_site.plugins.host import Host
from liquid_site.plugins.parts import Converter
from liquid_site.ruby.text import inspect

FORMAT = "1"
"""Raised when a conversion comes to give other bytes."""

Convert = Callable[[str], str]


def markdown_converter(host: Host, cache: str | None) -> Converter:
    """Make the converter of the files that ``markdown_ext`` lists; the processor is made when first needed."""
    exts = {f".{ext}" for ext in str(host.config.get("markdown_ext", "")).lower().split(",")}
    made: list[Convert] = []

    def convert(text: str, _item: Any) -> str:
        if not made:
            made.append(processor(host, cache))
        return made[0](text)

    return Converter(
        "Jekyll::Converters::Markdown",
        lambda ext: ext.lower() in exts,
        lambda _ext: ".html",
        convert,
        prefix="\n",
        suffix="\n",
    )


def processor(host: Host, cache: str | None) -> Convert:
    """Give the processor that the configuration names. Raises FatalError, having said why, if there is none."""
    name = str(host.config.get("markdown"))
    if name.lower() == "kramdown":
        return cached(kramdown(host), host, cache)
    if name in host.processors and not host.safe:
        return host.processors[name]
    if name.lower() in ("python-markdown", "pythonmarkdown"):
        return python_markdown(host)
    log = host.log
    if host.safe:
        log.warn("Build Warning:", "Custom processors are not loaded in safe mode")
    log.error("Markdown processor:", f"{inspect(host.config.get('markdown'))} is not a valid Markdown processor.")
    log.error("", f"Available processors are: {', '.join(['kramdown', 'python-markdown', *host.processors])}")
    log.error("")
    raise FatalError(f"Invalid Markdown processor given: {name}", hint="markdown: kramdown")


def cached(convert: Convert, host: Host, folder: str | None) -> Convert:
    """Look for a text's conversion among those of earlier builds with the same options."""
    from liquid_site import __version__

    options = json.dumps(host.config.get("kramdown"), sort_keys=True, default=str)
    cache = Cache(folder, "markdown", f"{FORMAT} {__version__} {host.config.get('highlighter')} {options}")

    def look(text: str) -> str:
        known = cache.get(text)
        if known is not None:
            return known.decode("utf-8", "surrogatepass")
        html = convert(text)
        cache.put(html.encode("utf-8", "surrogatepass"), text)
        return html

    return look


def kramdown(host: Host) -> Convert:
    """Make kramdown with the configuration's options, which are completed as Jekyll completes them."""
    from liquid_site.build.converters.kramdown import converter

    return converter(host)


def python_markdown(host: Host) -> Convert:
    """Make Python-Markdown with the ``python_markdown`` settings (``extensions``, ``extension_configs``, …)."""
    from markdown import Markdown

    settings = host.config.get("python_markdown")
    parser = Markdown(**(settings if isinstance(settings, dict) else {}))

    def convert(text: str) -> str:
        parser.reset()
        return parser.convert(text) + "\n"

    return convert
