"""The engine: parses templates, compiles them, keeps the code, and hands out what is ready to run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial
from types import CodeType
from typing import TYPE_CHECKING, Any

from liquid_site.dialect.binding import bind_names, bind_tags
from liquid_site.dialect.compile.code import Compiled, Module, Use, load
from liquid_site.dialect.compile.shapes import Function, printed
from liquid_site.dialect.faults import SyntaxFault
from liquid_site.dialect.hints import for_fault
from liquid_site.dialect.options import Options, Tag
from liquid_site.dialect.template import Program, Source, Template
from liquid_site.errors import LiquidSiteError

if TYPE_CHECKING:
    from liquid_site.dialect.syntax.nodes import Body
    from liquid_site.dialect.syntax.parser import Known, Parser

__all__ = ["Engine", "Options", "Tag"]


class Engine:
    """One build's Liquid. ``partials`` are the templates of included files, by path."""

    def __init__(self, options: Options | None = None) -> None:
        self.options = options or Options()
        self.settings = self.options.settings()
        self.partials: dict[str, Template] = {}
        self._shapes: dict[str, CodeType] = {}
        self._expressions: dict[tuple[str, str], Callable[[Any], Any]] = {}
        if self.options.environment is not None:
            from liquid_site.dialect.foreign.adapt import attach

            attach(self.options.environment, self)

    def parse(self, text: str, path: str = "", first_line: int = 1) -> Template:
        """Make a template of *text*, which stands in the file *path* from line *first_line* on. Raises LiquidError."""
        source = Source(text, path, first_line)
        kept = self._kept(source)
        if kept is not None:
            return self._template(source, kept.uses, kept.warnings, lambda: kept, self._keeper(source))
        body, parser = self._parsed(source)
        write = partial(self._written, body, parser)
        return self._template(source, parser.uses, tuple(parser.warnings), write, self._keeper(source))

    def wary(self, template: Template) -> Template:
        """Make the *template* that watches for a ``break`` from before it began. Raises LiquidError."""
        body, parser = self._parsed(template.source)
        made = self._template(template.source, parser.uses, (), partial(self._written, body, parser, wary=True))
        made.mark = template.mark
        return made

    def is_block(self, name: str) -> bool:
        """Tell whether the tag *name* takes a body."""
        rule = self.rules.get(name)
        return rule is not None and rule.block

    def python(self, text: str, path: str = "", first_line: int = 1) -> str:
        """Give the Python that *text* is compiled to. Raises LiquidError."""
        return printed(self._written(*self._parsed(Source(text, path, first_line))).root)

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
        from liquid_site.dialect.compile.module import write_module
        from liquid_site.dialect.tags.table import EMITTERS

        return self._module(write_module(body, self.settings, EMITTERS), bind_tags(uses, self.options)).render

    @cached_property
    def rules(self) -> Mapping[str, Any]:
        """How each tag is read."""
        return self.options.rules()

    @cached_property
    def _known(self) -> Known:
        from liquid_site.dialect.syntax.parser import Known

        return Known()

    @cached_property
    def _fingerprint(self) -> str:
        return self.options.fingerprint(self.settings)

    def _expression(self, kind: str, text: str) -> Callable[[Any], Any]:
        key = (kind, text)
        if key not in self._expressions:
            from liquid_site.dialect.compile.single import compile_single

            plan = compile_single(kind, text, self.settings, self.options.error_mode)
            self._expressions[key] = self._module(plan).render
        return self._expressions[key]

    @cached_property
    def _names(self) -> dict[str, Any]:
        return bind_names(self.settings)

    def _module(self, plan: Function, names: Mapping[str, Any] | None = None, path: str = "") -> Module:
        return Module(plan, {**self._names, **(names or {})}, self._shapes, f"<liquid {path}>")

    def _template(
        self,
        source: Source,
        uses: Iterable[Use],
        warnings: tuple[str, ...],
        write: Callable[[], Compiled],
        keep: Callable[[Compiled], None] | None = None,
    ) -> Template:
        try:
            tags = bind_tags(uses, self.options)
        except LiquidSiteError as error:
            source.place(error, getattr(error, "line", 0))
            raise

        def link(compiled: Compiled) -> Module:
            return self._module(compiled.root, {**tags, "TEMPLATE": template.mark}, source.path)

        template = Template(self, source, warnings, Program(write, link, keep))
        return template

    def _kept(self, source: Source) -> Compiled | None:
        cache = self.options.cache
        kept = None if cache is None else cache.get(self._fingerprint, source.text)
        return None if kept is None else load(kept)

    def _keeper(self, source: Source) -> Callable[[Compiled], None] | None:
        cache = self.options.cache
        if cache is None:
            return None
        return lambda compiled: cache.put(compiled.dump(), self._fingerprint, source.text)

    def _written(self, body: Body, parser: Parser, wary: bool = False) -> Compiled:
        from liquid_site.dialect.compile.module import write_module
        from liquid_site.dialect.tags.table import EMITTERS

        root = write_module(body, self.settings, EMITTERS, wary)
        return Compiled(root, tuple(parser.uses), tuple(parser.warnings))

    def _parsed(self, source: Source) -> tuple[Body, Parser]:
        from liquid_site.dialect.syntax.parser import new_parser, parse_template

        parser = new_parser(source.text, self.rules, self.options.error_mode, self._known)
        try:
            return parse_template(parser), parser
        except LiquidSiteError as error:
            if isinstance(error, SyntaxFault):
                error.line = error.line or parser.line
                error.hint = error.hint or for_fault(error, self.rules, source.first_line)
            source.place(error, getattr(error, "line", 0) or parser.line)
            raise
