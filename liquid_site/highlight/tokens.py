"""Code and an info string to Rouge's (class, text) pairs."""

from liquid_site.highlight.html import escape, spans
from liquid_site.highlight.lookup import find_lexer

Pair = tuple[str, str]


def tokens(code: str, language: str | None, old: bool = False) -> list[Pair] | None:
    """The merged (class, text) pairs of *code*; "" is plain text. None for a language Rouge lacks.

    *old* gives the tokens of Rouge 3.30.
    """
    lexer = find_lexer(language, code)
    if lexer is None:
        return None
    from liquid_site.highlight.classes import merged

    pairs = list(merged(lexer.lex(code)))
    if not old:
        return pairs
    from liquid_site.highlight.rouge_3 import old_tokens

    return old_tokens(pairs, language, code)


def html_tokens(code: str, language: str | None, old: bool = False) -> str | None:
    """The HTML of the tokens of *code*, without any wrapper; None guesses. None for a language Rouge lacks.

    *old* gives it as Rouge 3.30 has it.
    """
    if language == "plaintext":
        return escape(code)
    if old:
        pairs = tokens(code, language, old)
        return None if pairs is None else spans(pairs)
    lexer = find_lexer(language, code)
    if lexer is None:
        return None
    from liquid_site.highlight.classes import html_of

    return html_of(lexer.lex(code))
