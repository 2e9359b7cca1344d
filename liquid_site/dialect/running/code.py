"""Running ``highlight``: Rouge's spans, its table of line numbers, its marked lines."""

from __future__ import annotations

import html
from typing import Any

from liquid_site.dialect.context import Context
from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.values import truthy
from liquid_site.ruby import numbers


def highlight(ctx: Context, language: str, options: dict[str, Any], text: str) -> str:
    """The figure with *text* coloured, between the prefix and suffix of the item's converter."""
    code = text.strip("\r\n")
    highlighter = ctx.registers.site.config.get("highlighter")
    if highlighter == "pygments":
        warn = ctx.registers.site.log.warn
        warn("Warning:", "Highlight Tag no longer supports rendering with Pygments.")
        warn("", "Using the default highlighter, Rouge, instead.")
    if highlighter in ("rouge", "pygments"):
        known = options if ctx.registers.services.ways.marks_lines else {**options, "mark_lines": None}
        shown = rouge(language, known, code, ctx.registers.services.ways.old_rouge)
    else:
        shown = html.escape(code, quote=False).replace('"', "&quot;").replace("'", "&#39;").strip(" \t\n\v\f\r\0")
    shown = shown[:-2] if shown.endswith("\r\n") else shown[:-1] if shown.endswith(("\n", "\r")) else shown
    attributes = f'class="language-{language.replace("+", "-")}" data-lang="{language}"'
    prefix, suffix = (ctx.find(name) for name in ("highlighter_prefix", "highlighter_suffix"))
    figure = f'<figure class="highlight"><pre><code {attributes}>{shown}</code></pre></figure>'
    return f"{to_s(prefix) if truthy(prefix) else ''}{figure}{to_s(suffix) if truthy(suffix) else ''}"


def rouge(language: str, options: dict[str, Any], code: str, old: bool = False) -> str:
    """The tokens as HTML, with line numbers and marks as *options* say; *old* ones are Rouge 3.30's.

    Raises ``RubyFault`` if ``mark_lines`` is no list.
    """
    from liquid_site.highlight.wrappers import tag_html

    marks = None
    wanted = options.get("mark_lines")
    if wanted is not None:
        if not isinstance(wanted, list):
            raise RubyFault("Syntax Error for mark_lines declaration. Expected a double-quoted list of integers.")
        marks = {numbers.to_i(text) for text in wanted}
    return tag_html(code, language, linenos="linenos" in options, mark_lines=marks, old=old)
