"""Reading HTML as libxml2 2.9 reads it: HTML 4's rules of what closes what, html, head, body and p added where missing.

One pass over the text with an explicit stack; nothing here looks back.
"""

from __future__ import annotations

import re

from liquid_site.plugins.markup.grow import NO_TEXT, Tree
from liquid_site.plugins.markup.references import in_text
from liquid_site.plugins.markup.tables import VOID
from liquid_site.plugins.markup.tags import (
    NAME,
    read_attributes,
    read_comment,
    read_doctype,
    read_end_tag,
    read_instruction,
    read_start_tag,
    skip_blanks,
)
from liquid_site.plugins.markup.tree import Comment, Document, Element, Instruction, Node

_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_END_OF_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}
_BODY_FIRST = re.compile(r"^[ \t\v\f\r]*<body", re.IGNORECASE | re.MULTILINE)
_DOCTYPE = "<!DOCTYPE"
_LONG = 500
"""Characters from which on a tag is not looked for among those that were read."""


class Reader:
    """One text being read into a document."""

    def __init__(self, text: str, *, implied: bool = True) -> None:
        self.text = text
        self.at = 0
        self.tree = Tree(implied=implied)
        self.ignored = 0

    def read(self) -> Document:
        """Read everything."""
        while self.at < len(self.text):
            self._next()
        return self.tree.document

    def prologue(self) -> None:
        """Pass over what may stand before the root: blanks, comments, instructions, one DOCTYPE."""
        self._misc()
        if self._at_doctype():
            self._doctype()
        self._misc()

    def _misc(self) -> None:
        self.at = skip_blanks(self.text, self.at)
        while self.text.startswith("<!--", self.at) or self.text.startswith("<?", self.at):
            self._aside()
            self.at = skip_blanks(self.text, self.at)

    def _at_doctype(self) -> bool:
        return self.text[self.at : self.at + len(_DOCTYPE)].upper() == _DOCTYPE

    def _doctype(self) -> None:
        words, public, self.at = read_doctype(self.text, self.at)
        if self.tree.document.doctype is None:
            self.tree.document.doctype, self.tree.document.public = words, public

    def _aside(self) -> None:
        holder = self.tree.stack.node or self.tree.document
        if self.text.startswith("<!--", self.at):
            value, self.at = read_comment(self.text, self.at)
            if value is not None:
                holder.add(Comment(value))
        else:
            name, words, self.at = read_instruction(self.text, self.at)
            if name is not None:
                holder.add(Instruction(name, words))

    def _next(self) -> None:
        text, at = self.text, self.at
        if text[at] != "<":
            self._characters()
            return
        sign = text[at + 1 : at + 2]
        if sign == "/":
            self._end_tag()
        elif sign in _LETTERS:
            self._start_tag()
        elif self.tree.stack.name in _END_OF_RAW:
            self._raw()
        elif text.startswith("<!--", at) or text.startswith("<?", at):
            self._aside()
        elif self._at_doctype():
            self._doctype()
            if text.startswith("</", self.at):  # the one place where an end tag is taken for text
                self._less_than()
        else:
            self._less_than()

    def _raw(self) -> None:
        name = self.tree.stack.name or ""
        end = _END_OF_RAW[name].search(self.text, self.at)
        stop = end.start() if end else len(self.text)
        self.tree.characters(self.text[self.at : stop], raw=True)
        self.at = stop

    def _less_than(self) -> None:
        self.tree.characters("<")
        self.at += 1

    def _characters(self) -> None:
        tree = self.tree
        name = tree.stack.name
        if name in _END_OF_RAW:
            self._raw()
            return
        end = self.text.find("<", self.at)
        run = self.text[self.at :] if end < 0 else self.text[self.at : end]
        self.at += len(run)
        if name in NO_TEXT and run.strip(" \t\n\r"):
            tree.paragraph()
        tree.characters(in_text(run))

    def _start_tag(self) -> None:
        end = self.text.find(">", self.at) + 1
        tag = read_start_tag(self.text[self.at : end]) if 0 < end < self.at + _LONG else None
        name = self._name() if tag is None else tag.name
        self.tree.auto_close(name)
        if self.tree.stack.name in _END_OF_RAW:
            self._raw()
            return
        self.tree.imply(name)
        misplaced = self.tree.misplaced(name)
        self.ignored += misplaced
        if tag is None:
            attributes, self.at = read_attributes(self.text, self.at + 1 + len(name))
            ends = self.text.startswith("/>", self.at)
            self.at += 2 if ends else 1
        else:
            attributes, ends, self.at = tag.attributes.copy(), tag.ends, end
        if not misplaced:
            self.tree.open(name, attributes)
        if ends or self.at > len(self.text) or self.tree.stack.name in VOID:
            self.tree.pop()

    def _name(self) -> str:
        match = NAME.match(self.text, self.at + 1)
        assert match is not None
        return match[0].lower()

    def _end_tag(self) -> None:
        name, self.at = read_end_tag(self.text, self.at)
        if name is None:
            return
        if self.ignored > 0 and name in ("html", "body", "head"):
            self.ignored -= 1
            return
        self.tree.stack.close(name)


def read_document(text: str) -> Document:
    """Read a whole page."""
    reader = Reader(text)
    reader.prologue()
    return reader.read()


def read_fragment(text: str) -> Element:
    """Read a part of a page: what stands in ``body`` when *text* is its content."""
    found = Reader(f"<html><body>{text}").read()
    top = Element("")
    for root in found.children:
        if isinstance(root, Element) and root.name == "html":
            for body in root.children:
                if isinstance(body, Element) and body.name == "body":
                    for node in [body] if _BODY_FIRST.search(text) else body.children:
                        _prefixed_last(node)
                        top.add(node)
    return top


def _prefixed_last(node: Node) -> None:
    """Move attributes with a colon in their name behind the others, as putting *node* into a fragment does."""
    if isinstance(node, Element) and any(":" in name for name in node.attributes):
        plain = {name: value for name, value in node.attributes.items() if ":" not in name}
        node.attributes = plain | {name: value or "" for name, value in node.attributes.items() if ":" in name}


def read_inside(text: str) -> Element:
    """Read a part of a page in the place of an element, nothing added to it."""
    found = Reader(f"<div>{text}</div>", implied=False).read()
    first = found.children[0] if found.children else None
    return first if isinstance(first, Element) else Element("")
