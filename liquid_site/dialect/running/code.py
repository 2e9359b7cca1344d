"""Running ``highlight``: Rouge's spans, its table of line numbers, its marked lines."""

from __future__ import annotations

import html
import re
from typing import Any

from liquid_site.dialect.context import Context
from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.values import truthy
from liquid_site.ruby import numbers

LINE = re.compile(r"\n|[^\n]+")
Pairs = list[tuple[str, str]]


def highlight(ctx: Context, language: str, options: dict[str, Any], text: str) -> str:
    """The figure with *text* coloured, between the prefix and suffix of the item's converter."""
    code = text.strip("\r\n")
    highlighter = ctx.registers.site.config.get("highlighter")
    if highlighter == "pygments":
        warn = ctx.registers.site.log.warn
        warn("Warning:", "Highlight Tag no longer supports rendering with Pygments.")
        warn("", "Using the default highlighter, Rouge, instead.")
    if highlighter in ("rouge", "pygments"):
        shown = rouge(language, options, code)
    else:
        shown = html.escape(code, quote=False).replace('"', "&quot;").replace("'", "&#39;").strip(" \t\n\v\f\r\0")
    shown = shown[:-2] if shown.endswith("\r\n") else shown[:-1] if shown.endswith(("\n", "\r")) else shown
    attributes = f'class="language-{language.replace("+", "-")}" data-lang="{language}"'
    prefix, suffix = (ctx.find(name) for name in ("highlighter_prefix", "highlighter_suffix"))
    figure = f'<figure class="highlight"><pre><code {attributes}>{shown}</code></pre></figure>'
    return f"{to_s(prefix) if truthy(prefix) else ''}{figure}{to_s(suffix) if truthy(suffix) else ''}"


def rouge(language: str, options: dict[str, Any], code: str) -> str:
    """The tokens as HTML, with line numbers and marks as *options* say."""
    from liquid_site.highlight.html import spans
    from liquid_site.highlight.tokens import tokens

    pairs = tokens(code, language)
    if pairs is None:
        pairs = [("", code)] if code else []
    if "mark_lines" in options:
        shown = marked(pairs, options["mark_lines"], spans)
    else:
        shown = spans(pairs)
    return table(code, shown) if "linenos" in options else shown


def marked(pairs: Pairs, wanted: Any, spans: Any) -> str:
    """Line by line, those in *wanted* (a list of numbers as text) in a span. Raises ``RubyFault`` if it is no list."""
    if not isinstance(wanted, list):
        raise RubyFault("Syntax Error for mark_lines declaration. Expected a double-quoted list of integers.")
    numbers_wanted = {numbers.to_i(text) for text in wanted}
    shown = []
    for number, line in enumerate(lines_of(pairs), 1):
        text = f"{spans(line)}\n"
        shown.append(f'<span class="hll">{text}</span>' if number in numbers_wanted else text)
    return "".join(shown)


def lines_of(pairs: Pairs) -> list[Pairs]:
    """The tokens of each line, without its end."""
    lines: list[Pairs] = [[]]
    for kind, value in pairs:
        for piece in LINE.findall(value):
            if piece == "\n":
                lines.append([])
            else:
                lines[-1].append((kind, piece))
    return lines if lines[-1] else lines[:-1]


def table(code: str, shown: str) -> str:
    """*shown* beside the numbers of its lines."""
    count = code.count("\n")
    if not code.endswith("\n"):
        count += 1
        shown += "\n"
    gutter = "\n".join(str(number) for number in range(1, count + 1))
    return (
        '<table class="rouge-table"><tbody><tr><td class="gutter gl">'
        f'<pre class="lineno">{gutter}\n</pre></td><td class="code"><pre>{shown}</pre></td></tr></tbody></table>'
    )
