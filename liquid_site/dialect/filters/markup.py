"""Filters on HTML and XML: escaping and stripping."""

from __future__ import annotations

import re
from typing import Any

from liquid_site.dialect.printing import inspect, to_s

_ESCAPE_ONCE = re.compile(r"[\"'<>]|&(?![A-Za-z]+;|#[0-9]+;)")
_TAG = re.compile(r"<[^>]*>")
"""Linear where a ``>`` stands at the end of the text."""
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_BLOCKS = (("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>"))


def escape(value: Any) -> str | None:
    """``& < > " '`` as entities."""
    if value is None:
        return None
    return _escaped(value if type(value) is str else to_s(value)).replace("'", "&#39;")


def _escaped(source: str) -> str:
    return source.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def escape_once(value: Any) -> str:
    """Like ``escape``, but named and decimal entities stay."""
    return _ESCAPE_ONCE.sub(lambda match: _ENTITIES[match[0]], to_s(value))


def xml_escape(value: Any) -> str:
    """``& < > " '`` as XML's entities."""
    return _escaped(to_s(value)).replace("'", "&apos;")


def inspect_(value: Any) -> str:
    """Ruby's ``inspect``, escaped."""
    return xml_escape(inspect(value))


def strip_html(value: Any) -> str:
    """Without scripts, styles and comments, then without all between ``<`` and ``>``."""
    source = to_s(value)
    if "<" not in source:
        return source
    if any(opener in source for opener, _ in _BLOCKS):
        source = _without_blocks(source)
    end = source.rfind(">") + 1
    return _TAG.sub("", source[:end]) + source[end:]


def _without_blocks(source: str) -> str:
    """Take out the blocks that are closed; what has no closer in the rest is looked for once."""
    kept: list[str] = []
    hopeless: set[str] = set()
    done = at = 0
    while (at := source.find("<", at)) >= 0:
        block = next((block for block in _BLOCKS if source.startswith(block[0], at)), None)
        end = -1
        if block and block[1] not in hopeless:
            end = source.find(block[1], at + len(block[0]))
            if end < 0:
                hopeless.add(block[1])
        if block is None or end < 0:
            at += 1
            continue
        kept.append(source[done:at])
        done = at = end + len(block[1])
    return "".join(kept) + source[done:]
