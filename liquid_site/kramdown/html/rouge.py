"""What kramdown's Rouge highlighter makes of a piece of code: when it highlights at all, and which wrapper it
prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from liquid_site.kramdown.html.writer import Highlighter

_PLAIN = ("plaintext", "text")


def rouge(tokens: Callable[[str, str | None], str | None]) -> Highlighter:
    """A highlighter for the writer from *tokens*, which gives the HTML of the tokens of (code, language), None if
    unknown."""

    def highlight(code: str, language: str | None, kind: str, options: Mapping[str, Any]) -> str | None:
        wanted = language or options.get("default_lang")
        if not wanted and not options.get("guess_lang"):
            return None
        if options.get("disable"):
            return None
        if wanted and str(wanted).split("?")[0] in _PLAIN and not options.get("guess_lang"):
            return None
        html = tokens(code, None if wanted in (None, "", "guess") else str(wanted))
        return None if html is None else _wrap(html, code, kind, options)

    return highlight


def default_tokens(code: str, language: str | None) -> str | None:
    """The tokens as ``liquid_site.highlight`` prints them; the import waits until there is code."""
    from liquid_site.highlight import highlight

    return highlight(code, language)


def _wrap(html: str, code: str, kind: str, options: Mapping[str, Any]) -> str:
    formatter = options.get("formatter")
    if isinstance(formatter, str) and formatter[:1].isupper() and formatter != "HTMLLegacy":
        return html
    if options.get("line_numbers"):
        html = _number(html, code, options)
    if kind == "span" or options.get("wrap") is False:
        return html
    return (
        f'<div class="highlight"><pre class="{options.get("css_class") or "highlight"}"><code>{html}</code></pre></div>'
    )


def _number(html: str, code: str, options: Mapping[str, Any]) -> str:
    """*html* in a table with the numbers of its lines before it."""
    first = int(options.get("start_line") or 1)
    count = code.count("\n")
    if not code.endswith("\n"):
        count += 1
        html += "\n"
    form = str(options.get("line_format") or "%i")
    numbers = "\n".join(form % number for number in range(first, first + count)) + "\n"
    table, gutter, column = (options.get(f"{name}_class") or f"rouge-{name}" for name in ("table", "gutter", "code"))
    return (
        f'<table class="{table}"><tbody><tr><td class="{gutter} gl"><pre class="lineno">{numbers}</pre></td>'
        f'<td class="{column}"><pre>{html}</pre></td></tr></tbody></table>'
    )
