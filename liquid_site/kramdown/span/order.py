"""Which rules are tried at which character, in which order, and the patterns that find those characters."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from liquid_site.kramdown.document import Document
from liquid_site.kramdown.span.autolink import parse_autolink
from liquid_site.kramdown.span.codespan import parse_codespan
from liquid_site.kramdown.span.emphasis import parse_emphasis
from liquid_site.kramdown.span.entity import parse_entity
from liquid_site.kramdown.span.escape import parse_break, parse_escape
from liquid_site.kramdown.span.extension import parse_extension
from liquid_site.kramdown.span.footnote import parse_footnote_marker
from liquid_site.kramdown.span.html import parse_html
from liquid_site.kramdown.span.link import parse_closing_bracket, parse_link
from liquid_site.kramdown.span.math import parse_inline_math
from liquid_site.kramdown.span.quotes import parse_quotes
from liquid_site.kramdown.span.reading import RuleSet, Spans
from liquid_site.kramdown.span.strikethrough import parse_strikethrough
from liquid_site.kramdown.span.symbols import (
    parse_dash,
    parse_ellipsis,
    parse_escaped_guillemets,
    parse_laquo,
    parse_raquo,
    parse_spaced_raquo,
)

Rule = Callable[[Spans, int], int]

_BASIC = r"[*_`<\[$&\\\"']|!\[|\{:"
_SYMBOLS = r"|--|\.\.\.|>>| >>"
_BREAK = r"|  \n"
_STRIKE = "|~~"


def only(rule: Rule) -> Rule:
    """A rule that tries *rule*; else the character is text."""

    def parse(s: Spans, pos: int) -> int:
        end = rule(s, pos)
        return end if end >= 0 else pos + 1

    return parse


def first_of(*rules: Rule) -> Rule:
    """A rule that tries *rules* in order; a quote behind the character comes last, then the character is text."""

    def parse(s: Spans, pos: int) -> int:
        for rule in rules:
            end = rule(s, pos)
            if end >= 0:
                return end
        if s.text[pos + 1 : pos + 2] in ("'", '"') and s.text[pos] != "\\":
            return parse_quotes(s, pos)
        return pos + 1

    return parse


def rule_sets(doc: Document) -> Mapping[str, RuleSet]:
    """The rules for *doc*: ``all``, and those for raw HTML (``html``) and for the check of tables (``opaque``)."""
    hard_wrap = doc.gfm and doc.options["hard_wrap"]
    symbols = not (doc.gfm and "no_auto_typographic" in doc.options["gfm_quirks"])
    pattern = _BASIC + (_SYMBOLS if symbols else "") + ("" if hard_wrap else _BREAK) + (_STRIKE if doc.gfm else "")
    rules = _rules(symbols, not hard_wrap)
    html = re.compile("<")
    opaque = re.compile("[<`]")
    return {
        "all": _rule_set(rules, pattern),
        "html": RuleSet({"<": only(parse_html)}, html.search, html.search),
        "opaque": RuleSet({"<": only(parse_html), "`": parse_codespan}, opaque.search, opaque.search),
    }


def smartypants_rule_sets(_doc: Document) -> Mapping[str, RuleSet]:
    """The rules of Jekyll's ``smartify``: quotes, entities, symbols, and HTML that is left alone."""
    rules: dict[str, Rule] = {
        "&": first_of(parse_entity),
        "<": first_of(parse_laquo, parse_html),
        "\\": first_of(parse_escaped_guillemets),
        "-": parse_dash,
        ".": parse_ellipsis,
        ">": parse_raquo,
        " ": parse_spaced_raquo,
    }
    html = re.compile("<")
    return {
        "all": _rule_set(rules, r"[<&\"']|\\(?:<<|>>)" + _SYMBOLS),
        "html": RuleSet({"<": only(parse_html)}, html.search, html.search),
    }


def _rule_set(rules: Mapping[str, Rule], pattern: str) -> RuleSet:
    return RuleSet(rules, re.compile(pattern).search, re.compile(pattern + r"|\]").search)


def _rules(symbols: bool, breaks: bool) -> dict[str, Rule]:
    backslash: list[Rule] = [parse_escape]
    space: list[Rule] = []
    angle: list[Rule] = [parse_autolink, parse_html]
    if breaks:
        backslash.insert(0, parse_break)
        space.append(parse_break)
    if symbols:
        backslash.insert(0, parse_escaped_guillemets)
        space.insert(0, parse_spaced_raquo_if)
        angle.append(parse_laquo)
    return {
        "*": parse_emphasis,
        "_": parse_emphasis,
        "`": parse_codespan,
        "<": first_of(*angle),
        "[": first_of(parse_footnote_marker, parse_link),
        "]": first_of(parse_closing_bracket),
        "!": first_of(parse_link),
        "$": first_of(parse_inline_math),
        "{": parse_extension,
        "&": first_of(parse_entity),
        "\\": first_of(*backslash) if len(backslash) > 1 else parse_escape,
        "-": parse_dash,
        ".": parse_ellipsis,
        ">": parse_raquo,
        " ": first_of(*space),
        "~": parse_strikethrough,
    }


def parse_spaced_raquo_if(s: Spans, pos: int) -> int:
    """`` >>`` at *pos*; -1 if the space is before something else."""
    return parse_spaced_raquo(s, pos) if s.text.startswith(">>", pos + 1) else -1
