"""Rouge's formatters with lines: marked lines, and the table with line numbers."""

import re
from collections.abc import Collection, Iterable, Iterator

from liquid_site.highlight.html import spans

Pair = tuple[str, str]
_PIECES = re.compile(r"\n|[^\n]+")


def lines(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """The pairs of each line, without line ends; what follows the last line end counts only if it is not empty."""
    line: list[Pair] = []
    for name, text in pairs:
        for piece in _PIECES.findall(text):
            if piece == "\n":
                yield line
                line = []
            else:
                line.append((name, piece))
    if line:
        yield line


def marked(pairs: Iterable[Pair], numbers: Collection[int]) -> str:
    """Rouge::Formatters::HTMLLineHighlighter: lines with these numbers (from 1) are in a span."""
    out = []
    for number, line in enumerate(lines(pairs), 1):
        html = spans(line) + "\n"
        out.append(f'<span class="hll">{html}</span>' if number in numbers else html)
    return "".join(out)


def numbered(
    code: str,
    html: str,
    start_line: int = 1,
    table_class: str = "rouge-table",
    gutter_class: str = "rouge-gutter",
    code_class: str = "rouge-code",
    line_format: str = "%i",
) -> str:
    """Rouge::Formatters::HTMLTable around *html*, the formatted *code*: a column of line numbers, a column of code."""
    count = code.count("\n")
    if not code.endswith("\n"):
        count += 1
        html += "\n"
    gutter = "\n".join(line_format % number for number in range(start_line, start_line + count)) + "\n"
    return (
        f'<table class="{table_class}"><tbody><tr><td class="{gutter_class} gl"><pre class="lineno">{gutter}</pre></td>'
        f'<td class="{code_class}"><pre>{html}</pre></td></tr></tbody></table>'
    )
