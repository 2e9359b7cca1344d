"""Tokens as Rouge's HTML formatter prints them."""

from collections.abc import Iterable


def escape(text: str) -> str:
    """``& < >`` as entities; quotes stay."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def span(name: str, text: str) -> str:
    """One token: a span, or bare text."""
    return f'<span class="{name}">{escape(text)}</span>' if name else escape(text)


def spans(pairs: Iterable[tuple[str, str]]) -> str:
    """Rouge::Formatters::HTML over (class, text) pairs."""
    return "".join([span(name, text) for name, text in pairs])
