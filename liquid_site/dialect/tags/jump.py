"""``{% break %}`` and ``{% continue %}``: end a loop or a round of it, through includes and captures."""

from __future__ import annotations

from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.syntax.nodes import Node
from liquid_site.dialect.syntax.parser import Parser, Rule


class JumpNode(Node):
    """``kind`` is ``break`` or ``continue``."""

    __slots__ = ("kind",)
    jumps = True

    def __init__(self, kind: str, line: int) -> None:
        self.kind, self.line = kind, line


def parse(parser: Parser, name: str, _markup: str) -> JumpNode:
    """Whatever the markup says."""
    return JumpNode(name, parser.line)


def emit(node: JumpNode, writer: Writer) -> bool:
    """Python's own in a loop; elsewhere it is left pending for the loop that is further out."""
    if writer.part.frames[-1] == "loop":
        writer.put(node.kind)
    else:
        writer.put(f"interrupts.append({node.kind!r})")
        writer.leave()
    return True


RULE = Rule(parse)
EMITTER = (JumpNode, emit)
