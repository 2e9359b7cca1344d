"""Highlighted code as Jekyll's tag and kramdown print it."""

from collections.abc import Collection, Mapping
from typing import Any

from liquid_site.highlight.html import spans
from liquid_site.highlight.table import marked, numbered
from liquid_site.highlight.tokens import html_tokens, tokens

CLASSES = ("table_class", "gutter_class", "code_class")
"""Options of kramdown's highlighter that name the parts of the table of line numbers."""
PLAIN = ("plaintext", "text")


def tag_html(
    code: str, language: str, linenos: bool = False, mark_lines: Collection[int] | None = None, old: bool = False
) -> str:
    """What ``{% highlight %}`` puts inside ``<code>``: *code* without its outer line ends.

    A language Rouge lacks is plain text. *linenos* gives the table of line numbers, *mark_lines* (from 1) spans
    around those lines. *old* colours as Rouge 3.30 does.
    """
    pairs = tokens(code, language, old)
    if pairs is None:
        pairs = [("", code)] if code else []
    html = spans(pairs) if mark_lines is None else marked(pairs, mark_lines)
    return numbered(code, html, gutter_class="gutter", code_class="code") if linenos else html


def options_for(options: Mapping[str, Any], block: bool) -> dict[str, Any]:
    """``syntax_highlighter_opts`` for a block or a span: the common keys, then those under ``block`` or ``span``."""
    found = {key: value for key, value in options.items() if key not in {"block", "span"}}
    found.update(options.get("block" if block else "span") or {})
    if not block:
        found["wrap"] = False
    return found


def kramdown_html(code: str, language: str | None, options: Mapping[str, Any], block: bool) -> str | None:
    """What kramdown's Rouge highlighter returns for a code block or span; None where it leaves the code alone.

    *options* is ``syntax_highlighter_opts`` as configured, with Jekyll's ``default_lang`` and ``guess_lang``; the true
    ``rouge_3_30`` colours as that version does.
    """
    opts = options_for(options, block)
    guess = opts.get("guess_lang")
    name = language or opts.get("default_lang")
    if opts.get("disable") or not (name or guess):
        return None
    if name and str(name).split("?")[0] in PLAIN and not guess:
        return None
    html = html_tokens(code, None if not name or name == "guess" else str(name), opts.get("rouge_3_30") is True)
    return None if html is None else wrapped(html, code, opts)


def wrapped(html: str, code: str, opts: Mapping[str, Any]) -> str:
    """The tokens' HTML as the formatter that *opts* name puts it: only kramdown's own adds a table and wrappers."""
    formatter = opts.get("formatter")
    if isinstance(formatter, str) and formatter[:1].isupper() and formatter != "HTMLLegacy":
        return html
    if opts.get("line_numbers"):
        classes = {key: opts[key] for key in CLASSES if opts.get(key)}
        line_format = str(opts.get("line_format") or "%i")
        html = numbered(code, html, int(opts.get("start_line") or 1), line_format=line_format, **classes)
    if opts.get("wrap") is False:
        return html
    css_class = opts.get("css_class") or "highlight"
    return f'<div class="highlight"><pre class="{css_class}"><code>{html}</code></pre></div>'
