"""Sass and SCSS: files with front matter become CSS, a page's with its map beside it (jekyll-sass-converter 3.1)."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import liquid_site.plugins.priorities as priorities
from liquid_site.build.converters.source_map import source_map_page
from liquid_site.config.log import Entry
from liquid_site.errors import ConversionError, Where
from liquid_site.model.page import Page
from liquid_site.model.paths import inside
from liquid_site.model.site import Site
from liquid_site.plugins.parts import Converter
from liquid_site.ruby import uri

if TYPE_CHECKING:
    from liquid_site.sass.client import Compiler
    from liquid_site.sass.options import SassOptions
    from liquid_site.sass.sheet import CompiledSheet, Message


_FRAME = re.compile(r"([^\n]*?\S) (\d+):\d+(?: |$)", re.MULTILINE)


SYNTAXES = {".scss": "scss", ".sass": "indented"}
"""Extension → Sass's name for what is in such files."""


def sass_converters(sheets: Sheets) -> tuple[Converter, ...]:
    """Make the two converters of a site with *sheets*."""
    return tuple(
        Converter(
            f"Jekyll::Converters::{own[1:].capitalize()}",
            lambda ext, own=own: ext.lower() == own,  # type: ignore[misc]
            lambda _ext: ".css",
            lambda text, item, syntax=syntax: sheets.convert(text, item, syntax),  # type: ignore[misc]
            priorities.PLUGIN["low"],
        )
        for own, syntax in SYNTAXES.items()
    )


class Sheets:
    """One build's style sheets: the compiler and its options, made when the first sheet needs them."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._compiler: Compiler | None = None
        self._options: SassOptions | None = None

    @property
    def options(self) -> SassOptions:
        """The site's ``sass`` settings."""
        if self._options is None:
            from liquid_site.sass.options import sass_options

            self._options = sass_options(
                self.site.config,
                self.site.source,
                theme_path=self.site.theme.folder("_sass") if self.site.theme else None,
                environment=os.environ.get("JEKYLL_ENV") or "development",
                safe=bool(self.site.config.get("safe")),
                ruby=self.site.context.ways.ruby_sass,
            )
        return self._options

    @property
    def compiler(self) -> Compiler:
        """The compiler."""
        if self._compiler is None:
            from liquid_site.sass.client import Compiler

            self._compiler = Compiler(self.options.implementation)
        return self._compiler

    def convert(self, text: str, item: Any, syntax: str) -> str:
        """Give the CSS of *text*; a page gets its map added to the site. Raises ConversionError, told."""
        page = item if isinstance(item, Page) else None
        sheet = self.compile(text, page, syntax)
        self.say(sheet, page)
        if page is None or not self.options.source_map or not sheet.source_map:
            return sheet.css
        return sheet.css + self.add_map(page, sheet.source_map)

    def say(self, sheet: CompiledSheet, page: Page | None) -> None:
        """Say what Sass warned of in *sheet*, the body of *page* if there is one.

        Of the theme's own sheets one line is said, unless ``--verbose`` asks for all.
        """
        log = self.site.log
        if log.level == "error":
            return
        root = self.site.theme.root if self.site.theme and log.level != "debug" else None
        theirs = [message for message in sheet.warnings if root and is_below(message, root)]
        for message in sheet.warnings:
            if message not in theirs:
                log.say(Entry("warn", message.formatted.rstrip("\n"), place(message, page, sheet.loaded)))
        if theirs and self.site.theme:
            total = sum(message.count for message in theirs)
            said = f"{self.site.theme.name}: {total} warning(s) of Sass; --verbose shows them."
            log.warn("Theme:", said, place(theirs[0], page, sheet.loaded))

    def begin(self, text: str, page: Page, syntax: str) -> None:
        """Begin to compile *text*, which is likely to be the body of *page*. Raises ConfigError for bad settings."""
        self.compiler.begin(text, **self.arguments(page, syntax))

    def arguments(self, page: Page | None, syntax: str) -> dict[str, Any]:
        """Give how the body of *page* (None: a text by itself) is to be compiled."""
        from liquid_site.sass.paths import file_url

        url = file_url(inside(self.site.source, page.relative_path)) if page else None
        chosen = self.options.arguments()
        if page is None:
            chosen["source_map"] = False
        return {**chosen, "syntax": syntax, "url": url, "charset": page is not None}

    def compile(self, text: str, page: Page | None, syntax: str) -> CompiledSheet:
        """Compile *text*, the body of *page* if there is one."""
        first_line = page.first_line if page else 1
        try:
            return self.compiler.compile(text, first_line=first_line, **self.arguments(page, syntax))
        except ConversionError as error:
            for line in str(error).split("\n"):
                self.site.log.say(Entry("error", line, error.where))
            raise

    def add_map(self, page: Page, source_map: str) -> str:
        """Add the page with *source_map* to the site and give the comment that names it."""
        from liquid_site.sass.source_map import published_map

        folder = os.path.dirname(inside(self.site.source, page.relative_path))
        name = uri.escape_path(f"{page.basename}.css")
        text = published_map(source_map, folder, name)
        self.site.pages.append(source_map_page(page, text))
        blank = "" if self.options.style == "compressed" else "\n\n"
        return f"{blank}/*# sourceMappingURL={name}.map */"


def place(message: Message, page: Page | None, loaded: Iterable[str]) -> Where | None:
    """Give the place that *message* speaks of; lines of *page*'s own sheet are counted in its file.

    *loaded* are the URLs of the sheets that were read.
    """
    from liquid_site.sass.paths import path_of

    path, line = path_of(message.span.url), message.span.line
    frame = _FRAME.match(message.trace) if not path else None
    if frame is not None:
        path, line = named(frame[1], page, [path_of(url) for url in loaded]), int(frame[2])
    if page is not None and path in ("", page.source_path):
        return Where(page.source_path, line + page.first_line - 1 if line else 0)
    return Where(path, line) if path else None


def named(shown: str, page: Page | None, paths: list[str]) -> str:
    """Give which of *paths* Sass means by *shown*: a path from the working folder, or from a load path."""
    path = os.path.abspath(shown)
    if page is not None and os.path.normpath(page.source_path) == path:
        return page.source_path
    ending = "/" + shown.replace(os.sep, "/")
    found = [one for one in paths if one == path or one.replace(os.sep, "/").endswith(ending)]
    return found[0] if found else path


def is_below(message: Message, folder: str) -> bool:
    """Tell whether *message* is about a sheet in *folder*."""
    from liquid_site.sass.paths import file_url

    return message.span.url.startswith(file_url(folder).rstrip("/") + "/")
