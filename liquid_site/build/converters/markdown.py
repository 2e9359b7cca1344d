"""Markdown: kramdown, or the processor that ``markdown`` in the configuration names."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from liquid_site.build.cache import Cache
from liquid_site.build.workers import work_out
from liquid_site.errors import FatalError
from liquid_site.plugins.host import Host
from liquid_site.plugins.parts import Converter
from liquid_site.ruby.text import inspect

FORMAT = "1"
"""Raised when a conversion comes to give other bytes."""

Convert = Callable[[str], str]


class Markdown:
    """The Markdown of one build: the processor is made when first needed, and what it made of a text is kept."""

    def __init__(self, host: Host, cache: str | None) -> None:
        self.host = host
        self.cache = cache
        self.known: dict[str, str] = {}
        self._processor: Convert | None = None

    def converter(self) -> Converter:
        """Make the converter of the files that ``markdown_ext`` lists."""
        exts = {f".{ext}" for ext in str(self.host.config.get("markdown_ext", "")).lower().split(",")}
        return Converter(
            "Jekyll::Converters::Markdown",
            lambda ext: ext.lower() in exts,
            lambda _ext: ".html",
            lambda text, _item: self.convert(text),
            prefix="\n",
            suffix="\n",
        )

    def convert(self, text: str) -> str:
        """Give the HTML of *text*. Raises FatalError, having said why, if there is no such processor."""
        html = self.known.get(text)
        if html is None:
            if self._processor is None:
                self._processor = processor(self.host, self.cache)
            html = self.known[text] = self._processor(text)
        return html

    def warm(self, texts: Iterable[str]) -> None:
        """Work out *texts* ahead, on all cores, where the processor is a function of the text alone."""
        options = self.host.config.get("kramdown")
        if str(self.host.config.get("markdown")).lower() != "kramdown" or not isinstance(options, dict):
            return
        if not options.get("show_warnings"):
            self.known.update(work_out(self.convert, [text for text in texts if text not in self.known]))


def processor(host: Host, cache: str | None) -> Convert:
    """Give the processor that the configuration names. Raises FatalError, having said why, if there is none."""
    name = str(host.config.get("markdown"))
    if name.lower() == "kramdown":
        return cached(kramdown(host), host, cache)
    if name in host.processors:
        return host.processors[name]
    if name.lower() in ("python-markdown", "pythonmarkdown"):
        from liquid_site.kramdown.python_markdown import python_markdown

        return python_markdown(host.config)
    log = host.log
    if host.safe:
        log.warn("Build Warning:", "Custom processors are not loaded in safe mode")
    log.error("Markdown processor:", f"{inspect(host.config.get('markdown'))} is not a valid Markdown processor.")
    log.error("", f"Available processors are: {', '.join(['kramdown', *host.processors])}")
    log.error("")
    raise FatalError(f"Invalid Markdown processor given: {name}", hint="markdown: kramdown, or python-markdown")


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
