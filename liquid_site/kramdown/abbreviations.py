"""Abbreviations: every defined one is marked wherever it stands as a word in text."""

from __future__ import annotations

import re
from collections.abc import Callable

from liquid_site.kramdown.document import Document
from liquid_site.kramdown.tree import Child, Element

_Z = " \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACE = rf"[ \t\n\v\f\r{_Z}]+"
_SPACES = re.compile(_SPACE)
_ASCII_SPACE = re.compile(r"[ \t\n\v\f\r]")
_WORD = "A-Za-z0-9_"
_AFTER_WORD = re.compile(f"[{_WORD}]")
_SHARED = 3
"""Names that share so many characters stand together in the pattern, so that many names do not make it slow."""


class Abbreviations:
    """The defined abbreviations, ready to be looked for in text."""

    __slots__ = ("doc", "loose", "names", "after_other", "attrs")

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.loose = doc.version.loose_abbreviations
        pattern = _pattern if self.loose else re.escape
        one_of = _one_of(sorted(doc.abbreviations, key=len, reverse=True), pattern)
        self.names = re.compile(one_of)
        self.after_other = re.compile(rf"[^{_WORD}](?=(?:{one_of})(?![{_WORD}]))")
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
        if here is not None and not _AFTER_WORD.match(text, here.end()):
            return here.span()
        after = self.after_other.search(text, pos)
        if after is None:
            return None
        found = self.names.match(text, after.start()) or self.names.match(text, after.end())
        return None if found is None else found.span()

    def _element(self, name: str) -> Element:
        element = Element("abbreviation", name, block=False)
        key = name if name in self.doc.abbreviations or not self.loose else _SPACES.sub(" ", name)
        element.attrs = dict(self.attrs.get(key, {}))
        title = self.doc.abbreviations.get(key)
        if title:
            element.attrs["title"] = title
        return element


def _one_of(names: list[str], pattern: Callable[[str], str]) -> str:
    """A pattern for *names*, the longest first; names with the same first characters in groups."""
    groups: dict[str, list[str]] = {}
    for name in names:
        head = name[:_SHARED]
        groups.setdefault(head if len(head) == _SHARED and not _SPACES.search(head) else "", []).append(name)
    loose = [pattern(name) for name in groups.pop("", [])]
    shared = [re.escape(head) + _tails([name[_SHARED:] for name in same], pattern) for head, same in groups.items()]
    return "|".join([*shared, *loose])


def _tails(tails: list[str], pattern: Callable[[str], str]) -> str:
    if len(tails) == 1:
        return pattern(tails[0])
    return f"(?:{'|'.join(pattern(tail) for tail in tails)})"


def _pattern(name: str) -> str:
    return _SPACE.join(re.escape(part) for part in _ASCII_SPACE.split(name))
