"""Functions of equal shape share one code object: they are written alike, and what they are about is handed to each.

In the source of a shape ``0j``, ``1j`` … stand where the constants will be (texts, names, arguments), numbers of a kind
that Liquid does not have; the functions it calls are ``p0``, ``p1`` …, parameters whose defaults say what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count
from types import CodeType
from typing import Any, Protocol

CONSTANTS = tuple(f"{number}j" for number in range(100))
PARTS = tuple(f"p{number}" for number in range(100))
HIDDEN = re.compile(r"(?:, p\d+)+\):$")
PLACE = re.compile(r"\b(?:\d+j|p\d+)\b")


class Part(Protocol):
    """A function that is written, or will be when it is first asked for."""

    def written(self) -> Function:
        """The function."""


@dataclass(slots=True)
class Function:
    """A function of a template: its source (``shape``) or, when it has been called, the code of that.

    ``lines[n]`` is the template line that line ``n + 1`` of the source came from.
    """

    shape: str | CodeType
    constants: tuple[Any, ...]
    parts: tuple[Part, ...]
    lines: tuple[int, ...]

    def written(self) -> Function:
        """The function itself: it is written."""
        return self

    def packed(self) -> tuple[Any, ...]:
        """The function and its parts as tuples."""
        return self.shape, self.constants, tuple(part.written().packed() for part in self.parts), self.lines


def unpacked(shape: str | CodeType, constants: tuple[Any, ...], parts: tuple[Any, ...], lines: Any) -> Function:
    """The function that ``packed`` took apart."""
    return Function(shape, constants, tuple(unpacked(*part) for part in parts), lines)


def compiled(shape: str) -> CodeType:
    """The code of the one function in *shape*."""
    module = compile(shape, "<liquid>", "exec", dont_inherit=True)
    return next(one for one in module.co_consts if isinstance(one, CodeType))


def filled(code: CodeType, constants: tuple[Any, ...], file: str, lines: int) -> CodeType:
    """The *code* of a shape with the *constants* of a function that stands in *file*, so many *lines* further down."""

    own = tuple([
        constants[int(one.imag)] if type(one) is complex
        else _fill(one, constants) if type(one) is tuple
        else filled(one, constants, file, lines) if type(one) is CodeType
        else one
        for one in code.co_consts
    ])  # fmt: skip
    return code.replace(co_consts=own, co_filename=file, co_firstlineno=code.co_firstlineno + lines)


def _fill(group: tuple[Any, ...], constants: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple([
        constants[int(one.imag)] if type(one) is complex else _fill(one, constants) if type(one) is tuple else one
        for one in group
    ])  # fmt: skip


def printed(root: Function) -> str:
    """The whole module, for people to read: each function with its own constants and parts. Only before it has run."""
    texts: list[str] = []
    _print(root, "render", texts, count(1))
    return "\n".join(texts)


def _print(function: Function, name: str, texts: list[str], numbers: count[int]) -> None:
    names = {f"{number}j": repr(value) for number, value in enumerate(function.constants)}
    for number, part in enumerate(function.parts):
        names[f"p{number}"] = inner = f"part_{next(numbers)}"
        _print(part.written(), inner, texts, numbers)
    assert isinstance(function.shape, str)
    head, body = function.shape.split("\n", 1)
    head = HIDDEN.sub("):", head.replace("part", name, 1))
    texts.append(f"{head}\n{PLACE.sub(lambda found: names[found.group()], body)}")
