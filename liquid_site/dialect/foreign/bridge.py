"""The dialect's tags and outputs inside the blocks of python-liquid's tags."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Any, TextIO

from liquid import Node, Tag
from liquid.exceptions import LiquidInterrupt
from liquid.token import TOKEN_TAG

from liquid_site.dialect.syntax.nodes import Body
from liquid_site.dialect.syntax.parser import Parser
from liquid_site.dialect.syntax.tokens import tokenize

if TYPE_CHECKING:
    from liquid.stream import TokenStream

    from liquid_site.dialect.engine import Engine


class BridgeNode(Node):
    """A piece of the dialect's Liquid, compiled."""

    __slots__ = ("render_into",)

    def __init__(self, token: Any, render_into: Any) -> None:
        super().__init__(token)
        self.render_into = render_into
        self.blank = False

    def render_to_output(self, context: Any, buffer: TextIO) -> int:
        """Render on our side of *context*. Raises ``LiquidInterrupt`` where a ``break`` is to leave the block."""
        out: list[str] = []
        self.render_into(context.ctx, out)
        written = buffer.write("".join(out))
        if context.ctx.interrupts:
            raise LiquidInterrupt("a break or continue is pending")
        return written


class BridgeTag(Tag):
    """Takes over at a tag or output that the dialect knows, up to that tag's end."""

    block = False

    def __init__(self, env: Any, engine: Engine) -> None:
        super().__init__(env)
        self.engine = engine
        self.cut: tuple[str, list[str], list[int]] = ("", [], [])

    def parse(self, stream: TokenStream) -> Node:
        """Compile the tag with all inside it, and leave the stream at its last token."""
        token = stream.current
        source = token.source
        start = source.rfind("{%", 0, token.start_index) if token.kind == TOKEN_TAG else token.start_index
        if self.cut[0] is not source:
            tokens = tokenize(source)
            self.cut = source, tokens, list(accumulate(map(len, tokens)))
        _, tokens, ends = self.cut
        place = bisect_left(ends, start + 1)
        line = source.count("\n", 0, start) + 1
        parser = Parser(
            tokens, self.engine.rules, self.engine.options.error_mode, line=line, next_line=line, place=place
        )
        body = Body()
        parser.step(body, parser.shift() or "")
        end = ends[parser.place - 1]
        while stream.peek.start_index >= 0 and stream.peek.start_index < end:
            next(stream)
        return BridgeNode(token, self.engine.linked(body, parser.uses))
