"""TeX: commands with their optional arguments, and mathematics between dollars or brackets."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.literals import Near
from liquid_site.highlight.rules import Groups

COMMAND = r"\\(?:[A-Za-z]+|\s+|.)"


class Environment(Near):
    """``\\begin{…}``; without the brace's end, a command."""

    def missing(self, run: Run, match: re.Match[str]) -> None:
        run.token(Keyword, match.group())
        run.push("command")


class Argument(Near):
    """``[…]`` after a command; without an end there is no argument."""

    def missing(self, run: Run, match: re.Match[str]) -> None:
        run.pos = match.start()
        run.pop()


class Tex(RougeLexer):
    """https://www.latex-project.org/help/documentation"""

    tokens: ClassVar[dict[str, Any]] = {
        "general": [(r"%.*", Comment), (r"[{}&_^]", Punctuation)],
        "root": [
            (r"\\\[|\$\$", Punctuation, "display"),
            (r"\\\(|\$", Punctuation, "inline"),
            (r"\\(?:begin|end)(?=\{)", Environment(Name.Tag, r"\\(?:begin|end)\{[^}\n]*(\})?")),
            (r"(\\verb)\b(\S)(.*?)(\2)", Groups(Name.Builtin, Keyword.Pseudo, String.Other, Keyword.Pseudo)),
            (COMMAND, Keyword, "command"),
            include("general"),
            (r"[^\\$%&_^{}]+", Text),
        ],
        "mathematics": [
            (COMMAND, Name.Variable),
            include("general"),
            (r"\d+", Number),
            (r"[-=!+*/()\[\]]", Operator),
            (r"[^=!+*/()\[\]\\$%&_^{}0-9-]+", Name.Builtin),
        ],
        "inline": [(r"\\\)|\$", Punctuation, "#pop"), include("mathematics")],
        "display": [(r"\\\]|\$\$", Punctuation, "#pop"), (r"\$", Name.Builtin), include("mathematics")],
        "command": [
            (r"\[", Argument(Name.Attribute, r"\[[^\]\n]*(\])?")),
            (r"\*", Keyword),
            default("#pop"),
        ],
    }
