"""HTML as a tree for comparison: what a browser would not tell apart is written the same way."""

from __future__ import annotations

import re
from html.parser import HTMLParser

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_VERBATIM = frozenset(("pre", "textarea", "script", "style"))
_CODE = re.compile(r"<code(?: [^<>]*)?>")
_SPAN = re.compile(r"</?span[^<>]*>")


class _Flattener(HTMLParser):
    """Writes each start tag (attributes sorted), text (blanks folded outside ``pre``) and end tag as one line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._verbatim = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pairs = sorted((name, "" if value is None else value) for name, value in attrs)
        self.lines.append("<" + " ".join([tag, *(f"{name}={value!r}" for name, value in pairs)]) + ">")
        self._verbatim += tag in _VERBATIM

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VERBATIM:
            self._verbatim = max(0, self._verbatim - 1)
        if tag not in VOID:
            self.lines.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        text = data if self._verbatim else _BLANKS.sub(" ", data).strip(" ")
        if text:
            self.lines.append(text)

    def handle_comment(self, data: str) -> None:
        self.lines.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.lines.append(f"<!{decl.lower()}>")

    def handle_pi(self, data: str) -> None:
        self.lines.append(f"<?{data}>")


def flatten(html: str) -> list[str]:
    """Give the tags and texts of *html*, an entry each: attributes sorted, entities decoded, blanks folded."""
    parser = _Flattener()
    parser.feed(html)
    parser.close()
    return parser.lines


def without_tokens(html: str) -> str:
    """Take the spans out of highlighted code in *html*, leaving its text."""
    pieces, place = [], 0
    while (start := _CODE.search(html, place)) and (end := html.find("</code>", start.end())) >= 0:
        pieces += [html[place : start.end()], _SPAN.sub("", html[start.end() : end])]
        place = end
    return "".join([*pieces, html[place:]])
