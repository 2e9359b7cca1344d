"""Reading HTML as libxml2 2.9 reads it: HTML 4's rules of what closes what, html, head, body and p added where missing.

One pass over the text with an explicit stack; nothing here looks back.
"""

from __future__ import annotations

import re

from liquid_site.plugins.markup.references import in_text
from liquid_site.plugins.markup.stack import Stack
from liquid_site.plugins.markup.tables import CLOSED_BY, FRAMES, IN_HEAD, VOID
from liquid_site.plugins.markup.tags import (
    NAME,
    read_attributes,
    read_comment,
    read_doctype,
    read_end_tag,
    read_instruction,
    skip_blanks,
)
from liquid_site.plugins.markup.tree import Comment, Document, Element, Instruction, Node, Text

_LETTER = re.compile(r"[A-Za-z]")
_RUN = re.compile(r"[^<]+")
_END_OF_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}
_BODY_FIRST = re.compile(r"^[ \t\n\v\f\r]*?<body", re.IGNORECASE | re.MULTILINE)
_DOCTYPE = "<!DOCTYPE"


class Reader:
    """One text being read into a document."""

    def __init__(self, text: str, *, implied: bool = True) -> None:
        self.text = text
        self.at = 0
        self.stack = Stack()
        self.document = Document("")
        self.implied = implied
        self.had_head = self.had_body = False
        self.ignored = 0

    def read(self) -> Document:
        """Read everything."""
        while self.at < len(self.text):
            self._next()
        return self.document

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
        if self.document.doctype is None:
            self.document.doctype, self.document.public = words, public

    def _aside(self) -> None:
        holder = self.stack.node or self.document
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
        if text.startswith("</", at):
            self._end_tag()
            return
        opens = text[at] == "<" and _LETTER.match(text, at + 1)
        if opens and self._closed_by(at):
            return
        if self.stack.name in _END_OF_RAW:
            self._raw()
        elif opens:
            self._start_tag()
        elif text[at] != "<":
            self._text()
        elif text.startswith("<!--", at) or text.startswith("<?", at):
            self._aside()
        elif self._at_doctype():
            self._doctype()
            if text.startswith("</", self.at):  # the one place where an end tag is taken for text
                self._less_than()
        else:
            self._less_than()

    def _closed_by(self, at: int) -> bool:
        name = NAME.match(self.text, at + 1)
        before = len(self.stack)
        if name is not None:
            self._auto_close(name[0].lower())
        return len(self.stack) < before

    def _raw(self) -> None:
        name = self.stack.name or ""
        end = _END_OF_RAW[name].search(self.text, self.at)
        stop = end.start() if end else len(self.text)
        self._characters(self.text[self.at : stop], raw=True)
        self.at = stop

    def _less_than(self) -> None:
        self._characters("<")
        self.at += 1

    def _text(self) -> None:
        run = _RUN.match(self.text, self.at)
        assert run is not None
        self.at = run.end()
        if run[0].strip(" \t\n\r"):
            self._paragraph()
        self._characters(in_text(run[0]))

    def _characters(self, value: str, *, raw: bool = False) -> None:
        node = self.stack.node
        if node is None or not value:
            return
        last = node.children[-1] if node.children else None
        if isinstance(last, Text) and last.raw == raw:
            last.parts.append(value)
        else:
            node.add(Text([value], raw))

    def _paragraph(self) -> None:
        if self.stack.name in (None, "html", "head"):
            self._auto_close("p")
            self._imply("p")
            self._open("p", {})

    def _auto_close(self, name: str) -> None:
        while self.stack.name is not None and name in CLOSED_BY.get(self.stack.name, ()):
            self.stack.pop()

    def _imply(self, name: str) -> None:
        if not self.implied or name == "html":
            return
        if not self.stack:
            self._open("html", {})
        if name in ("body", "head"):
            return
        if len(self.stack) <= 1 and name in IN_HEAD:
            if not self.had_head and not self.had_body:
                self._open("head", {})
        elif name not in FRAMES and not self.had_body and "body" not in self.stack and "head" not in self.stack:
            self._open("body", {})

    def _open(self, name: str, attributes: dict[str, str | None]) -> None:
        self.had_head = self.had_head or name == "head"
        self.had_body = self.had_body or name == "body"
        element = Element(_local(name), attributes)
        self._holder().add(element)
        self.stack.push(name, element)

    def _holder(self) -> Element:
        if self.stack.node is not None:
            return self.stack.node
        first = self.document.children[0] if self.document.children else None
        return first if isinstance(first, Element) and self.document.doctype is None else self.document

    def _start_tag(self) -> None:
        match = NAME.match(self.text, self.at + 1)
        assert match is not None
        name = match[0].lower()
        self._auto_close(name)
        self._imply(name)
        misplaced = self._misplaced(name)
        self.ignored += misplaced
        attributes, self.at = read_attributes(self.text, match.end())
        if not misplaced:
            self._open(name, attributes)
        if self.text.startswith("/>", self.at):
            self.at += 2
            self._pop()
        elif self.at >= len(self.text):
            self._pop()
        else:
            self.at += 1
            if self.stack.name in VOID:
                self._pop()

    def _misplaced(self, name: str) -> int:
        if name == "html":
            return int(len(self.stack) > 0)
        if name == "head":
            return int(len(self.stack) != 1)
        return int(name == "body" and "body" in self.stack)

    def _pop(self) -> None:
        if self.stack:
            self.stack.pop()

    def _end_tag(self) -> None:
        name, self.at = read_end_tag(self.text, self.at)
        if name is None:
            return
        if self.ignored > 0 and name in ("html", "body", "head"):
            self.ignored -= 1
            return
        self.stack.close(name)


def _local(name: str) -> str:
    """Give *name* without what stands before its colon, as elements are kept."""
    _, colon, rest = name.partition(":")
    return rest if colon and rest and not name.startswith(":") else name


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
