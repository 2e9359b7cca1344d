"""CMHG, the headers of RISC OS modules: keys with colons, names, numbers."""

import re
from typing import Any, ClassVar

from pygments.token import Comment, Error, Keyword, Name, Number, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import Groups

DIRECTIVES = "define|elif|else|endif|error|if|ifdef|ifndef|include|line|pragma|undef|warning"
PIECE = re.compile(r"([A-Za-z_][A-Za-z0-9_]+)|(?s:.)")


def pieces(run: Run, match: re.Match[str]) -> None:
    """Letters and dashes that no colon follows: names of two letters and more, and errors."""
    pos = match.start()
    while pos < match.end():
        found = PIECE.match(run.text, pos)
        assert found is not None  # any character is a piece
        run.token(Name.Entity if found.group(1) else Error, found.group())
        pos = found.end()
    run.pos = pos


class Cmhg(RougeLexer):
    """Rouge's cmhg."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r";.*", Comment),
            (rf"^([ \t]*)(#[ \t]*(?:(?:{DIRECTIVES})(?:[ \t].*)?)?)(?=\n)", Groups(Text, Comment.Preproc)),
            (r"[-a-z]+:", Keyword.Declaration),
            (r"[-a-z]+", pieces),
            (r"[A-Za-z_]\w+", Name.Entity),
            (r'"[^"]*"', String),
            (r"(?:&|0x)\h+", Number.Hex),
            (r"\d+", Number),
            (r"[,/()]", Punctuation),
            (r"[ \t]+|\n+", Text),
        ]
    }
