"""Code and an info string to Rouge's (class, text) pairs."""

from liquid_site.highlight.html import escape
from liquid_site.highlight.lookup import find_lexer

Pair = tuple[str, str]


def tokens(code: str, language: str | None) -> list[Pair] | None:
    """The merged (class, text) pairs of *code*; "" is plain text. None for a language Rouge lacks."""
    lexer = find_lexer(language, code)
    if lexer is None:
        return None
    from liquid_site.highlight.classes import merged

    return list(merged(lexer.lex(code)))


def html_tokens(code: str, language: str | None) -> str | None:
    """The HTML of the tokens of *code*, without any wrapper; None guesses. None for a language Rouge lacks."""
    if language == "plaintext":
        return escape(code)
    lexer = find_lexer(language, code)
    if lexer is None:
        return None
    from liquid_site.highlight.classes import html_of

    return html_of(lexer.lex(code))
