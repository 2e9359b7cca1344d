"""Elements that are never closed, closed twice, or closed in another's place, by HTML's rules for left-out end tags."""

from __future__ import annotations

from collections import Counter

from liquid_site.check.finding import Fault
from liquid_site.check.scan import Tag
from liquid_site.check.tree import VOID

OPTIONAL = frozenset((
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "option",
    "optgroup", "rp", "rt", "html", "head", "body",
))  # fmt: skip
"""Elements whose end tag may be left out (HTML, 13.1.2.4)."""
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "main", "menu", "nav", "ol", "p", "pre", "search", "section", "table", "ul",
))  # fmt: skip
"""Elements that end an open paragraph."""
_ENDS: dict[str, frozenset[str]] = {
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "option": frozenset(("option",)),
    "optgroup": frozenset(("option", "optgroup")),
    "tr": frozenset(("tr", "td", "th", "caption", "colgroup")),
    "td": frozenset(("td", "th")),
    "th": frozenset(("td", "th")),
    "tbody": frozenset(("thead", "tbody", "tr", "td", "th", "caption", "colgroup")),
    "thead": frozenset(("caption", "colgroup")),
    "tfoot": frozenset(("thead", "tbody", "tr", "td", "th")),
    "body": frozenset(("head",)),
}
"""Element → the open elements that its start tag ends, when they are innermost."""
_ALONE = frozenset(("a", "form", "button"))
"""Elements that may not stand in one of their own kind."""
_INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span",
    "strong", "sub", "sup", "u", "var",
))  # fmt: skip


class Nesting:
    """Follows the tags of one page; ``faults`` is what was found wrong."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._open: list[Tag] = []
        self._count: Counter[str] = Counter()
        self._closed_early: Counter[str] = Counter()

    def add(self, tag: Tag) -> None:
        """Take the next tag of the page."""
        if not tag.whole:
            self._blame(tag, f"<{'/' if tag.closing else ''}{tag.name} is not finished: its > is missing")
        elif tag.closing:
            self._close(tag)
        elif tag.name not in VOID:
            self._start(tag)

    def finish(self) -> list[Fault]:
        """End the page; give all faults."""
        while self._open:
            self._drop("the end of the page")
        return self.faults

    def _start(self, tag: Tag) -> None:
        foreign = tag.name in ("svg", "math") or self._count["svg"] or self._count["math"]
        if foreign and tag.slash:
            return
        if not foreign:
            self._make_room(tag)
        self._open.append(tag)
        self._count[tag.name] += 1

    def _make_room(self, tag: Tag) -> None:
        ended = _ENDS.get(tag.name, frozenset())
        while self._open and self._open[-1].name in ended:
            self._pop()
        if tag.name in _BLOCKS and self._count["p"]:
            self._end_paragraph(tag)
        if tag.name in _ALONE and self._count[tag.name]:
            self._blame(tag, f"<{tag.name}> stands in another <{tag.name}>")

    def _end_paragraph(self, tag: Tag) -> None:
        for place in range(len(self._open) - 1, max(-1, len(self._open) - 20), -1):
            name = self._open[place].name
            if name == "p":
                break
            if name not in _INLINE:
                return
        else:
            return
        if place == len(self._open) - 1:
            self._pop()
            self._closed_early[f"p before {tag.name}"] += 1
            return
        self._blame(tag, f"<{tag.name}> may not stand in <{self._open[-1].name}> in a paragraph: it ends the paragraph")

    def _close(self, tag: Tag) -> None:
        name = tag.name
        if name in VOID:
            if name != "br":
                self._blame(tag, f"</{name}>: <{name}> takes no end tag")
        elif self._count[name]:
            while self._open[-1].name != name:
                self._drop(f"</{name}>")
            self._pop()
        elif self._closed_early[name]:
            self._closed_early[name] -= 1
        else:
            self._blame(tag, f"</{name}> closes nothing{self._why(name)}")

    def _why(self, name: str) -> str:
        ender = next(
            (key[9:] for key, count in self._closed_early.items() if count and key.startswith("p before ")), ""
        )
        return f": <{ender}> may not stand in a paragraph, and ended it" if name == "p" and ender else ""

    def _drop(self, ender: str) -> None:
        tag = self._pop()
        if tag.name not in OPTIONAL:
            self._closed_early[tag.name] += 1
            self._blame(tag, f"<{tag.name}> is not closed before {ender}")

    def _pop(self) -> Tag:
        tag = self._open.pop()
        self._count[tag.name] -= 1
        return tag

    def _blame(self, tag: Tag, message: str) -> None:
        self.faults.append(Fault("nesting", message, tag.start, tag.name))
