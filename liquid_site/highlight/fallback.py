"""Rouge languages without a lexer of our own: Pygments' lexer of that name, or plain text where it has none."""

from pygments.lexers import get_lexer_by_name
from pygments.token import (
    Comment,
    Keyword,
    Literal,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
    Whitespace,
    _TokenType,
)
from pygments.util import ClassNotFound

from liquid_site.highlight.languages import names

CLASSES = {
    Whitespace: Text,
    Comment.Multiline: Comment.Multiline,
    Name.Variable.Magic: Name.Variable,
    Literal: String,
    Number.Integer.Long: Number.Integer,
    Operator.Word: Operator.Word,
    Punctuation.Marker: Punctuation,
    Keyword.Reserved: Keyword,
}
"""Pygments' token types that Rouge's lexers hardly ever give, and what they give instead."""

OTHER_NAMES = {
    "viml": "vim",
    "common_lisp": "common-lisp",
    "objective_c": "objective-c",
    "objective_cpp": "objective-c++",
}


class PygmentsLexer:
    """A Pygments lexer for one of Rouge's tags."""

    def __init__(self, tag: str) -> None:
        self.lexer = None
        candidates = [OTHER_NAMES.get(tag, tag), *(name for name, of in names().items() if of == tag)]
        for name in candidates:
            try:
                self.lexer = get_lexer_by_name(name, stripnl=False, ensurenl=False)
                break
            except ClassNotFound:
                continue

    def lex(self, text: str) -> list[tuple[_TokenType, str]]:
        """The tokens of *text*; one of plain text where Pygments would leave some of it out."""
        for ending in ("", "\n"):
            found = self.kept(text, ending) if self.lexer is not None else None
            if found is not None:
                return found
        return [(Text, text)]

    def kept(self, text: str, ending: str) -> list[tuple[_TokenType, str]] | None:
        """The tokens of *text*, lexed with *ending* after it; None where together they are not the text."""
        assert self.lexer is not None
        found = [
            (CLASSES.get(kind, kind), value) for _, kind, value in self.lexer.get_tokens_unprocessed(text + ending)
        ]
        if "".join(value for _, value in found) != text + ending:
            return None
        while ending and found and not found[-1][1]:
            found.pop()
        if ending:
            found[-1] = found[-1][0], found[-1][1].removesuffix(ending)
        return found
