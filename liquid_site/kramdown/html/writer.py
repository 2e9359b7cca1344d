"""The HTML writer: where output is gathered, and the walk over the tree that calls an emitter for each element."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from liquid_site.kramdown.document import Document
from liquid_site.kramdown.entities import Entity
from liquid_site.kramdown.html.escape import escape_text
from liquid_site.kramdown.options import Options
from liquid_site.kramdown.tree import Child, Element

Highlighter = Callable[[str, str | None, str, Mapping[str, Any]], str | None]
"""(code, language, ``block`` or ``span``, options) → the HTML that goes into the wrapper, or None for none."""
Closer = str | Callable[["Writer"], None] | None
"""What an emitter returns: None if the element is written; else its children come first, and then this."""
Emit = Callable[["Writer", Element, int, Element], Closer]

_ESCAPED = frozenset('<>&"')


class Header:
    """A header of the table of contents: level in the text, id, content."""

    __slots__ = ("level", "id", "children")

    def __init__(self, level: int, id: str, children: list[Child]) -> None:
        self.level = level
        self.id = id
        self.children = children


class FootnoteUse:
    """A footnote that was referred to: its number, body, and how often it was referred to again."""

    __slots__ = ("name", "content", "number", "repeats")

    def __init__(self, name: str, content: Element, number: int) -> None:
        self.name = name
        self.content = content
        self.number = number
        self.repeats = 0


class Writer:
    """Gathers the HTML of one document in ``out``; places for the table of contents and the footnotes are kept by
    index."""

    __slots__ = (
        "doc",
        "options",
        "out",
        "emitters",
        "highlight",
        "headers",
        "toc_list",
        "toc_place",
        "footnotes",
        "footnote_place",
        "next_number",
        "used_ids",
        "abbreviation_attrs",
        "plain_text",
    )

    def __init__(self, doc: Document, options: Options, emitters: Mapping[str, Emit], highlight: Highlighter) -> None:
        self.doc = doc
        self.options = options
        self.out: list[str] = []
        self.emitters = emitters
        self.highlight = highlight
        self.headers: list[Header] = []
        self.toc_list: Element | None = None
        self.toc_place = -1
        self.footnotes: dict[str, FootnoteUse] = {}
        self.footnote_place = -1
        self.next_number: int = options["footnote_nr"]
        self.used_ids: dict[str, int] = {}
        self.plain_text: Callable[[str], str] = escape_text

    def write(self, elements: Iterable[Child], indent: int, parent: Element) -> None:
        """Write *elements*, children of *parent*, at *indent* spaces. Depth costs no recursion."""
        out, emitters, text = self.out, self.emitters, self.plain_text
        stack: list[tuple[Any, int, Element, Closer]] = []
        children = iter(elements)
        while True:
            for child in children:
                if child.__class__ is str:
                    out.append(text(child))
                    continue
                closer = emitters[child.type](self, child, indent, parent)  # type: ignore[union-attr, arg-type]
                if closer is not None:
                    stack.append((children, indent, parent, closer))
                    children = iter(child.children)  # type: ignore[union-attr]
                    indent += 2
                    parent = child  # type: ignore[assignment]
                    break
            else:
                if not stack:
                    return
                children, indent, parent, closer = stack.pop()
                if closer.__class__ is str:
                    out.append(closer)
                else:
                    closer(self)  # type: ignore[operator, misc]

    def written_since(self, mark: int) -> bool:
        """Whether anything was written since ``out`` had *mark* pieces."""
        return any(self.out[index] for index in range(mark, len(self.out)))

    def ends_line(self, mark: int) -> bool:
        """Whether what was written since *mark* ends in a newline."""
        for index in range(len(self.out) - 1, mark - 1, -1):
            if self.out[index]:
                return self.out[index].endswith("\n")
        return False

    def chomp(self, mark: int) -> None:
        """Take one newline off the end of what was written since *mark*."""
        for index in range(len(self.out) - 1, mark - 1, -1):
            if self.out[index]:
                self.out[index] = self.out[index].removesuffix("\n")
                return

    def entity(self, entity: Entity, original: str | None = None) -> str:
        """*entity* as the option ``entity_output`` wants it."""
        mode, char = self.options["entity_output"], entity.char
        if char is not None and self.options.get("ascii") and not char.isascii():
            char = None
        if mode == "as_char" and char is not None and (char == '"' or char not in _ESCAPED):
            return char
        if original and mode in ("as_input", "as_char"):
            return original
        if entity.name is not None and (mode == "symbolic" or char in _ESCAPED):
            return f"&{entity.name};"
        return f"&#{entity.code};"
