"""Code as Rouge colours it: Rouge's languages and classes, over Pygments' lexing engine."""


def highlight(code: str, language: str | None) -> str | None:
    """The HTML of the tokens of *code*, as Rouge 4.7.0's HTML formatter prints it, without any wrapper.

    *language* is an info string (``ruby``, ``console?prompt=%``); None guesses.
    Returns None for a language Rouge lacks.
    """
    from liquid_site.highlight.tokens import html_tokens

    return html_tokens(code, language)
