"""A template's tree as functions of Python's."""

from __future__ import annotations

from collections.abc import Iterable
from types import CodeType

from liquid_site.dialect.compile.bodies import add_function, write_body
from liquid_site.dialect.compile.code import Compiled, Late, Use
from liquid_site.dialect.compile.settings import Settings
from liquid_site.dialect.compile.writer import Emitters, Writer
from liquid_site.dialect.syntax.nodes import Body


def compile_body(
    body: Body, uses: Iterable[Use], warnings: list[str], settings: Settings, emitters: Emitters, path: str, wary: bool
) -> Compiled:
    """Write *body*, whose tags use *uses*. *wary*: a ``break`` may be pending from the start."""
    writer = Writer(settings, emitters)
    writer.uses = {use.local: use for use in uses}
    writer.part.wary, writer.leads = wary, True
    write_body(writer, body)
    writer.flush()
    add_function(writer, "render", ["out"], writer.part)
    return finished(writer, path, warnings)


def finished(writer: Writer, path: str, warnings: list[str]) -> Compiled:
    """What *writer* has written."""
    functions: dict[str, CodeType | Late] = {}
    origins: list[int] = []
    for name, source, own in writer.done:
        functions[name] = (source, len(origins) + 1)
        origins += own
    return Compiled(path, functions, tuple(origins), tuple(writer.uses.values()), tuple(warnings))
