"""The engine: parses templates, compiles them, keeps the code, and hands out what is ready to run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from liquid_site.dialect.compile.module import Compiled, compile_body, link, load
from liquid_site.dialect.compile.settings import Filter, Settings
from liquid_site.dialect.compile.writer import Use
from liquid_site.dialect.faults import Fault, SyntaxFault
from liquid_site.dialect.filters.table import FILTERS
from liquid_site.dialect.hints import unknown_tag
from liquid_site.dialect.template import Template, excerpt
from liquid_site.errors import LiquidSiteError, Where


class Cache(Protocol):
    """Where compiled templates are kept from build to build; only what this user wrote may come out of it."""

    def get(self, *parts: str | bytes) -> bytes | None:
        """Give what was kept for *parts*."""

    def put(self, value: bytes, *parts: str | bytes) -> None:
        """Keep *value* for *parts*."""


@dataclass(frozen=True)
class Tag:
    """A tag of a plugin: ``parse(markup)`` gives ``render(context)``, or ``render(context, body)`` where *block*."""

    name: str
    parse: Callable[[str], Callable[..., Any]]
    block: bool = False


@dataclass(frozen=True)
class Options:
    """``error_mode`` (``warn``, ``lax`` or ``strict``), ``strict_variables`` and ``strict_filters`` of ``_config.yml``.

    ``tags`` and ``filters`` are those of plugins, by name; ``environment`` is a ``JekyllEnvironment`` with tags and
    filters of python-liquid's kind; ``cache`` keeps code from build to build.
    """

    error_mode: str = "warn"
    strict_variables: bool = False
    strict_filters: bool = False
    tags: Mapping[str, Tag] = field(default_factory=dict)
    filters: Mapping[str, Filter] = field(default_factory=dict)
    environment: Any = None
    cache: Cache | None = None


class Engine:
    """One build's Liquid. ``partials`` are the templates of included files, by path."""

    def __init__(self, options: Options | None = None) -> None:
        self.options = options or Options()
        own = self.options
        self.settings = Settings(own.strict_variables, own.strict_filters, {**own.filters, **self._foreign_filters()})
        self.partials: dict[str, Template] = {}
        self._expressions: dict[tuple[str, str], Callable[[Any], Any]] = {}

    def parse(self, text: str, path: str = "", first_line: int = 1) -> Template:
        """Make a template of *text*, which stands in the file *path* from line *first_line* on. Raises LiquidError."""
        compiled = self._compiled(text, path, first_line)
        try:
            render_into = self._link(compiled)
        except LiquidSiteError as error:
            raise self._placed(error, text, path, first_line, getattr(error, "line", 0)) from None
        return Template(self, path, first_line, text, compiled.lines, compiled.warnings, render_into)

    def is_block(self, name: str) -> bool:
        """Tell whether the tag *name* takes a body."""
        rule = self.rules.get(name)
        return rule is not None and rule.block

    def source(self, text: str, path: str = "", first_line: int = 1) -> str:
        """Give the Python that *text* is compiled to. Raises LiquidError."""
        return self._compile(text, path, first_line)[1]

    def evaluate(self, expression: str, context: Any) -> Any:
        """Evaluate *expression* (a variable, literal or range) in *context*."""
        return self._expression("lookup", expression)(context)

    def condition(self, text: str) -> Callable[[Any], Any]:
        """Make a function of the context of the condition *text*, read strictly. Raises ``SyntaxFault``."""
        return self._expression("condition", text)

    def variable(self, text: str) -> Callable[[Any], Any]:
        """Make a function of the context of *text*, the inside of ``{{ }}``. Raises ``SyntaxFault`` where strict."""
        return self._expression("variable", text)

    def linked(self, body: Any) -> Callable[..., Any]:
        """Compile *body*, a part of a foreign tag's block, to a function of the context and a list for output."""
        from liquid_site.dialect.tags.table import EMITTERS

        return self._link(compile_body(body, [], self.settings, EMITTERS, "")[0])

    def _foreign_filters(self) -> dict[str, Filter]:
        environment = self.options.environment
        if environment is None:
            return {}
        from liquid_site.dialect.foreign.adapt import attach, bind_filter

        attach(environment, self)
        found = environment.foreign_filters
        return {name: Filter(bind_filter(environment, one), True, True) for name, one in found.items()}

    def _expression(self, kind: str, text: str) -> Callable[[Any], Any]:
        key = (kind, text)
        if key not in self._expressions:
            from liquid_site.dialect.compile.single import compile_single

            compiled = compile_single(kind, text, self.settings, self.options.error_mode)
            self._expressions[key] = self._link(compiled)
        return self._expressions[key]

    def _compiled(self, text: str, path: str, first_line: int) -> Compiled:
        cache = self.options.cache
        if cache is None:
            return self._compile(text, path, first_line)[0]
        kept = cache.get(self._fingerprint, text)
        compiled = load(kept) if kept is not None else None
        if compiled is None:
            compiled = self._compile(text, path, first_line)[0]
            cache.put(compiled.dump(), self._fingerprint, text)
        return compiled

    def _compile(self, text: str, path: str, first_line: int) -> tuple[Compiled, str]:
        from liquid_site.dialect.syntax.parser import new_parser, parse_template
        from liquid_site.dialect.tags.table import EMITTERS

        parser = new_parser(text, self.rules, self.options.error_mode)
        try:
            body = parse_template(parser)
            return compile_body(body, parser.warnings, self.settings, EMITTERS, path)
        except SyntaxFault as fault:
            fault.line = fault.line or parser.line
            fault.hint = fault.hint or self._hint(fault)
            raise self._placed(fault, text, path, first_line, fault.line) from None
        except LiquidSiteError as error:
            raise self._placed(error, text, path, first_line, parser.line) from None

    def _hint(self, fault: Fault) -> str:
        if not fault.message.startswith("Unknown tag '"):
            return ""
        return unknown_tag(fault.message.split("'")[1], self.rules)

    @staticmethod
    def _placed(error: LiquidSiteError, text: str, path: str, first_line: int, line: int) -> LiquidSiteError:
        if not error.where.path:
            error.where = Where(path, line + first_line - 1 if line else 0)
            error.excerpt = error.excerpt or excerpt(text, line)
        return error

    @cached_property
    def rules(self) -> Mapping[str, Any]:
        from liquid_site.dialect.tags.plugin import BLOCK, TAG
        from liquid_site.dialect.tags.table import RULES

        own = {name: BLOCK if tag.block else TAG for name, tag in self.options.tags.items()}
        environment = self.options.environment
        if environment is not None:
            from liquid_site.dialect.tags.foreign import RULE

            own.update(dict.fromkeys(environment.foreign_tags, RULE))
        return {**RULES, **own}

    @cached_property
    def _fingerprint(self) -> str:
        from liquid_site.dialect.compile.version import fingerprint

        own = self.options
        return fingerprint(
            own.error_mode,
            own.strict_variables,
            own.strict_filters,
            sorted((name, tag.block) for name, tag in own.tags.items()),
            sorted((name, one.with_context) for name, one in self.settings.filters.items()),
            own.environment and own.environment.foreign_tags,
        )

    @cached_property
    def _namespace(self) -> Mapping[str, Any]:
        from liquid_site.dialect.compile.runtime import NAMESPACE
        from liquid_site.dialect.running.code import highlight
        from liquid_site.dialect.running.links import link, post_url
        from liquid_site.dialect.running.partials import include, include_relative

        own = {
            "highlight": highlight, "include": include, "include_relative": include_relative, "link": link,
            "post_url": post_url,
        }  # fmt: skip
        return {**NAMESPACE, **own}

    def _link(self, compiled: Compiled) -> Callable[..., Any]:
        bound: dict[str, Any] = {use.local: self._bind(use) for use in compiled.uses}
        bound["TEMPLATE"] = object()
        render: Callable[..., Any] = link(compiled, self._namespace, bound)
        return render

    def _bind(self, use: Use) -> Callable[..., Any]:
        if use.kind == "filter":
            own = self.settings.filters.get(use.name)
            return own.function if own else FILTERS[use.name]
        try:
            if use.kind == "foreign":
                from liquid_site.dialect.foreign.adapt import bind_tag

                return bind_tag(self.options.environment, use.markup)
            return self.options.tags[use.name].parse(use.markup)
        except Fault as fault:
            fault.line = fault.line or use.line
            raise
