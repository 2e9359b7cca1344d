"""Tags written for python-liquid: the source of each, with its block, is handed over as it is."""

from __future__ import annotations

from liquid_site.dialect.compile.scopes import share
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.syntax.nodes import Node
from liquid_site.dialect.syntax.parser import TAG, Parser, Rule


class ForeignNode(Node):
    """``local`` is the Python name of what python-liquid made of the tag, with its block if it has one."""

    __slots__ = ("local",)
    jumps = True
    piles = True

    def __init__(self, local: str, line: int) -> None:
        self.local, self.line = local, line


def parse(parser: Parser, name: str, _markup: str) -> ForeignNode:
    """A tag whose end comes later is a block, any other stands alone."""
    parser.writes += 1
    line, first = parser.line, parser.token
    end = _end(parser, name)
    parts = [first]
    while end is not None and parser.place <= end:
        parts.append(parser.shift() or "")
    return ForeignNode(parser.use("foreign", name, "".join(parts), line), line)


def _end(parser: Parser, name: str) -> int | None:
    """The place of the end tag that belongs to the tag just read."""
    depth = 1
    for place in range(parser.place, len(parser.tokens)):
        found = TAG.match(parser.tokens[place])
        if found and found.group(1) == name:
            depth += 1
        elif found and found.group(1) == f"end{name}":
            depth -= 1
            if depth == 0:
                return place
    return None


def emit(node: ForeignNode, writer: Writer) -> None:
    """Call what python-liquid made of the source."""
    share(writer.scopes)
    writer.put(f"{writer.part.out}.append({node.local}(ctx))")
    writer.check()


RULE = Rule(parse, block=True)
EMITTER = (ForeignNode, emit)
