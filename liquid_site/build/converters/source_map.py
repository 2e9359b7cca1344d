"""The page that a style sheet's source map is written as."""

from __future__ import annotations

from liquid_site.model.page import Page


class SourceMapPage(Page):
    """``NAME.css.map`` beside the page it was made of: no Liquid, no layout."""


def source_map_page(css: Page, text: str) -> SourceMapPage:
    """Make the page with the map *text* for the page *css*, whose front matter it shares."""
    page = SourceMapPage(css.context, css.base, css.dir.rstrip("/"), f"{css.basename}.css.map", content=text)
    page.data, page.front_matter, page.defaults = css.data, css.front_matter, css.defaults
    css.context.fire("pages", "post_init", page)
    return page
