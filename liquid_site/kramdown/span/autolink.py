"""Automatic links: an address in angle brackets."""

from __future__ import annotations

import re

from liquid_site.kramdown.chars import is_alnum
from liquid_site.kramdown.patterns import NAME_CHAR
from liquid_site.kramdown.span.reading import Spans
from liquid_site.kramdown.tree import Element

_SCHEME = re.compile(r"<(?:mailto|https?|ftps?):")
_MAIL = re.compile(rf"<({NAME_CHAR}+@{NAME_CHAR}+)>")


def parse_autolink(s: Spans, pos: int) -> int:
    """Read the link at *pos*; -1 if there is none."""
    scheme = _SCHEME.match(s.text, pos)
    if scheme is not None:
        end = s.source.find(">", scheme.end() + 1)
        newline = s.source.find("\n", scheme.end())
        if end >= 0 and not 0 <= newline < end:
            return _add(s, pos, end, s.text[pos + 1 : end])
    mail = _MAIL.match(s.text, pos)
    if mail is None or not all(char < "\x80" or is_alnum(char) for char in mail[1]):
        return -1
    return _add(s, pos, mail.end() - 1, "mailto:" + mail[1])


def _add(s: Spans, pos: int, end: int, href: str) -> int:
    link = Element("a", block=False)
    link.attrs["href"] = href
    link.children.append(s.text[pos + 1 : end].removeprefix("mailto:"))
    s.add(link, pos, end + 1)
    return end + 1
