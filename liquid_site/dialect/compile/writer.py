"""Python being written: lines with the template line each came from, indentation, pending output, local names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from liquid_site.dialect.compile import shapes
from liquid_site.dialect.compile.scopes import Scope
from liquid_site.dialect.compile.settings import Settings
from liquid_site.dialect.compile.shapes import CONSTANTS, PARTS, Function
from liquid_site.dialect.syntax.nodes import Node

INDENTS = tuple("    " * depth for depth in range(100))
STEMS = frozenset({"case", "forloop", "index", "items", "length", "out"})
WRONG = re.compile(r"\W", re.ASCII)
SPLIT_DEPTH = 10
"""Deeper blocks become functions: Python allows 20 loops within one another and 100 levels of indentation."""


class Part:
    """A function being written. ``constants`` and ``parts`` are those of its lines; ``units`` what is finished of it.

    ``frames`` says, outermost first, what a pending ``break`` leaves:

    ``function`` (return), ``once`` (a loop run one time), ``repeat`` (a loop that goes on), ``loop`` (a Liquid loop,
    which takes the ``break`` or ``continue`` off the list and obeys).
    """

    __slots__ = (
        "constants", "frames", "indent", "lines", "origins", "out", "parts", "pending", "silent", "units", "wary",
    )  # fmt: skip

    def __init__(self, silent: bool = False, wary: bool = False) -> None:
        self.silent, self.wary = silent, wary
        self.indent = 1
        self.out = "out"
        self.frames = ["function"]
        self.pending: list[tuple[str, int]] = []
        self.units: list[Function] = []
        self.clear()

    def clear(self) -> None:
        """Begin anew, behind what is finished."""
        self.lines: list[str] = []
        self.origins: list[int] = []
        self.constants: list[Any] = []
        self.parts: list[shapes.Part] = []


class Indented:
    """What is written inside stands below ``header``."""

    __slots__ = ("before", "header", "writer")

    def __init__(self, writer: Writer, header: str) -> None:
        self.writer = writer
        self.header = header

    def __enter__(self) -> None:
        writer = self.writer
        writer.put(self.header)
        self.before = len(writer.part.lines)
        writer.part.indent += 1

    def __exit__(self, *_raised: object) -> None:
        writer = self.writer
        if writer.part.pending:
            writer.flush()
        if len(writer.part.lines) == self.before:
            writer.put("pass")
        writer.part.indent -= 1


Emitters = Mapping[type[Node], Callable[[Node, "Writer"], bool | None]]
"""Node type → what writes it; it gives True if nothing behind the node can be reached."""


class Writer:
    """One template being written. ``line`` is the template line of what is written now, ``part`` the function.

    ``leads``: what comes next begins a text (see ``leading``); ``marks``: such a text may begin with ``MARK``.
    """

    def __init__(self, settings: Settings, emitters: Emitters) -> None:
        self.settings = settings
        self.emitters = emitters
        self.part = Part()
        self.scopes: list[Scope] = []
        self.line = 0
        self.count = 0
        self.leads = False
        self.marks = False

    def put(self, code: str) -> None:
        """Write a line of code, after whatever output is pending."""
        part = self.part
        if part.pending:
            self.flush()
        part.lines.append(INDENTS[part.indent] + code)
        part.origins.append(self.line)

    def constant(self, value: Any) -> str:
        """The name that *value* (of a kind that can be marshalled) has in the function being written."""
        constants = self.part.constants
        number = len(constants)
        constants.append(value)
        return CONSTANTS[number] if number < len(CONSTANTS) else f"{number}j"

    def called(self, function: shapes.Part) -> str:
        """The name that *function* has in the function being written."""
        parts = self.part.parts
        number = len(parts)
        parts.append(function)
        return PARTS[number] if number < len(PARTS) else f"p{number}"

    def output(self, code: str) -> None:
        """Write the string that *code* gives, with the output around it; silent parts write nothing."""
        if not self.part.silent:
            self.part.pending.append((code, self.line))

    def text(self, text: str) -> None:
        """Write *text*."""
        part = self.part
        if text and not part.silent:
            part.pending.append((self.constant(text), self.line))

    def flush(self) -> None:
        """Write the pending output."""
        part = self.part
        pending = part.pending
        if not pending:
            return
        part.pending = []
        indent = INDENTS[part.indent]
        if len(pending) == 1:
            code = pending[0][0]
            part.lines.append(f"{indent}{part.out}.append({code})" if self.scopes else f"{indent}{part.out} += {code},")
            part.origins.append(pending[0][1])
        else:
            part.lines.append(f"{indent}{part.out} += \\")
            part.lines += [f"{indent}    {code}, \\" for code, _ in pending]
            part.lines[-1] = part.lines[-1][:-3]
            part.origins += (pending[0][1], *[line for _, line in pending])

    def indented(self, header: str) -> Indented:
        """Write *header* and a block below it (``pass`` if nothing comes)."""
        return Indented(self, header)

    @contextmanager
    def frame(self, kind: str) -> Iterator[None]:
        """What is written now stands in a loop or function of *kind*."""
        self.part.frames.append(kind)
        yield
        self.part.frames.pop()

    @contextmanager
    def into(self, out: str) -> Iterator[None]:
        """Output goes to the list *out*, silent part or not."""
        self.flush()
        part = self.part
        kept, part.out, part.silent = (part.out, part.silent), out, False
        yield
        self.flush()
        part.out, part.silent = kept

    @contextmanager
    def silence(self, silent: bool) -> Iterator[None]:
        """Write no output if *silent*: the block is blank."""
        self.flush()
        kept, self.part.silent = self.part.silent, self.part.silent or silent
        yield
        self.flush()
        self.part.silent = kept

    def name(self, stem: str) -> str:
        """A new local name that begins with *stem* as far as Python allows."""
        self.count += 1
        clean = stem if stem in STEMS else WRONG.sub("_", stem)[:24].lstrip("_0123456789") or "item"
        return f"{clean}_{self.count}"

    def check(self) -> None:
        """Leave the frame if a ``break`` or ``continue`` is pending."""
        with self.indented("if interrupts:"):
            self.leave()

    def leave(self) -> None:
        """Leave the frame, a ``break`` or ``continue`` being pending."""
        frame = self.part.frames[-1]
        if frame == "loop":
            with self.indented("if interrupts.pop() == 'break':"):
                self.put("break")
        self.put({"function": "return True", "once": "break"}.get(frame, "continue"))
