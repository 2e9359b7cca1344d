"""HTML as kramdown knows it: element tables, and reading of open and close tags."""

from __future__ import annotations

import re

from liquid_site.kramdown.chars import is_alnum, is_alpha, is_word
from liquid_site.kramdown.patterns import TAG_NAME, S
from liquid_site.kramdown.source import Source

SPAN_ELEMENTS = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "big",
        "bdo",
        "br",
        "button",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "option",
        "q",
        "rb",
        "rbc",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "samp",
        "select",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
    ]
)
BLOCK_ELEMENTS = frozenset(
    [
        "address",
        "article",
        "aside",
        "applet",
        "body",
        "blockquote",
        "caption",
        "col",
        "colgroup",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "head",
        "iframe",
        "legend",
        "menu",
        "li",
        "main",
        "map",
        "nav",
        "ol",
        "optgroup",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tfoot",
        "tr",
        "ul",
    ]
)
VOID_ELEMENTS = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "command",
        "embed",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
_BLOCK_MODEL = [
    "address",
    "applet",
    "article",
    "aside",
    "blockquote",
    "body",
    "dd",
    "details",
    "div",
    "dl",
    "fieldset",
    "figure",
    "figcaption",
    "footer",
    "form",
    "header",
    "hgroup",
    "iframe",
    "li",
    "main",
    "map",
    "menu",
    "nav",
    "noscript",
    "object",
    "section",
    "summary",
    "td",
]
_SPAN_MODEL = [
    "a",
    "abbr",
    "acronym",
    "b",
    "bdo",
    "big",
    "button",
    "cite",
    "caption",
    "del",
    "dfn",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "i",
    "ins",
    "label",
    "legend",
    "optgroup",
    "p",
    "q",
    "rb",
    "rbc",
    "rp",
    "rt",
    "rtc",
    "ruby",
    "select",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "th",
    "tt",
]
_RAW_MODEL = ["script", "style", "math", "option", "textarea", "pre", "code", "kbd", "samp", "var"]
_MODELS = {**dict.fromkeys(_BLOCK_MODEL, "block"), **dict.fromkeys(_SPAN_MODEL, "span")}
KNOWN_ELEMENTS = SPAN_ELEMENTS | BLOCK_ELEMENTS | VOID_ELEMENTS | _MODELS.keys() | set(_RAW_MODEL)
MARKDOWN_ATTRIBUTE = {"0": "raw", "1": "default", "span": "span", "block": "block"}

OPEN_NAME = re.compile(rf"<({TAG_NAME})")
CLOSE_TAG = re.compile(rf"</({TAG_NAME}){S}*>")
_ATTRIBUTE = re.compile(rf"{S}+({TAG_NAME})(?:{S}*={S}*(?:([A-Za-z0-9_\u0080-\U0010ffff]+)|([\"'])))?")
_TAG_END = re.compile(rf"{S}*(/)?>")


def content_model(name: str) -> str:
    """``block``, ``span`` or ``raw``: how the content of element *name* is read by default."""
    return _MODELS.get(name, "raw")


class Tag:
    """An open tag: name as written, attributes as written, whether it closes itself, where it ends."""

    __slots__ = ("name", "attrs", "closed", "end")

    def __init__(self, name: str, attrs: list[tuple[str, str]], closed: bool, end: int) -> None:
        self.name = name
        self.attrs = attrs
        self.closed = closed
        self.end = end


def is_name(name: str) -> bool:
    """Whether *name*, matched by ``TAG_NAME``, holds only letters, digits and marks that XML names may have."""
    if name.isascii():
        return True
    return all(
        (is_alpha(part[0]) or part[0] == "_") and all(is_alnum(char) or char in "-._" for char in part)
        for part in name.split(":")
    )


def read_open_tag(source: Source, pos: int) -> Tag | None:
    """The open tag that starts at *pos*, or None."""
    text = source.text
    match = OPEN_NAME.match(text, pos)
    if match is None or not is_name(match[1]):
        return None
    attrs: list[tuple[str, str]] = []
    dead = source.notes.get("dead tags")
    visited = []
    pos = match.end()
    while dead is None or pos not in dead:
        end = _TAG_END.match(text, pos)
        if end is not None:
            return Tag(match[1], attrs, end[1] is not None, end.end())
        visited.append(pos)
        pos = _read_attribute(source, pos, attrs)
        if pos < 0:
            break
    if len(visited) > 3:
        source.notes.setdefault("dead tags", set()).update(visited)
    return None


def _read_attribute(source: Source, pos: int, attrs: list[tuple[str, str]]) -> int:
    """Read one attribute at *pos* into *attrs*; where it ends, or -1."""
    match = _ATTRIBUTE.match(source.text, pos)
    if match is None or not is_name(match[1]):
        return -1
    name, bare, quote = match.groups()
    if quote is not None:
        closing = source.find(quote, match.end())
        if closing < 0:
            return -1
        attrs.append((name, source.text[match.end() : closing]))
        return closing + 1
    if bare is not None and not bare.isascii() and not all(is_word(char) for char in bare):
        return -1
    attrs.append((name, bare or ""))
    return match.end()


def attributes(tag: Tag, known: bool) -> tuple[dict[str, str], list[str]]:
    """The attributes of *tag* (names in lower case for a *known* element), and the names given more than once."""
    found: dict[str, str] = {}
    repeated = []
    for name, value in tag.attrs:
        key = name.lower() if known else name
        if key in found:
            repeated.append(key)
        found[key] = value
    return found, repeated
