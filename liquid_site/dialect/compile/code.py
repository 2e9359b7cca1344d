"""Compiled templates: functions that become code when they are first called, and the bytes they are kept as."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import Any


@dataclass
class Use:
    """Something that linking binds to the global ``local``: a filter, or a plugin's tag with its ``markup``."""

    local: str
    kind: str
    name: str
    markup: str = ""
    line: int = 0


Late = tuple[str, int]
"""The source of a function, and on which line of the module it begins."""


@dataclass
class Compiled:
    """``functions`` are code or, until someone calls them, source; ``render(ctx, out)`` is the template.

    ``lines[n]`` is the template line that line ``n + 1`` of the module came from; ``uses`` are the globals to be bound;
    ``warnings`` what the parser had to say; ``changed`` is told when source has become code.
    """

    path: str
    functions: dict[str, CodeType | Late]
    lines: tuple[int, ...]
    uses: tuple[Use, ...]
    warnings: tuple[str, ...]
    changed: Callable[[Compiled], None] | None = None

    def code(self, name: str) -> CodeType:
        """The code of the function *name*, compiled now if it has not been before."""
        kept = self.functions[name]
        if type(kept) is tuple:
            kept = self.functions[name] = compile_function(*kept, f"<liquid {self.path}>")
            if self.changed is not None:
                self.changed(self)
        assert isinstance(kept, CodeType)
        return kept

    def source(self) -> str:
        """The whole module, for people to read. Only before anything of it has run."""
        return "\n".join(kept[0] for kept in self.functions.values() if type(kept) is tuple)

    def dump(self) -> bytes:
        """The bytes that ``load`` reads."""
        uses = [(use.local, use.kind, use.name, use.markup, use.line) for use in self.uses]
        return marshal.dumps((self.path, self.functions, self.lines, uses, self.warnings))


def load(data: bytes) -> Compiled | None:
    """Read what ``dump`` gave, None if it is damaged. Only for bytes from a place that others cannot write to."""
    try:
        path, functions, lines, uses, warnings = marshal.loads(data)
        return Compiled(path, functions, lines, tuple(Use(*use) for use in uses), warnings)
    except (EOFError, ValueError, TypeError):
        return None


def compile_function(source: str, first: int, name: str) -> CodeType:
    """The code of the one function in *source*, which begins on line *first* of the file *name*."""
    module = compile(source, name, "exec", dont_inherit=True)
    code = next(one for one in module.co_consts if isinstance(one, CodeType))
    return moved(code, first - 1) if first > 1 else code


def moved(code: CodeType, lines: int) -> CodeType:
    """*code* with its line numbers, and those of functions in it, so many *lines* further down."""
    constants = tuple(moved(one, lines) if isinstance(one, CodeType) else one for one in code.co_consts)
    return code.replace(co_firstlineno=code.co_firstlineno + lines, co_consts=constants)


def link(compiled: Compiled, namespace: Mapping[str, Any], bound: Mapping[str, Any]) -> dict[str, Any]:
    """The globals of the module: *namespace*, *bound*, and its functions, each to be compiled at its first call."""
    module = {**namespace, **bound}
    for name, kept in compiled.functions.items():
        module[name] = (
            late(compiled, name, module) if type(kept) is tuple else FunctionType(compiled.code(name), module)
        )
    return module


def late(compiled: Compiled, name: str, module: dict[str, Any]) -> Callable[..., Any]:
    """What stands for the function *name* until it is called for the first time."""

    def first_call(*given: Any) -> Any:
        function = module[name] = FunctionType(compiled.code(name), module)
        return function(*given)

    return first_call
