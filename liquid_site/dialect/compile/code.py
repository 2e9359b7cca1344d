"""Compiled templates, the bytes they are kept as, and how they run: functions get their code when they are called."""

from __future__ import annotations

import marshal
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import Any

from liquid_site.dialect.compile.shapes import Function, Part, compiled, filled, unpacked


@dataclass
class Use:
    """A tag of a plugin (or a foreign one: *kind*) with its ``markup``, which the global ``local`` will be bound to."""

    local: str
    kind: str
    name: str
    markup: str = ""
    line: int = 0


@dataclass
class Compiled:
    """``root(ctx, out)`` is the template; ``uses`` are plugins' tags; ``warnings`` what the parser had to say."""

    root: Function
    uses: tuple[Use, ...] = ()
    warnings: tuple[str, ...] = ()

    def dump(self) -> bytes:
        """The bytes that ``load`` reads."""
        uses = [(use.local, use.kind, use.name, use.markup, use.line) for use in self.uses]
        return marshal.dumps((self.root.packed(), uses, self.warnings))


def load(data: bytes) -> Compiled | None:
    """Read what ``dump`` gave, None if it is damaged. Only for bytes from a place that others cannot write to."""
    try:
        root, uses, warnings = marshal.loads(data)
        return Compiled(unpacked(*root), tuple(Use(*use) for use in uses), warnings)
    except (EOFError, ValueError, TypeError):
        return None


class Module:
    """The functions of one template as Python's, with the ``names`` they call as their globals.

    ``shapes`` is the code of every shape that the engine has seen; ``lines[n]`` the template line that line ``n + 1``
    of *file* came from; ``fresh`` tells that something was compiled that has not been kept.
    """

    __slots__ = ("file", "fresh", "lines", "names", "render", "shapes")

    def __init__(self, root: Function, names: dict[str, Any], shapes: dict[str, CodeType], file: str) -> None:
        self.names = names
        self.shapes = shapes
        self.file = file
        self.lines: list[int] = []
        self.fresh = False
        self.render = self.function(root)

    def function(self, plan: Part) -> FunctionType:
        """The function of *plan*; what its code is it finds out when it is first called."""
        function = FunctionType(FIRST_CALL, self.names)
        function.__kwdefaults__ = {"function": function, "plan": plan, "module": self}
        return function

    def enter(self, function: FunctionType, part: Part) -> None:
        """Give *function* the code, the constants and the parts of *plan*."""
        plan = part.written()
        code = plan.shape
        if type(code) is str:
            self.fresh = True
            known = self.shapes.get(code)
            if known is None:
                known = self.shapes[code] = compiled(code)
            code = plan.shape = known
        assert isinstance(code, CodeType)
        if plan.parts:
            function.__defaults__ = tuple([self.function(part) for part in plan.parts])
        function.__code__ = filled(code, plan.constants, self.file, len(self.lines))
        self.lines += plan.lines
        function.__kwdefaults__ = None

    def complete(self) -> None:
        """Compile what would wait until it is called."""
        waiting = [self.render]
        while waiting:
            function = waiting.pop()
            if function.__kwdefaults__:
                self.enter(function, function.__kwdefaults__["plan"])
            waiting += [one for one in function.__defaults__ or () if type(one) is FunctionType]


def _first_call(*given: Any, function: FunctionType, plan: Part, module: Module) -> Any:
    module.enter(function, plan)
    return function(*given)


FIRST_CALL = _first_call.__code__
"""Runs among the names of the template, but is no line of it."""
