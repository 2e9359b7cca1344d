"""What libxml2 2.9 knows of HTML 4: which tags close which, which have no end, which are set on lines of their own."""

from __future__ import annotations

VOID = frozenset(
    ["area", "base", "basefont", "br", "col", "frame", "hr", "img", "input", "isindex", "link", "meta", "param"]
)
"""Elements without content."""

BLOCKS = frozenset(
    [
        "address",
        "area",
        "base",
        "blockquote",
        "body",
        "caption",
        "center",
        "col",
        "colgroup",
        "dd",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "form",
        "frame",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "hr",
        "html",
        "isindex",
        "legend",
        "li",
        "link",
        "menu",
        "meta",
        "noframes",
        "noscript",
        "ol",
        "optgroup",
        "option",
        "p",
        "param",
        "pre",
        "style",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
"""Known elements that are not inline: line breaks go round them."""

CLOSED_BY = {
    old: frozenset(new.split())
    for old, new in {
        "a": "a fieldset table td th",
        "address": "dd dl dt form li ul",
        "b": "center p td th",
        "big": "p",
        "caption": "col colgroup tbody tfoot thead tr",
        "col": "col colgroup tbody tfoot thead tr",
        "colgroup": "colgroup tbody tfoot thead tr",
        "dd": "dt",
        "dir": "dd dl dt form ul",
        "dl": "form li",
        "dt": "dd dl",
        "font": "center td th",
        "form": "form",
        "h1": "fieldset form li p table",
        "h2": "fieldset form li p table",
        "h3": "fieldset form li p table",
        "h4": "fieldset form li p table",
        "h5": "fieldset form li p table",
        "h6": "fieldset form li p table",
        "head": (
            "a abbr acronym address b bdo big blockquote body br center cite code dd dfn dir div dl dt em "
            "fieldset font form frameset h1 h2 h3 h4 h5 h6 hr i iframe img kbd li listing map menu ol p pre q s "
            "samp small span strike strong sub sup table tt u ul var xmp"
        ),
        "hr": "form",
        "i": "center p td th",
        "legend": "fieldset",
        "li": "li",
        "link": "body frameset",
        "listing": "dd dl dt fieldset form li table ul",
        "menu": "dd dl dt form ul",
        "ol": "form ul",
        "option": "optgroup option",
        "p": (
            "address blockquote body caption center col colgroup dd dir div dl dt fieldset form frameset h1 h2 "
            "h3 h4 h5 h6 head hr li listing menu ol p pre table tbody td tfoot th title tr ul xmp"
        ),
        "pre": "dd dl dt fieldset form li table ul",
        "s": "p",
        "script": "noscript",
        "small": "p",
        "span": "td th",
        "strike": "p",
        "style": "body frameset",
        "tbody": "tbody tfoot",
        "td": "tbody td tfoot th tr",
        "tfoot": "tbody",
        "th": "tbody td tfoot th tr",
        "thead": "tbody tfoot",
        "title": "body frameset",
        "tr": "tbody tfoot tr",
        "tt": "p",
        "u": "p td th",
        "ul": "address form menu ol pre",
        "xmp": "dd dl dt fieldset form li table ul",
    }.items()
}
"""An open element → the start tags that end it."""

PRIORITIES = {
    "div": 150,
    "td": 160,
    "th": 160,
    "tr": 170,
    "thead": 180,
    "tbody": 180,
    "tfoot": 180,
    "table": 190,
    "head": 200,
    "body": 200,
    "html": 220,
}
"""An end tag does not reach past an open element of a higher priority; other elements have ``DEFAULT_PRIORITY``."""

DEFAULT_PRIORITY = 100

BOOLEAN = frozenset(
    [
        "checked",
        "compact",
        "declare",
        "defer",
        "disabled",
        "ismap",
        "multiple",
        "nohref",
        "noresize",
        "noshade",
        "nowrap",
        "readonly",
        "selected",
    ]
)
"""Attributes written without their value."""

IN_HEAD = frozenset(["script", "style", "meta", "link", "title", "base"])
"""Start tags that begin a head where there is none yet."""

FRAMES = frozenset(["noframes", "frame", "frameset"])
"""Start tags that begin no body."""

ADDRESSES = frozenset(["href", "src", "action"])
"""Attributes whose value is percent-escaped; so is the ``name`` of an ``a``."""
