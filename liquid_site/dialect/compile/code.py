"""Compiled templates: the code object, what linking must bind, the bytes they are kept as."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from dataclasses import dataclass
from types import CodeType
from typing import Any


@dataclass
class Use:
    """Something that linking binds to the global ``local``: a filter, or a plugin's tag with its ``markup``."""

    local: str
    kind: str
    name: str
    markup: str = ""
    line: int = 0


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


def link(compiled: Compiled, namespace: Mapping[str, Any], bound: Mapping[str, Any]) -> Any:
    """Run the module with *namespace* and *bound* as its globals; its ``render``."""
    module = {**namespace, **bound}
    exec(compiled.code, module)  # noqa: S102
    return module["render"]
