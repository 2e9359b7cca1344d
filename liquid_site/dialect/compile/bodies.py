"""Bodies as Python statements; what is deep or long becomes a function of its own."""

from __future__ import annotations

import re

from liquid_site.dialect.compile.expressions import shown
from liquid_site.dialect.compile.leading import mark_empty, still_leads, write_leading
from liquid_site.dialect.compile.writer import SPLIT_DEPTH, Part, Writer
from liquid_site.dialect.syntax.nodes import Body, Output, Text

CHUNK = 1000
"""Nodes in one function: Python's compiler takes more than linear time on the longest ones."""

PROLOGUE = tuple((local, f"    {local} = ctx.{local}\n") for local in ("variables", "interrupts", "assign"))
"""Locals that every function may have, each made where its name comes up."""
BIG = 10
"""Tokens of a block outside of loops that becomes a function, whose source is compiled only if it is called."""

_WORD = re.compile(r"\w+", re.ASCII)


def write_body(writer: Writer, body: Body) -> None:
    """Write the nodes of *body* up to one that nothing comes behind."""
    leads, writer.leads = writer.leads, False
    if len(body.nodes) > CHUNK:
        for start in range(0, len(body.nodes), CHUNK):
            writer.leads = leads and start == 0
            write_apart(writer, Body(body.nodes[start : start + CHUNK], body.blank, body.jumps))
        return
    for node in body.nodes:
        writer.line = node.line
        if type(node) is Text:
            writer.output(repr(node.text))
            leads = False
        elif type(node) is Output:
            writer.output(shown(writer, node.value)) if not leads else write_leading(writer, node)
            leads = False
        else:
            leads = leads and still_leads(writer, node)
            if writer.emitters[type(node)](node, writer):
                return
            writer.leads = False
            if writer.part.wary:
                writer.check()
    if leads:
        mark_empty(writer)


def write_block(writer: Writer, body: Body) -> None:
    """Write the *body* of a block, in place or apart: deep down, and where it is big and perhaps never entered."""
    if writer.part.indent < SPLIT_DEPTH and (body.size < BIG or writer.scopes):
        write_body(writer, body)
    else:
        write_apart(writer, body)


def write_apart(writer: Writer, body: Body) -> None:
    """Write *body* as a function, and the call of it."""
    name, given = part(writer, body)
    writer.put(f"{name}({', '.join(['ctx', writer.part.out, *given])})")
    if body.jumps or writer.part.wary:
        writer.check()


def part(writer: Writer, body: Body) -> tuple[str, list[str]]:
    """Write *body* as a function of the context, the output and the locals it names; its name and those locals."""
    writer.flush()
    name = writer.name("part")
    outer, line = writer.part, writer.line
    writer.part = Part(silent=outer.silent, wary=outer.wary)
    write_body(writer, body)
    writer.flush()
    finished, writer.part, writer.line = writer.part, outer, line
    given = locals_(writer)
    if given:
        words = {word for text in finished.lines for word in _WORD.findall(text)}
        given = [local for local in given if local in words]
    add_function(writer, name, ["out", *given], finished)
    return name, given


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


def add_function(writer: Writer, name: str, given: list[str], finished: Part) -> None:
    """Put the function *name* of the context and *given* locals, with the lines of *finished*, to the others."""
    text = "\n".join(finished.lines) or "    pass"
    head = [f"def {name}({', '.join(['ctx', *given])}):\n", *(line for local, line in PROLOGUE if local in text)]
    origins = finished.origins or [0]
    writer.done.append((name, f"{''.join(head)}{text}\n", [origins[0]] * len(head) + origins + [0]))
