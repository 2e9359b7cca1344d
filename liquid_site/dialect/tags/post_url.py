"""``{% post_url 2024-05-31-launch %}``: the URL of the post with that file name."""

from __future__ import annotations

import re

from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.syntax.nodes import Node
from liquid_site.dialect.syntax.parser import Parser, Rule
from liquid_site.dialect.syntax.tokens import BLANKS

DATED = re.compile(r"(\d+-\d+-\d+)-([^\n]*)", re.ASCII)
Name = tuple[str, str, str]
"""Folder (with its slash, or empty), date as it is written, slug."""


class PostUrlNode(Node):
    """``name`` as it is written, and its parts."""

    __slots__ = ("name", "parts")

    def __init__(self, name: str, parts: Name, line: int) -> None:
        self.name, self.parts, self.line = name, parts, line


def parse(parser: Parser, _name: str, markup: str) -> PostUrlNode:
    """Folders, a date, a slug."""
    name = markup.strip(BLANKS)
    parts = split_name(name)
    if parts is None:
        raise RubyFault(
            f"Could not parse name of post \"{name}\" in tag 'post_url'.\n"
            " Make sure the post exists and the name is correct.\n"
            f" Jekyll::Errors::InvalidPostNameError: '{name}' does not contain valid date and/or title.\n"
        )
    return PostUrlNode(name, parts, parser.line)


def split_name(name: str) -> Name | None:
    """The parts of a post's name, None where it has no date or title."""
    for line in name.removeprefix("/").split("\n"):
        start = line.rfind("/") + 1
        while True:
            found = DATED.match(line, start) if start != 1 else None
            if found:
                return line[:start], found.group(1), found.group(2)
            if start == 0:
                break
            start = line.rfind("/", 0, start - 1) + 1
    return None


def emit(node: PostUrlNode, writer: Writer) -> None:
    """Look the post up when it is run."""
    writer.output(f"text(post_url(ctx, {writer.constant(node.name)}, {writer.constant(node.parts)}))")


RULE = Rule(parse)
EMITTER = (PostUrlNode, emit)
