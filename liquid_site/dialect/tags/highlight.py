"""``{% highlight ruby linenos mark_lines="1 3" %} … {% endhighlight %}``: code with its tokens marked."""

from __future__ import annotations

import re

from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.syntax.nodes import Body, Node
from liquid_site.dialect.syntax.parser import Parser, Rule
from liquid_site.dialect.syntax.tokens import BLANKS
from liquid_site.dialect.tags.capture import write_captured

LANGUAGE = re.compile(r"^([A-Za-z0-9.+#_-]+)", re.ASCII | re.MULTILINE)
OPTION = re.compile(r"\s+(\w+)(?:=(?:(\w+)|\"((?:[0-9]+\s)*?[0-9]+)\"))?(?!\S)", re.ASCII)
Options = dict[str, object]


class HighlightNode(Node):
    """``options`` map each option to True, a word, or a list of the numbers between the quotes, as strings."""

    __slots__ = ("language", "options", "body", "blank", "jumps", "piles")

    def __init__(self, language: str, options: Options, body: Body, line: int) -> None:
        self.language, self.options, self.body, self.line = language, options, body, line
        self.blank, self.jumps, self.piles = body.blank, body.jumps, body.piles


def parse(parser: Parser, name: str, markup: str) -> HighlightNode:
    """A language, then options; the whole of one line must be so."""
    line = parser.line
    head = _head(markup.strip(BLANKS))
    if head is None:
        raise RubyFault(
            "Syntax Error in tag 'highlight' while parsing the following markup:\n\n"
            f"{markup}\n\n"
            'Valid syntax: highlight <lang> [linenos] [mark_lines="3 4 5"]\n\n'
            "See https://jekyllrb.com/docs/liquid/tags/#code-snippet-highlighting for more details.\n"
        )
    return HighlightNode(*head, parser.plain_block(name), line)


def _head(markup: str) -> tuple[str, Options] | None:
    for found in LANGUAGE.finditer(markup):
        options: Options = {}
        place = found.end()
        while place < len(markup):
            option = OPTION.match(markup, place)
            if option is None:
                break
            key, word, quoted = option.groups()
            options[key] = quoted.split() if quoted is not None else word or True
            place = option.end()
        if place == len(markup) or markup[place] == "\n":
            if options.get("linenos") is True:
                options["linenos"] = "inline"
            return found.group(1).lower(), options
    return None


def emit(node: HighlightNode, writer: Writer) -> None:
    """Colour the text of the body."""
    text = write_captured(writer, node.body)
    if not node.blank:
        coloured = writer.name("code")
        language, options = writer.constant(node.language), writer.constant(node.options)
        writer.put(f"{coloured} = highlight(ctx, {language}, {options}, {text})")
        writer.output(coloured)
    if node.jumps:
        writer.check()


RULE = Rule(parse, block=True)
EMITTER = (HighlightNode, emit)
