"""Every tag of Liquid 4.0.4 and Jekyll by name, and what writes each node."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from liquid_site.dialect.syntax.parser import Rule
from liquid_site.dialect.tags import (
    assign,
    capture,
    case,
    comment,
    counters,
    cycle,
    for_,
    foreign,
    highlight,
    if_,
    ifchanged,
    include,
    jump,
    link,
    plugin,
    post_url,
    raw,
    tablerow,
)

RULES: Mapping[str, Rule] = {
    "assign": assign.RULE,
    "break": jump.RULE,
    "capture": capture.RULE,
    "case": case.RULE,
    "comment": comment.RULE,
    "continue": jump.RULE,
    "cycle": cycle.RULE,
    "decrement": counters.RULE,
    "for": for_.RULE,
    "highlight": highlight.RULE,
    "if": if_.RULE,
    "ifchanged": ifchanged.RULE,
    "include": include.RULE,
    "include_relative": include.RULE,
    "increment": counters.RULE,
    "link": link.RULE,
    "post_url": post_url.RULE,
    "raw": raw.RULE,
    "tablerow": tablerow.RULE,
    "unless": if_.RULE,
}

EMITTERS: Mapping[Any, Any] = dict(
    module.EMITTER
    for module in (
        assign, capture, case, comment, counters, cycle, for_, foreign, highlight, if_, ifchanged, include, jump, link,
        plugin, post_url, raw, tablerow,
    )
)  # fmt: skip
