"""Sessions of interactive Ruby: ``irb(main):001:0>``, ``pry>`` or ``>>``, Ruby, and what Ruby answers."""

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Generic, Keyword, Punctuation, Text

from liquid_site.highlight.engine import Run
from liquid_site.highlight.lexers.console import Console
from liquid_site.highlight.lexers.ruby import Ruby

PROMPT = re.compile(r"irb|pry|[>\"*]>")
PROMPT_END = re.compile(r"[>\"*]")


class Irb(Console):
    """A prompt that names its program ends at the next ``>``, ``*`` or quote."""

    usual, usual_output = "ruby", "irb_output"

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        super().__init__({"comments": "true", **(options or {})})

    def prompt_end(self, line: str) -> int:
        found = PROMPT.search(line)
        if found and found.group()[-1] != ">":
            found = PROMPT_END.search(line, found.end())
        return found.end() if found else 0


class IrbOutput(Ruby):
    """Output, until an arrow begins a line: all after it is a Ruby value; or an error does."""

    tokens: ClassVar[dict[str, Any]] = {
        "output": [
            (r"=>", Punctuation, ("shown", "value")),
            (r"\w+(?:Exception|Error): (?s:.)*", Generic.Error, "error"),
            (r".+\n?", Generic.Output),
        ],
        "error": [(r"(?s:.)+", Generic.Error)],
        "shown": [(r"#<", Keyword.Type, "object"), include("root")],
        "value": [(r"(?=#<)", Text, "#pop"), *Ruby.tokens["value"]],
        "object": [(r">", Keyword.Type, "#pop"), (r":(?=[\s\d])", Punctuation), include("shown")],
    }

    def start(self, run: Run) -> None:
        super().start(run)
        run.goto("output")
