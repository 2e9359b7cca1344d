"""A template that is ready to run: its code, its warnings, and what it remembers from render to render."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any

from liquid_site.dialect.compile.code import FIRST_CALL, Compiled, Module
from liquid_site.dialect.context import Context
from liquid_site.dialect.faults import DeepFault, Fault
from liquid_site.dialect.registers import Registers
from liquid_site.errors import LiquidError, LiquidSiteError, Where
from liquid_site.ruby.encoding import joined

if TYPE_CHECKING:
    from liquid_site.dialect.engine import Engine


@dataclass(frozen=True)
class Source:
    """``text`` as it stands in the file ``path`` from line ``first_line`` on."""

    text: str
    path: str = ""
    first_line: int = 1

    def place(self, error: LiquidSiteError, line: int) -> None:
        """Tell *error* its place, that of *line* of the text (0: not known), unless it knows one."""
        if not error.where.path:
            error.where = Where(self.path, line + self.first_line - 1 if line else 0)
            error.excerpt = error.excerpt or excerpt(self.text, line)


class Program:
    """A template's Python: written when it is first asked for, kept when more of it has become code."""

    __slots__ = ("compiled", "keep", "link", "module", "write")

    def __init__(
        self,
        write: Callable[[], Compiled],
        link: Callable[[Compiled], Module],
        keep: Callable[[Compiled], None] | None = None,
    ) -> None:
        self.write = write
        self.link = link
        self.keep = keep
        self.compiled: Compiled | None = None
        self.module: Module | None = None

    def ready(self) -> Module:
        """The program, written and linked."""
        if self.module is None:
            self.compiled = self.write()
            self.module = self.link(self.compiled)
            del self.write, self.link
        return self.module

    def complete(self) -> None:
        """Compile all of it, the parts too that would wait until they are entered."""
        self.ready().complete()
        self.save()

    def save(self) -> None:
        """Keep what has been compiled, if there is news."""
        if self.keep and self.compiled and self.module and self.module.fresh:
            self.module.fresh = False
            self.keep(self.compiled)


class Template:
    """One parsed template.

    ``warnings`` is what the lax grammar let pass, in Liquid's words; ``state`` what ``cycle``, ``ifchanged`` and
    ``offset: continue`` remember; ``mark`` what a ``cycle`` knows its template by.
    """

    __slots__ = ("engine", "mark", "program", "source", "state", "wary", "warnings")

    def __init__(self, engine: Engine, source: Source, warnings: tuple[str, ...], program: Program) -> None:
        self.engine = engine
        self.source = source
        self.warnings = warnings
        self.program = program
        self.state: dict[str, Any] = {}
        self.mark = object()
        self.wary: Template | None = None

    @property
    def path(self) -> str:
        """The file the template stands in."""
        return self.source.path

    def render(self, payload: MutableMapping[str, Any], registers: Registers | None = None) -> str:
        """Render with the names in *payload*, which counters are written to. Raises LiquidError at the first error."""
        return str(self.render_encoded(payload, registers))

    def render_encoded(self, payload: MutableMapping[str, Any], registers: Registers | None = None) -> str:
        """``render``, with an ``AsciiText`` where Ruby's text is US-ASCII: for kramdown alone."""
        out: list[str] = []
        self.run(Context(self.engine, payload, registers or Registers(), self.state), out)
        return joined(out)

    def run(self, ctx: Context, out: list[str]) -> None:
        """Render into *out* among the variables of *ctx*. Raises LiquidError, with its place."""
        try:
            (self.program.module or self.program.ready()).render(ctx, out)
        except RecursionError:
            raise DeepFault("Nesting too deep") from None
        except LiquidSiteError as error:
            self.blame(error)
            raise
        except Exception as error:
            message = str(error) if isinstance(error, OverflowError) else f"{type(error).__name__}: {error}"
            fault = LiquidError(message)
            self.blame(fault, error.__traceback__)
            raise fault from error
        finally:
            self.program.save()

    def blame(self, error: LiquidSiteError, trace: TracebackType | None = None) -> None:
        """Tell *error* its line in the template and its place in the file, unless it knows."""
        line = self.line_of(trace or error.__traceback__)
        if isinstance(error, Fault) and not error.line:
            error.line = line
        self.source.place(error, line)

    def line_of(self, trace: TracebackType | None) -> int:
        """The template line that was running, from the traceback of what stopped it; 0 if none was."""
        line, module = 0, self.program.module
        while trace is not None:
            frame = trace.tb_frame
            if module and frame.f_globals is module.names and frame.f_code is not FIRST_CALL:
                line = module.lines[trace.tb_lineno - 1]
            elif frame.f_code is Template.run.__code__ and frame.f_locals.get("self") is not self:
                break
            trace = trace.tb_next
        return line


def excerpt(text: str, line: int) -> str:
    """Line *line* of *text*."""
    lines = text.split("\n", line)[:line] if line else []
    return lines[-1].strip()[:200] if lines else ""
