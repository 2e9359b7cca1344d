"""The build's use of the Liquid engine: templates kept by path, what they are handed, what is said of their errors."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from time import perf_counter
from typing import TYPE_CHECKING, Any

from liquid_site.build.cache import Cache, user_key
from liquid_site.build.converters.choose import Converters
from liquid_site.build.incremental import Memory
from liquid_site.build.profile import Profile
from liquid_site.dialect.drops.faces import face
from liquid_site.dialect.drops.payload import make_payload
from liquid_site.dialect.registers import Registers, Services
from liquid_site.errors import LiquidError, LiquidSiteError, Where
from liquid_site.model.paths import inside
from liquid_site.model.site import Site
from liquid_site.plugins.host import Host
from liquid_site.plugins.parts import BlockTag
from liquid_site.ruby.decode import broken_at, line_at

if TYPE_CHECKING:
    from liquid_site.dialect.compile.settings import Filter
    from liquid_site.dialect.engine import Engine
    from liquid_site.dialect.template import Template

_LINE = re.compile(r"\(line (\d+)\)")
_GEM = re.compile(r"/gems/([^/]+/.*)$")


class Liquid:
    """One build's templates: each path's is parsed once, and what ``cycle`` and the like remember lives with it.

    ``observe``, where set, renders a template in the place of ``Template.render`` (to see what wrote which text).
    """

    def __init__(
        self, site: Site, host: Host, converters: Converters, memory: Memory, profile: Profile, cache: str | None
    ) -> None:
        self.site = site
        self.host = host
        self.memory = memory
        self.profile = profile
        self.cache = cache
        self.services = services(site, converters, self)
        self.templates: dict[str, Template] = {}
        self.observe: Callable[[Template, MutableMapping[str, Any], Registers], str] | None = None
        self._engine: Engine | None = None
        self._codes: Cache | None = None

    @property
    def engine(self) -> Engine:
        """The engine, made when the first template needs it."""
        if self._engine is None:
            self._codes = code_cache(self.cache)
            self._engine = make_engine(self.site, self.host, self._codes)
        return self._engine

    def save(self) -> None:
        """Keep the templates that were compiled for the next build."""
        if self._codes is not None:
            self._codes.save()

    def is_block(self, name: str) -> bool:
        """Tell whether the tag *name* takes a body."""
        return self.engine.is_block(name)

    def payload(self) -> dict[str, Any]:
        """Give the names that a template sees before anything is rendered."""
        return make_payload(self.site, version=self.host.jekyll)

    def face(self, item: Any) -> Any:
        """Give *item* as templates see it."""
        return face(item)

    def pager(self, item: Any) -> Any:
        """Give the paginator of *item*, None where it has none."""
        pager = getattr(item, "pager", None)
        return None if pager is None else face(pager)

    def set_current(self, payload: MutableMapping[str, Any], item: Any) -> None:
        """Tell the payload's site which item is being rendered."""
        payload["site"].current_document = item

    def render(
        self, text: str, payload: MutableMapping[str, Any], page: Any, path: str, first_line: int, shown: str
    ) -> str:
        """Render *text*, which stands in the file *path* from *first_line* on.

        A warning or error is said with *path*, or *shown* if that is empty. Raises LiquidError, told.
        """
        key = self.name_of(path)
        if key not in self.templates and "{{" not in text and "{%" not in text:
            return text
        began = perf_counter()
        try:
            template = self.kept(key, text)
            if template is None:
                check_bytes(text, path or shown, first_line)
                template = self.templates[key] = self.engine.parse(text, path=path, first_line=first_line)
            for warning in template.warnings:
                self.site.log.warn(
                    "Liquid Warning:", f"{warning} in {path or shown}", self.place(warning, path or shown, first_line)
                )
            registers = Registers(self.site, page, self.services)
            run = self.observe
            output = template.render_encoded(payload, registers) if run is None else run(template, payload, registers)
        except LiquidSiteError as error:
            raise self.tell(error, path or shown) from None
        except RecursionError:
            deep = LiquidError("stack level too deep", where=Where(path or shown))
            raise self.tell(deep, path or shown) from None
        if self.site.config.get("profile"):
            self.profile.count(key, output, perf_counter() - began)
        return output

    def kept(self, key: str, text: str) -> Template | None:
        """Give the template kept for *key*: with all it remembers, or as if it were new, for the same *text* only."""
        template = self.templates.get(key)
        if template is None or self.site.context.ways.keeps_templates:
            return template
        template.state.clear()
        return template if template.source.text == text else None

    def place(self, warning: str, path: str, first_line: int) -> Where:
        """Give the place of *warning*, which tells its line in the text that begins at *first_line* of *path*."""
        line = _LINE.search(warning)
        return Where(
            inside(self.site.source, path.removesuffix("/#excerpt")), int(line[1]) + first_line - 1 if line else 0
        )

    def tell(self, error: LiquidSiteError, path: str) -> LiquidSiteError:
        """Say *error* as Jekyll does, once for each template it passes through."""
        self.site.log.error("Liquid Exception:", f"{error} in {path}", error.where if error.where.path else None)
        error.told = True
        return error

    def name_of(self, path: str) -> str:
        """Give the name under which Jekyll keeps the template of *path*: relative to the source or to the gems."""
        source = f"{self.site.source}/"
        if path[: len(source)].lower() == source.lower():
            return path[len(source) :]
        gem = _GEM.search(path)
        if gem:
            return gem[1]
        return path.removeprefix("/")

    def depend(self, path: str, page: Any) -> None:
        """Remember that the file of *page* (as templates see it) has to be made anew when *path* changes."""
        own = page.get("path") if isinstance(page, dict) else page.liquid_get("path") if page is not None else None
        if own is not None:
            self.memory.depend(inside(self.site.source, str(own)), path)


def check_bytes(text: str, path: str, first_line: int) -> None:
    """Raise LiquidError if *text*, which begins at *first_line* of *path*, has bytes that are not UTF-8."""
    at = broken_at(text)
    if at >= 0:
        where = Where(path, first_line + line_at(text, at) - 1)
        raise LiquidError("invalid byte sequence in UTF-8", where=where, hint="save it as UTF-8")


def services(site: Site, converters: Converters, liquid: Liquid) -> Services:
    """Hand down what filters need: the converters of Markdown, Sass and SCSS."""

    def by(ext: str) -> Any:
        return lambda text: converters.matching(ext)[0].convert(text, None)

    markdown_ext = str(site.config.get("markdown_ext", "md")).split(",")[0]
    return Services(
        markdownify=by(f".{markdown_ext}"),
        smartify=lambda text: smartify(site, text),
        sassify=by(".sass"),
        scssify=by(".scss"),
        depend=liquid.depend if liquid.memory.enabled else None,
        ways=site.context.ways,
    )


def smartify(site: Site, text: str) -> str:
    """Give *text* with kramdown's typographic quotes and symbols."""
    from liquid_site.build.converters.kramdown import smart

    return smart(site.config, text)


def make_engine(site: Site, host: Host, cache: Cache | None) -> Engine:
    """Make the engine with the site's options and the plugins' tags and filters."""
    from liquid_site.dialect.engine import Engine, Options, Tag

    liquid = site.config.get("liquid") or {}
    filters, without = filters_of(site, host)
    return Engine(
        Options(
            error_mode=str(liquid.get("error_mode", "warn")),
            strict_variables=bool(liquid.get("strict_variables")),
            strict_filters=bool(liquid.get("strict_filters")),
            tags={name: Tag(name, one.parse, isinstance(one, BlockTag)) for name, one in host.tags.items()},
            filters=filters,
            without=without,
            environment=host.environment,
            blank=host.blank,
            cache=cache,
        )
    )


def filters_of(site: Site, host: Host) -> tuple[dict[str, Filter], frozenset[str]]:
    """Give the filters besides (and before) the engine's own, and those of the engine's that there are not."""
    from liquid_site.dialect.compile.settings import Filter

    own = {name: Filter(one.function, one.with_context) for name, one in host.filters.items()}
    if not site.context.ways.old_filters:
        return own, frozenset()
    from liquid_site.dialect.filters.jekyll_3 import FILTERS, WITHOUT

    return {**FILTERS, **own}, WITHOUT


def code_cache(folder: str | None) -> Cache | None:
    """Give the place for compiled templates below the cache folder, sealed with the user's key; None without one."""
    key = user_key() if folder is not None else None
    return None if key is None else Cache(folder, "liquid", "1", key)
