"""One item's way: Liquid, then its converters, then its layouts, with Jekyll's hooks between.

The payload (the names a template sees) is one for the whole build: what an item leaves in it, the next one finds. That
is Jekyll's doing (``layout``, ``content`` and counters of one page show up in another) and sites depend on it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from liquid_site.build.converters.choose import Converters
from liquid_site.build.converters.source_map import SourceMapPage
from liquid_site.build.incremental import Memory
from liquid_site.build.liquid import Liquid
from liquid_site.config.log import Log
from liquid_site.errors import LiquidSiteError, Where
from liquid_site.model.document import ASSET_EXTENSIONS, Document
from liquid_site.model.excerpt import Excerpt
from liquid_site.model.layout import Layout
from liquid_site.model.page import Page
from liquid_site.model.paths import inside
from liquid_site.model.publish import is_written
from liquid_site.model.site import Site
from liquid_site.plugins.host import Host
from liquid_site.ruby.hashes import deep_merge
from liquid_site.ruby.text import to_s

Item = Page | Document | Excerpt
Payload = dict[str, Any]


@dataclass(eq=False)
class Renderer:
    """What rendering an item needs to know of its build."""

    site: Site
    host: Host
    liquid: Liquid
    converters: Converters
    memory: Memory
    log: Log
    missing: set[str] = field(default_factory=set)

    def render(self, item: Page | Document, payload: Payload) -> None:
        """Render *item* into its ``output``; its ``content`` becomes the converted text without layout."""
        item.output = self.run(item, payload)
        fire(self.host, item, "post_render")

    def run(self, item: Item, payload: Payload) -> str:
        """Give the finished text of *item*, leaving *payload* as the next item is to find it."""
        self.log.debug("Rendering:", item.relative_path)
        converters = self.converters.matching(extension(item))
        payload["page"] = self.liquid.face(item)
        payload["paginator"] = self.liquid.pager(item)
        self.liquid.set_current(payload, item)
        payload["highlighter_prefix"] = converters[0].prefix or None
        payload["highlighter_suffix"] = converters[0].suffix or None
        layout = _look_up(self.site.layouts, item.data.get("layout"))
        if layout is not None:
            payload["layout"] = deep_merge(layout.data, payload.get("layout") or {})
        fire(self.host, item, "pre_render", payload)
        return self._document(item, payload)

    def _document(self, item: Item, payload: Payload) -> str:
        output = item.content or ""
        page = payload["page"]
        if takes_liquid(item):
            output = self.liquid.render(output, payload, page, to_s(item.path), first_line(item), item.relative_path)
        output = self.convert(output, item)
        item.content = output
        fire(self.host, item, "post_convert")
        output = item.content
        return self._layouts(item, output, payload, page) if takes_layout(item) else output

    def convert(self, text: str, item: Item) -> str:
        """Give *text* as the converters of *item* make it."""
        for converter in self.converters.matching(extension(item)):
            try:
                text = converter.convert(text, item)
            except LiquidSiteError as error:
                self.log.error(
                    "Conversion error:",
                    f"{converter.name} encountered an error while converting '{item.relative_path}':",
                    error.where if error.where.path else Where(source_path(item)),
                )
                self.log.error("", str(error))
                raise
        return str(text)

    def _layouts(self, item: Item, output: str, payload: Payload, page: Any) -> str:
        wanted = item.data.get("layout")
        layout = self.site.layouts.get(to_s(wanted))
        if layout is None and wanted is not None:
            self.log.warn(
                "Build Warning:",
                f"Layout '{to_s(wanted)}' requested in {item.relative_path} does not exist.",
                Where(source_path(item), 1),
            )
        payload["layout"] = None
        used: list[Layout] = []
        while layout is not None and layout not in used:
            used.append(layout)
            payload["content"] = output
            payload["layout"] = deep_merge(layout.data, payload["layout"] or {})
            made = self.liquid.render(layout.content, payload, page, layout.path, layout.first_line, layout.path)
            output = str(made)
            self._depend(item, layout.path)
            layout = _look_up(self.site.layouts, layout.data.get("layout"))
        return output

    def _depend(self, item: Item, path: str) -> None:
        if self.memory.enabled and not isinstance(item, Excerpt) and is_written(item):
            self.memory.depend(inside(self.site.source, to_s(item.path)), path)


def fire(host: Host, item: Item, event: str, *arguments: object) -> None:
    """Run the hooks of *event*: a page's; a document's (its collection's, then all documents'); excerpts have none."""
    if isinstance(item, Page):
        host.trigger(item.owner, event, item, *arguments)
    elif isinstance(item, Document):
        host.trigger(item.collection.label, event, item, *arguments)
        host.trigger("documents", event, item, *arguments)


def extension(item: Item) -> str:
    """Give the extension that chooses the converters."""
    return item.owner.ext if isinstance(item, Excerpt) else item.ext


def source_path(item: Item) -> str:
    """Give the absolute path of the file that *item* was read from."""
    return item.owner.source_path if isinstance(item, Excerpt) else item.source_path


def first_line(item: Item) -> int:
    """Give the number of the line in the file where the text of *item* begins."""
    return item.owner.first_line if isinstance(item, Excerpt) else item.first_line


def takes_liquid(item: Item) -> bool:
    """Tell whether the text of *item* is a template: it holds ``{{`` or ``{%`` and nothing forbids it."""
    text = item.content or ""
    source = item.owner if isinstance(item, Excerpt) else item
    refused = item.data.get("render_with_liquid") is False and source.context.ways.skips_liquid
    if refused or not ("{{" in text or "{%" in text):
        return False
    if isinstance(item, SourceMapPage):
        return False
    return isinstance(source, Page) or not (source.is_yaml or source.ext == ".coffee")


def takes_layout(item: Item) -> bool:
    """Tell whether *item* is put into layouts: no style sheet, script, data file or excerpt, nor ``layout: none``."""
    if isinstance(item, (Excerpt, SourceMapPage)) or item.data.get("layout") == "none" or item.ext in ASSET_EXTENSIONS:
        return False
    return isinstance(item, Page) or not item.is_yaml


def _look_up(layouts: dict[str, Layout], name: object) -> Layout | None:
    return layouts.get(name) if isinstance(name, str) else None
