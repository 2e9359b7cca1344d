"""Makefiles, as Rouge colours them: targets and assignments by line, values and recipes by the shell's lexer."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.lexers.shell import Shell
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups

FUNCTIONS = (
    "abspath|addprefix|addsuffix|and|basename|call|dir|error|eval|file|filter-out|filter|findstring|firstword|"
    "flavor|foreach|if|"
    "join|lastword|notdir|origin|or|patsubst|realpath|shell|sort|strip|subst|suffix|value|warning|wildcard|"
    "wordlist|words|word"
)
NAME = r"[\w${}().-]+"
ASSIGNS = r"[ \t]*[:?+!]?="


def shell(run: Any, _: re.Match[str]) -> None:
    """A piece of shell; one shell lexes all pieces of the file, and remembers open quotes."""
    run.delegate(run.child("shell", Shell))


def end_value(run: Any, _: re.Match[str]) -> None:
    """The line end after a value."""
    run.token(Text)
    run.pop()
    if not run.state_is("line start"):
        run.push("line start")


PIECES = [
    (r"\\\n", shell),
    (r"\$+[({]", Punctuation, "reference"),
    # A closing bracket may end a reference, so it is a piece by itself.
    (r"(?:[^$\\\n()}]|\$+(?![$({]))+|\\[^\n]|[()}]", shell),
    (r"\\", Text),
]


class MakeLexer(RougeLexer):
    """https://www.gnu.org/software/make/manual/make.html"""

    def start(self, run: Any) -> None:
        run.push("line start")

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"[ \t]+", Text),
            (r"\n", Text, "line start"),
            (r"#.*\n?", Comment, "line start"),
            include("words"),
            (r'"', Closed(String.Double, r'"[^"\\]*(?:\\.[^"\\]*)*"')),
            (r"'", Closed(String.Single, r"'[^'\\]*(?:\\.[^'\\]*)*'")),
            include("call"),
            (r"[\w${}().-]+", Error),
        ],
        "line start": [
            (r"[ \t]+|\n", Text),
            (r"#.*\n?", Comment),
            include("words"),
            (r"([^\s:=\"'#][^\n:#]*)(::?)", Groups(Name.Label, Operator), ("#pop", "prerequisites", "blanks")),
            default("#pop"),
        ],
        "words": [
            include("conditionals"),
            (r"(-?s?include|sinclude)([ \t]+[^\n#]+)", Groups(Keyword, String.Other)),
            (rf"export[ \t]+(?={NAME}{ASSIGNS})", Keyword),
            (r"((?:un)?export)([ \t]+)(?=[^\s:])", Groups(Keyword, Text), "names"),
            (rf"(override)([ \t]+)(?={NAME}{ASSIGNS})", Groups(Name.Builtin, Text)),
            (rf"({NAME})([ \t]*)([:?+!]?=)", Groups(Name.Variable, Text, Operator), "value"),
        ],
        "call": [(rf"(\$[({{])({FUNCTIONS})(?=\s)", Groups(Name.Function, Name.Builtin), "reference")],
        "conditionals": [
            (r"(else)([ \t]+)(ifn?eq|ifn?def)([ \t]+)([^#\n]+)", Groups(Keyword, Text, Keyword, Text, Name.Variable)),
            (r"(ifn?eq|ifn?def|define)([ \t]+)([^#\n=:][^#\n:]*)$", Groups(Keyword, Text, Name.Variable)),
            (r"(ifn?eq|ifn?def)([ \t]+)([^#\n]+)", Groups(Keyword, Text, Name.Variable)),
            (r"(?:else|endif|endef)(?:[ \t]+(?=#)|(?=[ \t]*$))", Keyword),
        ],
        "names": [(r"[ \t]+", Text), (r"[^\s#]+", Name.Variable), default("#pop")],
        "value": [(r"\n", end_value), *PIECES],
        "reference": [(r"[)}]", Punctuation, "#pop"), (r"\n", shell), *PIECES],
        "blanks": [(r"[ \t]+", Text), default("#pop")],
        "prerequisites": [
            (r"\n", Text, ("#pop", "recipe")),
            (r"[^\\\n#,]+", Name.Function),
            (r"#", Comment),
            (r",", Punctuation),
            (r"\\(?s:.)", Text),
            (r"\\", Name.Function),
        ],
        "recipe": [
            (r"^(\t[ \t]*)([@-]?)", Groups(Text, Punctuation), "command"),
            (r"(?<!\n)\n", Text),
            include("conditionals"),
            default(("#pop", "line start")),
        ],
        "command": [(r"\n", Text, "#pop"), *PIECES],
    }
