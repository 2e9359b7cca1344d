"""The engine: parses templates, compiles them, keeps the code, and hands out what is ready to run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from liquid_site.dialect.binding import bind
from liquid_site.dialect.compile.code import Compiled, load
from liquid_site.dialect.faults import SyntaxFault
from liquid_site.dialect.hints import for_fault
from liquid_site.dialect.options import Options, Tag
from liquid_site.dialect.template import Source, Template
from liquid_site.errors import LiquidSiteError

__all__ = ["Engine", "Options", "Tag"]


class Engine:
    """One build's Liquid. ``partials`` are the templates of included files, by path."""

    def __init__(self, options: Options | None = None) -> None:
        self.options = options or Options()
        self.settings = self.options.settings()
        self.partials: dict[str, Template] = {}
        self._expressions: dict[tuple[str, str], Callable[[Any], Any]] = {}
        if self.options.environment is not None:
            from liquid_site.dialect.foreign.adapt import attach

            attach(self.options.environment, self)

    def parse(self, text: str, path: str = "", first_line: int = 1) -> Template:
        """Make a template of *text*, which stands in the file *path* from line *first_line* on. Raises LiquidError."""
        source = Source(text, path, first_line)
        compiled = self._compiled(source)
        try:
            render_into = bind(compiled, self.options, self.settings)
        except LiquidSiteError as error:
            source.place(error, getattr(error, "line", 0))
            raise
        return Template(self, source, compiled, render_into)

    def wary(self, source: Source) -> Template:
        """Make the template of *source* that watches for a ``break`` from before it began. Raises LiquidError."""
        compiled = self._compile(source, wary=True)[0]
        return Template(self, source, compiled, bind(compiled, self.options, self.settings))

    def is_block(self, name: str) -> bool:
        """Tell whether the tag *name* takes a body."""
        rule = self.rules.get(name)
        return rule is not None and rule.block

    def python(self, text: str, path: str = "", first_line: int = 1) -> str:
        """Give the Python that *text* is compiled to. Raises LiquidError."""
        return self._compile(Source(text, path, first_line))[1]

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
        from liquid_site.dialect.compile.module import compile_body
        from liquid_site.dialect.tags.table import EMITTERS

        return bind(compile_body(body, [], self.settings, EMITTERS, "")[0], self.options, self.settings)

    @cached_property
    def rules(self) -> Mapping[str, Any]:
        """How each tag is read."""
        return self.options.rules()

    @cached_property
    def _fingerprint(self) -> str:
        return self.options.fingerprint(self.settings)

    def _expression(self, kind: str, text: str) -> Callable[[Any], Any]:
        key = (kind, text)
        if key not in self._expressions:
            from liquid_site.dialect.compile.single import compile_single

            compiled = compile_single(kind, text, self.settings, self.options.error_mode)
            self._expressions[key] = bind(compiled, self.options, self.settings)
        return self._expressions[key]

    def _compiled(self, source: Source) -> Compiled:
        cache = self.options.cache
        if cache is None:
            return self._compile(source)[0]
        kept = cache.get(self._fingerprint, source.text)
        compiled = load(kept) if kept is not None else None
        if compiled is None:
            compiled = self._compile(source)[0]
            cache.put(compiled.dump(), self._fingerprint, source.text)
        return compiled

    def _compile(self, source: Source, wary: bool = False) -> tuple[Compiled, str]:
        from liquid_site.dialect.compile.module import compile_body
        from liquid_site.dialect.syntax.parser import new_parser, parse_template
        from liquid_site.dialect.tags.table import EMITTERS

        parser = new_parser(source.text, self.rules, self.options.error_mode)
        try:
            body = parse_template(parser)
            return compile_body(body, parser.warnings, self.settings, EMITTERS, source.path, wary)
        except LiquidSiteError as error:
            if isinstance(error, SyntaxFault):
                error.line = error.line or parser.line
                error.hint = error.hint or for_fault(error, self.rules)
            source.place(error, getattr(error, "line", 0) or parser.line)
            raise
