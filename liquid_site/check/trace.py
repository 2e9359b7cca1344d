"""Which template line wrote which part of a page: a build that is watched while it renders.

The output list of a template is one of ours: it notes which line of the compiled code wrote each piece. Compiled code
writes by ``out.append(x)`` and ``out += (x, …)``, an element a line, and hands the list to includes.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterable, MutableMapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Any, SupportsIndex

from liquid_site.build.start import Build
from liquid_site.check.align import Aligner
from liquid_site.check.lines import Lines
from liquid_site.dialect.context import Context
from liquid_site.dialect.registers import Registers
from liquid_site.dialect.template import Template
from liquid_site.model.document import Document
from liquid_site.model.page import Page

Item = Page | Document
Statement = tuple[int, int]
"""The identity of a template's globals, and a line of its code."""


class Written(list[str]):
    """The output of one render; ``statements`` says who wrote, ``counts`` how many pieces each time."""

    __slots__ = ("known", "statements", "counts")

    def __init__(self, known: dict[Statement, int]) -> None:
        super().__init__()
        self.known = known
        self.statements = array("L")
        self.counts = array("L")

    def append(self, piece: str) -> None:
        """Take one piece."""
        frame = sys._getframe(1)
        self._note((id(frame.f_globals), frame.f_lineno), 1)
        super().append(piece)

    def __iadd__(self, pieces: Iterable[str]) -> Written:  # type: ignore[override,misc]  # lists take any iterable
        frame = sys._getframe(1)
        before = len(self)
        super().extend(pieces)
        self._note((id(frame.f_globals), frame.f_lineno), len(self) - before)
        return self

    def extend(self, pieces: Iterable[str]) -> None:
        """Take many pieces, from a plugin."""
        before = len(self)
        super().extend(pieces)
        self._note((0, 0), len(self) - before)

    def __delitem__(self, place: SupportsIndex | slice) -> None:
        """Forget everything known: what is taken away again cannot be followed."""
        super().__delitem__(place)
        self.statements, self.counts = array("L"), array("L")
        self._note((0, 0), len(self))

    def _note(self, statement: Statement, count: int) -> None:
        self.statements.append(self.known.setdefault(statement, len(self.known)))
        self.counts.append(count)


@dataclass(eq=False)
class Piece:
    """A part of a text: who wrote it (``statement``, the ``row``-th element of it), and where it starts."""

    text: str
    start: int
    statement: Statement
    row: int


@dataclass(eq=False)
class Rendered:
    """A text that a template gave."""

    template: Template
    pieces: Written
    text: str

    @cached_property
    def ends(self) -> array[int]:
        """Where each piece ends."""
        return array("Q", accumulate(map(len, self.pieces)))

    @cached_property
    def counts(self) -> array[int]:
        """How many pieces there are up to each time that something was written."""
        return array("Q", accumulate(self.pieces.counts))

    def piece_at(self, offset: int, statements: Sequence[Statement]) -> Piece:
        """Give the piece that the character at *offset* is in; *statements* are those known, in order."""
        ends, counts = self.ends, self.counts
        index = min(bisect_right(ends, offset), len(ends) - 1)
        note = bisect_right(counts, index)
        first = counts[note - 1] if note else 0
        return Piece(
            self.pieces[index],
            ends[index] - len(self.pieces[index]),
            statements[self.pieces.statements[note]],
            index - first,
        )


@dataclass(eq=False)
class Plain:
    """A text that stands in the file ``path`` from ``first_line`` on."""

    path: str
    first_line: int
    text: str

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text)


@dataclass(eq=False)
class Converted:
    """A text that a converter made of ``source``."""

    source: str
    text: str
    aligner: Aligner | None = None


Origin = Rendered | Plain | Converted


@dataclass(eq=False)
class Trace:
    """What was seen of a build: ``origins`` maps each text that was made to how it was made.

    ``tops`` are the last texts of each item, in order, before its output; ``files`` maps a template's path to the file.
    """

    build: Build
    origins: dict[str, Origin] = field(default_factory=dict)
    tops: dict[Item, list[str]] = field(default_factory=dict)
    templates: dict[int, Template] = field(default_factory=dict)
    known: dict[Statement, int] = field(default_factory=dict)
    current: list[str] = field(default_factory=list)
    started: str = ""

    def watch(self) -> None:
        """Begin to watch the build, which has read and generated, before it renders."""
        site, host = self.build.site, self.build.host
        self.build.liquid.observe = self.run
        for layout in site.layouts.values():
            self.origins.setdefault(layout.content, Plain(layout.path, layout.first_line, layout.content))
        for owner in ("pages", "documents"):
            host.on(owner, "pre_render", self.begin, -1000)
            host.on(owner, "post_convert", self.converted, -1000)
            host.on(owner, "post_render", self.end, 1000)

    def run(self, template: Template, payload: MutableMapping[str, Any], registers: Registers) -> str:
        """Render *template*, noting who writes; a layout that adds nothing to what it is handed writes nothing."""
        pieces = Written(self.known)
        template.run(Context(template.engine, payload, registers, template.state), pieces)
        text = "".join(pieces)
        if pieces and not (text in self.origins and text in pieces):
            self.origins[text] = Rendered(template, pieces, text)
        self.current.append(text)
        return text

    def begin(self, item: Item, _payload: Any) -> None:
        """An item's rendering begins."""
        self.current = []
        self.started = item.content or ""
        self.origins.setdefault(self.started, Plain(item.source_path, item.first_line, self.started))

    def converted(self, item: Item) -> None:
        """An item's own text has been rendered and converted."""
        source = self.current[-1] if self.current else self.started
        made = item.content or ""
        if made != source:
            self.origins[made] = Converted(source, made)
        self.current.append(made)

    def end(self, item: Item) -> None:
        """An item has its output, other hooks' changes not yet made."""
        self.tops[item] = [*reversed(self.current[-3:])]

    def template_of(self, identity: int) -> Template | None:
        """Give the template whose code has the globals *identity*."""
        if not self.templates:
            engine = self.build.liquid.engine
            for template in (*engine.partials.values(), *self.build.liquid.templates.values()):
                for one in (template, template.wary):
                    if one is not None and one.program.module is not None:
                        self.templates[id(one.program.module.names)] = one
        return self.templates.get(identity)
