"""Bodies as Python statements; what is deep or long becomes a function of its own."""

from __future__ import annotations

import re

from liquid_site.dialect.compile.expressions import shown
from liquid_site.dialect.compile.leading import mark_empty, still_leads, write_leading
from liquid_site.dialect.compile.shapes import PARTS, Function
from liquid_site.dialect.compile.writer import SPLIT_DEPTH, Part, Writer
from liquid_site.dialect.syntax.nodes import Body, Output, Text

CHUNK = 1000
"""Nodes in one function: Python's compiler takes more than linear time on the longest ones."""

PROLOGUE = tuple((local, f"    {local} = ctx.{local}") for local in ("variables", "interrupts", "assign"))
"""Locals that every function may have, each made where its name comes up."""
BIG = 6
"""Tokens of a block outside of loops that becomes a function, whose source is compiled only if it is called."""
BIG_ROUND = 40
"""The same within loops, where a call costs time in every round."""
UNIT = 32
"""Lines of a function outside of loops; what is longer becomes functions one after the other: short ones meet others
of their shape."""
ROW = 30
"""Functions that one function calls one after the other."""

_WORD = re.compile(r"\w+", re.ASCII)


def write_body(writer: Writer, body: Body, whole: bool = False) -> None:
    """Write the nodes of *body*, which is the *whole* function or a part of it, up to one that nothing comes behind."""
    leads, writer.leads = writer.leads, False
    part, unit = writer.part, UNIT if whole and not writer.scopes else 0
    if len(body.nodes) > CHUNK and not unit:
        for start in range(0, len(body.nodes), CHUNK):
            writer.leads = leads and start == 0
            write_apart(writer, Body(body.nodes[start : start + CHUNK], body.blank, body.jumps))
        return
    wary = part.wary
    for node in body.nodes:
        writer.line = node.line
        if type(node) is Text:
            writer.text(node.text)
            leads = False
        elif type(node) is Output:
            writer.output(shown(writer, node.value)) if not leads else write_leading(writer, node)
            leads = False
        else:
            leads = leads and still_leads(writer, node)
            if writer.emitters[type(node)](node, writer):
                break
            writer.leads = False
            if part.wary:
                writer.check()
                part.wary = False
        if unit and len(part.lines) + len(part.pending) >= unit:
            finish_unit(writer)
    else:
        if leads:
            mark_empty(writer)
    part.wary = wary


def write_block(writer: Writer, body: Body) -> None:
    """Write the *body* of a block, in place or apart: deep down, and where it is big and perhaps never entered."""
    if writer.part.indent < SPLIT_DEPTH and body.size < (BIG_ROUND if writer.scopes else BIG):
        write_body(writer, body)
    else:
        write_apart(writer, body)


def write_apart(writer: Writer, body: Body) -> None:
    """Write *body* as a function, and the call of it."""
    name, given = part(writer, body)
    call = f"{name}({', '.join(['ctx', writer.part.out, *given])})"
    if body.jumps and not writer.part.wary:
        with writer.indented(f"if {call}:"):
            writer.leave()
        return
    writer.put(call)
    if writer.part.wary:
        writer.check()


class Later:
    """A *body* to be written as a function when it is first entered; nothing around it depends on what is in it."""

    __slots__ = ("body", "emitters", "function", "settings", "silent", "wary")

    def __init__(self, writer: Writer, body: Body) -> None:
        self.settings, self.emitters, self.body = writer.settings, writer.emitters, body
        self.silent, self.wary = writer.part.silent, writer.part.wary
        self.function: Function | None = None

    def written(self) -> Function:
        """The function, written now if it has not been before."""
        if self.function is None:
            writer = Writer(self.settings, self.emitters)
            writer.part = Part(self.silent, self.wary)
            write_body(writer, self.body, whole=True)
            self.function = finished(writer, ["ctx", "out"])
            del self.body
        return self.function


def part(writer: Writer, body: Body) -> tuple[str, list[str]]:
    """Write *body* as a function of the context, the output and the locals it names; its name and those locals.

    Outside of loops (which it may share) and not at the front of a text (which it may mark) it is written later.
    """
    writer.flush()
    if not writer.scopes and not writer.leads:
        return writer.called(Later(writer, body)), []
    outer, line, count = writer.part, writer.line, writer.count
    writer.part = Part(outer.silent, outer.wary)
    if not writer.scopes:
        writer.count = 0
    write_body(writer, body, whole=True)
    writer.flush()
    given = locals_(writer)
    if given:
        words = {word for text in writer.part.lines for word in _WORD.findall(text)}
        given = [local for local in given if local in words]
    function = finished(writer, ["ctx", "out", *given])
    writer.part, writer.line, writer.count = outer, line, count
    return writer.called(function), given


def locals_(writer: Writer) -> list[str]:
    """The Python locals that hold the variables of the loops around."""
    found = []
    for scope in writer.scopes:
        found.append(scope.item)
        if scope.counts or scope.shared:
            found.append(scope.index)
        if scope.lengths or scope.shared:
            found.append(scope.length)
        if scope.shared:
            found.append(scope.drop)
    return [local for local in found if local]


def finish_unit(writer: Writer) -> None:
    """Make a function of what is written so far, one that goes before what comes."""
    writer.flush()
    writer.part.units.append(_function(writer.part, ["ctx", "out"]))
    writer.part.clear()
    writer.count = 0


def finished(writer: Writer, given: list[str]) -> Function:
    """The function of the *given* locals that is now written. It is true if it leaves a ``break`` pending."""
    writer.flush()
    last = writer.part
    if not last.units:
        return _function(last, given)
    units = [*last.units, _function(last, given)] if last.lines else last.units
    while len(units) > 1:
        units = [_row(units[start : start + ROW]) for start in range(0, len(units), ROW)]
    return units[0]


def _row(functions: list[Function]) -> Function:
    calls = " or \\\n        ".join(f"{name}(ctx, out)" for name in PARTS[: len(functions)])
    head = ", ".join(["ctx", "out", *PARTS[: len(functions)]])
    lines = [function.lines[0] for function in functions]
    return Function(f"def part({head}):\n    return {calls}\n", (), tuple(functions), (lines[0], *lines))


def _function(part: Part, given: list[str]) -> Function:
    text = "\n".join(part.lines) or "    pass"
    parts = len(part.parts)
    names = [*given, *(PARTS[:parts] if parts <= len(PARTS) else [f"p{number}" for number in range(parts)])]
    head = [f"def part({', '.join(names)}):", *[line for local, line in PROLOGUE if local in text]]
    origins = part.origins or [0]
    lines = (*[origins[0]] * len(head), *origins, 0)
    return Function("\n".join([*head, text, ""]), tuple(part.constants), tuple(part.parts), lines)
