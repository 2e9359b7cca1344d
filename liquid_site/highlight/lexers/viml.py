"""Vim script: what begins with a quote and does not close is no string, and at a line's start a comment."""

from typing import Any, ClassVar

from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.lexers.words.viml import BUILTINS, COMMANDS
from liquid_site.highlight.rules import ByWord, Groups, table

WORDS = table(
    (Keyword, "let if else endif elseif fun function endfunction"),
    (Name.Builtin, "NONE bold italic underline dark light"),
    (Keyword, COMMANDS),
    (Name.Builtin, BUILTINS),
)


def quoted(sign: str) -> str:
    """Text in its line up to the next *sign* without a backslash; where there is none, to the last with one."""
    return rf"{sign}(?:[^{sign}\\\n]|\\[\\{sign}]|\\(?![\\{sign}]))*{sign}|{sign}.*{sign}"


class Viml(RougeLexer):
    """https://vimhelp.org; nothing is an error."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r'^(\s*)(".*)', Groups(Text, Comment)),
            (r"^\s*\\", String.Escape),
            (r"^\s+", Text),
            (r"[ \t]+", Text),
            (quoted("/"), String.Regex),
            (quoted('"'), String.Double),
            (quoted("'"), String.Single),
            (r"-?\d+", Number),
            (r"#\h{6}", Number.Hex),
            (r"[():<>+=!\[\]{}|,~.-]", Punctuation),
            (r"[absg]:\w+\b", Name.Variable),
            (r"\w+\b", ByWord(WORDS, Text)),
            (r"[A-Za-z_]+", Text),
            (r"(?s:.)", Text),
        ],
    }
