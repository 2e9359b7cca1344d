"""A template's tree as a code object: its functions are written and compiled."""

from __future__ import annotations

from liquid_site.dialect.compile.bodies import add_function, write_body
from liquid_site.dialect.compile.code import Compiled
from liquid_site.dialect.compile.settings import Settings
from liquid_site.dialect.compile.writer import Emitters, Writer
from liquid_site.dialect.syntax.nodes import Body


def write_module(writer: Writer, body: Body) -> tuple[str, tuple[int, ...]]:
    """The Python source for *body*, and the template line of each of its lines."""
    write_body(writer, body)
    writer.flush()
    add_function(writer, "render", ["out"], writer.part)
    lines = [line for part, _ in writer.done for line in part]
    origins = [origin for _, part in writer.done for origin in part]
    return "\n".join(lines), tuple(origins)


def compile_body(
    body: Body, warnings: list[str], settings: Settings, emitters: Emitters, path: str, wary: bool = False
) -> tuple[Compiled, str]:
    """Compile *body*; also the source, for people to read. *wary*: a ``break`` may be pending from the start."""
    writer = Writer(settings, emitters)
    writer.part.wary = wary
    source, lines = write_module(writer, body)
    code = compile(source, f"<liquid {path}>", "exec", dont_inherit=True)
    return Compiled(code, lines, tuple(writer.uses.values()), tuple(warnings)), source
