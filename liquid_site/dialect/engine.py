"""The engine: parses templates, compiles them, keeps the code, and hands out what is ready to run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from liquid_site.dialect.binding import bind, bind_tags
from liquid_site.dialect.compile.code import Compiled, Use, load
from liquid_site.dialect.faults import SyntaxFault
from liquid_site.dialect.hints import for_fault
from liquid_site.dialect.options import Options, Tag
from liquid_site.dialect.template import Program, Source, Template
from liquid_site.errors import LiquidSiteError

if TYPE_CHECKING:
    from liquid_site.dialect.syntax.nodes import Body
    from liquid_site.dialect.syntax.parser import Parser

__all__ = ["Engine", "Options", "Tag"]


class Engine:
    """One build's Liquid. ``partials`` are the templates of included files, by path."""

    def __init__(self, options: Options | None = None) -> None:
        self.options = options or Options()
        self.settings = self.options.settings()
        self.partials: dict[str, Template] = {}
        self._known: dict[tuple[str, str], Any] = {}
        self._expressions: dict[tuple[str, str], Callable[[Any], Any]] = {}
        if self.options.environment is not None:
            from liquid_site.dialect.foreign.adapt import attach

            attach(self.options.environment, self)

    def parse(self, text: str, path: str = "", first_line: int = 1) -> Template:
        """Make a template of *text*, which stands in the file *path* from line *first_line* on. Raises LiquidError."""
        source = Source(text, path, first_line)
        kept = self._kept(source)
        if kept is not None:
            return self._template(source, kept.uses, kept.warnings, lambda: kept)
        body, parser = self._parsed(source)
        return self._template(source, parser.uses, tuple(parser.warnings), lambda: self._keep(source, body, parser))

    def wary(self, source: Source) -> Template:
        """Make the template of *source* that watches for a ``break`` from before it began. Raises LiquidError."""
        body, parser = self._parsed(source)
        return self._template(source, parser.uses, (), lambda: self._written(source, body, parser, wary=True))

    def is_block(self, name: str) -> bool:
        """Tell whether the tag *name* takes a body."""
        rule = self.rules.get(name)
        return rule is not None and rule.block

    def python(self, text: str, path: str = "", first_line: int = 1) -> str:
        """Give the Python that *text* is compiled to. Raises LiquidError."""
        source = Source(text, path, first_line)
        return self._written(source, *self._parsed(source)).source()

    def evaluate(self, expression: str, context: Any) -> Any:
        """Evaluate *expression* (a variable, literal or range) in *context*."""
        return self._expression("lookup", expression)(context)

    def condition(self, text: str) -> Callable[[Any], Any]:
        """Make a function of the context of the condition *text*, read strictly. Raises ``SyntaxFault``."""
        return self._expression("condition", text)

    def variable(self, text: str) -> Callable[[Any], Any]:
        """Make a function of the context of *text*, the inside of ``{{ }}``. Raises ``SyntaxFault`` where strict."""
        return self._expression("variable", text)

    def linked(self, body: Any, uses: list[Use]) -> Callable[..., Any]:
        """Compile *body*, a part of a foreign tag's block, to a function of the context and a list for output."""
        from liquid_site.dialect.compile.module import compile_body
        from liquid_site.dialect.tags.table import EMITTERS

        compiled = compile_body(body, uses, [], self.settings, EMITTERS, "", wary=False)
        render: Callable[..., Any] = bind(compiled, bind_tags(uses, self.options), self.settings)["render"]
        return render

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
            self._expressions[key] = bind(compiled, {}, self.settings)["render"]
        return self._expressions[key]

    def _template(
        self, source: Source, uses: Iterable[Use], warnings: tuple[str, ...], write: Callable[[], Compiled]
    ) -> Template:
        try:
            tags = bind_tags(uses, self.options)
        except LiquidSiteError as error:
            source.place(error, getattr(error, "line", 0))
            raise
        return Template(self, source, warnings, Program(write, tags, self.settings))

    def _kept(self, source: Source) -> Compiled | None:
        cache = self.options.cache
        kept = None if cache is None else cache.get(self._fingerprint, source.text)
        compiled = None if kept is None else load(kept)
        if compiled is not None:
            compiled.changed = self._changed(source)
        return compiled

    def _keep(self, source: Source, body: Body, parser: Parser) -> Compiled:
        compiled = self._written(source, body, parser)
        compiled.changed = self._changed(source)
        return compiled

    def _changed(self, source: Source) -> Callable[[Compiled], None] | None:
        cache = self.options.cache
        if cache is None:
            return None
        return lambda compiled: cache.put(compiled.dump(), self._fingerprint, source.text)

    def _written(self, source: Source, body: Body, parser: Parser, wary: bool = False) -> Compiled:
        from liquid_site.dialect.compile.module import compile_body
        from liquid_site.dialect.tags.table import EMITTERS

        return compile_body(body, parser.uses, parser.warnings, self.settings, EMITTERS, source.path, wary)

    def _parsed(self, source: Source) -> tuple[Body, Parser]:
        from liquid_site.dialect.syntax.parser import new_parser, parse_template

        parser = new_parser(source.text, self.rules, self.options.error_mode, self._known)
        try:
            return parse_template(parser), parser
        except LiquidSiteError as error:
            if isinstance(error, SyntaxFault):
                error.line = error.line or parser.line
                error.hint = error.hint or for_fault(error, self.rules)
            source.place(error, getattr(error, "line", 0) or parser.line)
            raise
