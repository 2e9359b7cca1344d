"""Abbreviations: every defined one is marked wherever it stands as a word in text."""

from __future__ import annotations

import re

from liquid_site.kramdown.document import Document
from liquid_site.kramdown.tree import Child, Element

_Z = " \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACES = re.compile(rf"[ \t\n\v\f\r{_Z}]+")
_WORD = "A-Za-z0-9_"


class Abbreviations:
    """The defined abbreviations, ready to be looked for in text."""

    __slots__ = ("doc", "names", "after_other", "attrs")

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        names = sorted(doc.abbreviations, key=len, reverse=True)
        one_of = "|".join(_pattern(name) for name in names)
        self.names = re.compile(one_of)
        self.after_other = re.compile(rf"(?:[^{_WORD}])(?=(?:{one_of})(?![{_WORD}]))")
        self.attrs = {name: eob.attrs for name, eob in doc.abbreviation_eobs.items()}

    def mark(self, root: Element) -> None:
        """Mark all abbreviations below *root*, except in raw HTML."""
        work = [root]
        while work:
            element = work.pop()
            if not element.children:
                continue
            raw = element.type == "html_element" and element.info is not None and element.info[0] == "raw"
            children: list[Child] = []
            for child in element.children:
                if isinstance(child, Element):
                    work.append(child)
                    children.append(child)
                elif raw or self.names.search(child) is None:
                    children.append(child)
                else:
                    self._split(child, children)
            element.children = children

    def _split(self, text: str, into: list[Child]) -> None:
        done = 0
        while (found := self._next(text, done)) is not None:
            start, end = found
            if start > done:
                into.append(text[done:start])
            into.append(self._element(text[start:end]))
            done = end
        if done < len(text):
            into.append(text[done:])

    def _next(self, text: str, pos: int) -> tuple[int, int] | None:
        """Where the next abbreviation at or after *pos* stands; *pos* counts as the start of the text."""
        here = self.names.match(text, pos)
        if here is not None and not re.match(f"[{_WORD}]", text[here.end() : here.end() + 1]):
            return here.span()
        after = self.after_other.search(text, pos)
        if after is None:
            return None
        found = self.names.match(text, after.start()) or self.names.match(text, after.end())
        return None if found is None else found.span()

    def _element(self, name: str) -> Element:
        element = Element("abbreviation", name, block=False)
        key = name if name in self.doc.abbreviations else _SPACES.sub(" ", name)
        element.attrs = dict(self.attrs.get(key, {}))
        title = self.doc.abbreviations.get(key)
        if title:
            element.attrs["title"] = title
        return element


def _pattern(name: str) -> str:
    return rf"[ \t\n\v\f\r{_Z}]+".join(re.escape(part) for part in re.split(r"[ \t\n\v\f\r]", name))
