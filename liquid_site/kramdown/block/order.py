"""Which rules are tried on a line, in which order, by the character it begins with behind up to three spaces."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from liquid_site.kramdown.block.abbreviation import parse_abbreviation
from liquid_site.kramdown.block.deflist import parse_deflist
from liquid_site.kramdown.block.eob import parse_eob
from liquid_site.kramdown.block.extension import parse_extension
from liquid_site.kramdown.block.fence import parse_fence, parse_gfm_fence
from liquid_site.kramdown.block.footnote import parse_footnote
from liquid_site.kramdown.block.header import parse_atx, parse_gfm_atx, parse_quirky_atx, parse_setext
from liquid_site.kramdown.block.html import parse_html
from liquid_site.kramdown.block.linkdef import parse_link_definition
from liquid_site.kramdown.block.lists import parse_list
from liquid_site.kramdown.block.math import parse_escaped_math, parse_math
from liquid_site.kramdown.block.paragraph import parse_paragraph
from liquid_site.kramdown.block.quote import parse_quote
from liquid_site.kramdown.block.reading import Rule
from liquid_site.kramdown.block.rule import parse_rule
from liquid_site.kramdown.block.table import make_table_rule
from liquid_site.kramdown.span.opaque import opaque_spans

parse_table = make_table_rule(opaque_spans)
TEXT: tuple[Rule, ...] = (parse_setext, parse_table, parse_paragraph)
ORDER: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
    {
        "~": (parse_fence, *TEXT),
        ">": (parse_quote, *TEXT),
        "#": (parse_atx, *TEXT),
        "*": (parse_rule, parse_list, parse_setext, parse_table, parse_abbreviation, parse_paragraph),
        "-": (parse_rule, parse_list, *TEXT),
        "_": (parse_rule, *TEXT),
        "+": (parse_list, *TEXT),
        **dict.fromkeys("0123456789", (parse_list, *TEXT)),
        ":": (parse_deflist, *TEXT),
        "<": (parse_html, *TEXT),
        "$": (parse_setext, parse_math, parse_table, parse_paragraph),
        "\\": (parse_setext, parse_escaped_math, parse_table, parse_paragraph),
        "[": (parse_setext, parse_table, parse_footnote, parse_link_definition, parse_paragraph),
        "{": (parse_setext, parse_table, parse_extension, parse_paragraph),
        "^": (parse_setext, parse_table, parse_eob, parse_paragraph),
        "text at a formula": (parse_table, parse_paragraph),
        "text": TEXT,
    }
)
SMARTYPANTS: Mapping[str, tuple[Rule, ...]] = MappingProxyType({"<": (parse_html,), "text": ()})


def block_rules(gfm: bool, paragraph_end: bool) -> dict[str, tuple[Rule, ...]]:
    """The table for an input: *gfm* or kramdown's own, with or without the quirk ``paragraph_end``."""
    if not gfm:
        return dict(ORDER)
    header = parse_quirky_atx if paragraph_end else parse_gfm_atx
    return {**ORDER, "~": (parse_gfm_fence, *TEXT), "`": (parse_gfm_fence, *TEXT), "#": (header, *TEXT)}
