"""The state of one running render: variables, scopes, interrupts."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from liquid_site.dialect.faults import DeepFault, UndefinedFault
from liquid_site.dialect.registers import Registers
from liquid_site.dialect.values import PLAIN, lookup, to_liquid, to_output

if TYPE_CHECKING:
    from liquid_site.dialect.engine import Engine

MISSING: Any = object()
"""Stands for "no such variable"; nil is ``None``."""

MAX_SCOPES = 100
MAX_INCLUDES = 150
MAX_ROUNDS = 100_000_000
"""Loop rounds in one render; a template beyond it would run for minutes."""


class Variables(dict[Any, Any]):
    """The names of all scopes; what is missing comes from the payload, and stays unless a counter could change it."""

    __slots__ = ("ctx",)

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx

    def __missing__(self, name: Any) -> Any:
        value = self.ctx.global_value(name)
        if type(value) not in COUNTED:
            self[name] = value
        return value

    def value(self, name: str, key: str, *more: str) -> Any:
        """Give ``name.key`` and what is further on: ``lookup`` in a variable."""
        owner = self[name]
        if type(owner) is dict and key in owner:
            value = owner[key]
            if type(value) not in PLAIN:
                value = to_liquid(value)
        else:
            value = lookup(owner, key)
        for one in more:
            value = lookup(value, one)
        return value

    def has(self, name: str, key: str, *more: str) -> bool:
        """Whether ``name.key`` is neither nil nor false."""
        value = self.value(name, key, *more)
        return value is not None and value is not False

    def show(self, name: str, key: str, *more: str) -> str:
        """``{{ name.key }}``."""
        value = self.value(name, key, *more)
        return value if type(value) is str else to_output(value)


COUNTED = frozenset({type(None), bool, int, float})


class Context:
    """The variables a template sees, and what a render remembers.

    ``variables`` is the flat view of all scopes but the payload: entering a scope puts its names there and keeps what
    they hid in ``hidden`` (outermost first). ``payload`` is the mapping that ``increment`` writes to; ``state`` lives
    as long as the template that started the render (``cycle``, ``ifchanged``, ``for … offset: continue``), ``picked``
    what ``where`` and ``find`` have found,
    ``ascii_texts`` the captured texts that Ruby would call US-ASCII.
    """

    __slots__ = (
        "ascii_texts", "engine", "foreign", "hidden", "includes", "interrupts", "loops", "payload", "picked",
        "registers", "rounds", "scopes", "state", "variables",
    )  # fmt: skip

    def __init__(
        self,
        engine: Engine,
        payload: MutableMapping[str, Any],
        registers: Registers,
        state: dict[str, Any] | None = None,
    ) -> None:
        self.engine = engine
        self.foreign: Any = None
        self.payload = payload
        self.registers = registers
        self.state: dict[str, Any] = {} if state is None else state
        self.variables = Variables(self)
        self.hidden: dict[str, list[Any]] = {}
        self.interrupts: list[str] = []
        self.loops: list[Any] = []
        self.ascii_texts: set[str] = set()
        self.picked: dict[Any, Any] = {}
        self.scopes = 1
        self.includes = 0
        self.rounds = 0

    def __getitem__(self, expression: str) -> Any:
        """Evaluate *expression* (``"page.title"``, ``"'text'"``, ``"(1..3)"``), as Liquid's ``context[...]``."""
        return self.engine.evaluate(expression, self)

    def find(self, name: Any) -> Any:
        """Give the variable *name* from the innermost scope that has it, else from the payload, else nil."""
        return self.variables[name] if isinstance(name, str) else None

    def global_value(self, name: Any) -> Any:
        """Give what the payload holds under *name*."""
        value = self.payload.get(name) if isinstance(name, str) else None
        return value if type(value) in PLAIN else to_liquid(value)

    def strict_find(self, name: Any) -> Any:
        """``find`` under ``strict_variables``. Raises ``UndefinedFault``."""
        if name not in self.variables and name not in self.payload:
            raise UndefinedFault(f"undefined variable {name}")
        return self.find(name)

    def assign(self, name: str, value: Any) -> None:
        """Set *name* at the level of the template, under any scope that hides it."""
        stack = self.hidden.get(name)
        if stack:
            stack[0] = value
        else:
            self.variables[name] = value

    def push(self, names: tuple[str, ...]) -> None:
        """Enter a scope that will set *names*. Raises ``DeepFault`` at a depth of 100."""
        self.scopes += 1
        if self.scopes > MAX_SCOPES:
            raise DeepFault("Nesting too deep")
        for name in names:
            self.hidden.setdefault(name, []).append(self.variables.get(name, MISSING))

    def pop(self, names: tuple[str, ...]) -> None:
        """Leave the scope that set *names*."""
        self.scopes -= 1
        for name in reversed(names):
            value = self.hidden[name].pop()
            if value is MISSING:
                self.variables.pop(name, None)
            else:
                self.variables[name] = value

    @contextmanager
    def scope(self, **variables: Any) -> Iterator[None]:
        """Set *variables* in a scope of their own while the ``with`` block runs."""
        names = tuple(variables)
        self.push(names)
        self.variables.update(variables)
        try:
            yield
        finally:
            self.pop(names)
