"""A template as a code object: the functions written, compiled, and what linking must bind."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from dataclasses import dataclass
from types import CodeType
from typing import Any

from liquid_site.dialect.compile.bodies import add_function, write_body
from liquid_site.dialect.compile.settings import Settings
from liquid_site.dialect.compile.writer import Emitters, Use, Writer
from liquid_site.dialect.syntax.nodes import Body


@dataclass(frozen=True)
class Compiled:
    """``code`` defines ``render(ctx, out)``; ``lines[n]`` is the template line that line ``n + 1`` of it came from.

    ``uses`` are the globals to be bound; ``warnings`` what the parser had to say.
    """

    code: CodeType
    lines: tuple[int, ...]
    uses: tuple[Use, ...]
    warnings: tuple[str, ...]

    def dump(self) -> bytes:
        """The bytes that ``load`` reads."""
        uses = [(use.local, use.kind, use.name, use.markup, use.line) for use in self.uses]
        return marshal.dumps((self.code, self.lines, uses, self.warnings))


def load(data: bytes) -> Compiled | None:
    """Read what ``dump`` gave, None if it is damaged. Only for bytes from a place that others cannot write to."""
    try:
        code, lines, uses, warnings = marshal.loads(data)
        return Compiled(code, lines, tuple(Use(*use) for use in uses), warnings)
    except (EOFError, ValueError, TypeError):
        return None


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


def link(compiled: Compiled, namespace: Mapping[str, Any], bound: Mapping[str, Any]) -> Any:
    """Run the module with *namespace* and *bound* as its globals; its ``render``."""
    module = {**namespace, **bound}
    exec(compiled.code, module)  # noqa: S102
    return module["render"]
