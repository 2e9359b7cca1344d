"""Markdown: kramdown, or the processor that ``markdown`` in the configuration names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from liquid_site.build.cache import Cache
from liquid_site.build.workers import Ahead, work_ahead
from liquid_site.errors import ConversionError, FatalError, Where
from liquid_site.model.excerpt import Excerpt
from liquid_site.plugins.host import Host
from liquid_site.plugins.parts import Converter
from liquid_site.ruby.decode import broken_at
from liquid_site.ruby.text import inspect

FORMAT = "1"
"""Raised when a conversion comes to give other bytes."""

Convert = Callable[[str], str]

PLUGINS = {"commonmark": "jekyll-commonmark", "commonmarkghpages": "jekyll-commonmark-ghpages"}
"""Processor, in small letters → the plugin that brings it."""


class Markdown:
    """The Markdown of one build: the processor is made when first needed, and what it made of a text is kept."""

    def __init__(self, host: Host, cache: str | None) -> None:
        self.host = host
        self.cache = cache
        self.known: dict[str, str] = {}
        self.item: Any = None
        self._processor: Convert | None = None

    def converter(self) -> Converter:
        """Make the converter of the files that ``markdown_ext`` lists."""
        exts = {f".{ext}" for ext in str(self.host.config.get("markdown_ext", "")).lower().split(",")}
        return Converter(
            "Jekyll::Converters::Markdown",
            lambda ext: ext.lower() in exts,
            lambda _ext: ".html",
            self.convert_item,
            prefix="\n",
            suffix="\n",
        )

    def convert_item(self, text: str, item: Any) -> str:
        """Give the HTML of *text*, the text of *item*."""
        self.item = item
        if broken_at(text) >= 0:
            message = "The source text contains invalid characters for the used encoding UTF-8"
            raise ConversionError(message, where=self.place(text, 0), hint="save it as UTF-8")
        try:
            return self.convert(text)
        finally:
            self.item = None

    def place(self, text: str, line: int) -> Where | None:
        """Give where *line* (0: not known) of *text* stands, if an item's is being converted."""
        item = getattr(self.item, "owner", None) if isinstance(self.item, Excerpt) else self.item
        path = getattr(item, "source_path", "")
        known = line and self.item is item and getattr(item, "content", None) == text
        return Where(path, line + int(getattr(item, "first_line", 1)) - 1 if known else 0) if path else None

    def convert(self, text: str) -> str:
        """Give the HTML of *text*. Raises FatalError, having said why, if there is no such processor.

        As in Jekyll, the first of equal texts tells what comes of all, also where the others are in another encoding.
        """
        html = self.known.get(text)
        if html is None:
            html = self.known[text] = self._made()(text)
        return html

    def _made(self) -> Convert:
        if self._processor is None:
            self._processor = processor(self.host, self.cache, self.place)
        return self._processor

    def warm(self, texts: Iterable[str]) -> None:
        """Begin to work out *texts* ahead, on all cores, where the processor is a function of the text alone."""
        options = self.host.config.get("kramdown")
        if str(self.host.config.get("markdown")).lower() != "kramdown" or not isinstance(options, dict):
            return
        made = self._made()
        if isinstance(made, Keeping) and not options.get("show_warnings"):
            made.warm(texts)

    def finish(self) -> None:
        """Keep what was made for the next build, and end what is still under way."""
        if isinstance(self._processor, Keeping):
            self._processor.finish()


class Keeping:
    """*convert*, what earlier builds made by it (in *cache*), and what other processes are making of it."""

    def __init__(self, convert: Convert, cache: Cache) -> None:
        self._convert = convert
        self._cache = cache
        self._ahead: Ahead | None = None

    def __call__(self, text: str) -> str:
        """Convert *text*; not ahead what Ruby holds as US-ASCII, as it comes out in other signs."""
        known = self._cache.get(text)
        if known is not None:
            return known.decode("utf-8", "surrogatepass")
        html = self._ahead.take(text) if self._ahead and type(text) is str else None
        if html is None:
            html = self._convert(text)
        self._cache.put(html.encode("utf-8", "surrogatepass"), text)
        return html

    def warm(self, texts: Iterable[str]) -> None:
        """Begin to convert those of *texts* that are not kept."""
        wanted = [text for text in dict.fromkeys(texts) if not self._cache.has(text)]
        self._ahead = work_ahead(self._convert, wanted)

    def finish(self) -> None:
        """End what is under way; keep what was made."""
        if self._ahead is not None:
            self._ahead.close()
            self._ahead = None
        self._cache.save()


def processor(host: Host, cache: str | None, place: Callable[[str, int], Where | None]) -> Convert:
    """Give the processor that the configuration names; *place* tells where a line of a text stands.

    Raises FatalError, having said why, if there is none.
    """
    name = str(host.config.get("markdown"))
    if name.lower() == "kramdown":
        return cached(kramdown(host, place), host, cache)
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
    plugin = PLUGINS.get(name.lower())
    hint = f"add {plugin} to `plugins:` in _config.yml" if plugin else "markdown: kramdown, or python-markdown"
    raise FatalError(f"Invalid Markdown processor given: {name}", hint=hint)


def cached(convert: Convert, host: Host, folder: str | None) -> Keeping:
    """Look for a text's conversion among those of earlier builds with the same options."""
    from liquid_site import __version__

    options = inspect(host.config.get("kramdown"))
    version = f"{FORMAT} {__version__} {host.config.get('highlighter')} {options}"
    return Keeping(convert, Cache(folder, "markdown", version))


def kramdown(host: Host, place: Callable[[str, int], Where | None]) -> Convert:
    """Make kramdown with the configuration's options, which are completed as Jekyll completes them."""
    from liquid_site.build.converters.kramdown import converter

    return converter(host, place)
