"""The loops around what is being written, whose variables are Python's locals."""

from __future__ import annotations

from dataclasses import dataclass

FORLOOP = {
    "index": "({i} + 1)", "index0": "{i}", "rindex": "({n} - {i})", "rindex0": "({n} - {i} - 1)", "first": "({i} == 0)",
    "last": "({i} == {n} - 1)", "length": "{n}",
}  # fmt: skip
"""What ``forloop.index`` and its kin are in terms of the index and the length."""


@dataclass
class Scope:
    """A ``for`` or ``tablerow`` loop: ``variable`` is its item's name, ``loop`` that of its drop (``forloop``).

    ``item``, ``index``, ``length`` and ``drop`` are the Python locals; ``counts`` and ``lengths`` tell whether the body
    asks for the index and the length, ``shared`` that the scope must be visible to others than the body's own code
    (an include, a plugin's tag, a filter with an expression), ``drops`` that the body asks for the drop itself.
    """

    variable: str
    loop: str
    title: str
    item: str
    index: str
    length: str
    drop: str
    counts: bool = False
    lengths: bool = False
    shared: bool = False

    def attribute(self, name: str) -> str | None:
        """The Python for ``forloop.name``, None where only the drop can tell."""
        code = FORLOOP.get(name) if self.loop == "forloop" else None
        if code is None:
            return None
        self.counts = self.counts or "{i}" in code
        self.lengths = self.lengths or "{n}" in code
        return code.format(i=self.index, n=self.length)


def find(scopes: list[Scope], name: str) -> tuple[Scope, bool] | None:
    """The innermost scope that has *name*, and whether it is the item (else the loop's drop)."""
    for scope in reversed(scopes):
        if scope.variable == name:
            return scope, True
        if scope.loop == name:
            return scope, False
    return None


def share(scopes: list[Scope]) -> None:
    """Make the variables of all loops visible outside the body's own code."""
    for scope in scopes:
        scope.shared = True
