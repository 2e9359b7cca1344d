"""From a fault in a page to the source line that wrote it, and to the line where its value stands."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from liquid_site.check.align import Aligner, find_whole
from liquid_site.check.lines import Lines
from liquid_site.check.trace import Converted, Item, Origin, Plain, Rendered, Statement, Trace
from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.model.publish import is_written
from liquid_site.model.site import items
from liquid_site.model.static_file import StaticFile

_DEEP = 20
_DATA = (".yml", ".yaml", ".json", ".csv", ".tsv")


class Place(NamedTuple):
    """A line of a file; line 0 where it is not known. Not ``sure``: the line gave out a text made somewhere else."""

    path: str
    line: int
    sure: bool = True


@dataclass(eq=False)
class Blame:
    """Answers who wrote what, for the build that *trace* has seen."""

    trace: Trace
    _texts: dict[str, str] = field(default_factory=dict)
    _lines: dict[str, Lines] = field(default_factory=dict)
    _found: dict[str, tuple[str, int] | None] = field(default_factory=dict)

    @cached_property
    def items(self) -> dict[str, Page | Document | StaticFile]:
        """Output path (relative to the destination) → what is written there."""
        root = self.trace.build.site.destination
        found = [item for item in items(self.trace.build.site) if is_written(item)]
        return {item.destination(root)[len(root) :].lstrip("/"): item for item in found}

    @cached_property
    def statements(self) -> list[Statement]:
        """All statements that wrote, in the order of their numbers."""
        return list(self.trace.known)

    def place(self, page: str, output: str, offset: int, value: str) -> tuple[Place | None, Place | None]:
        """Give who wrote the tag at *offset* of *output*, the text of the file *page*, and where *value* stands.

        The first is None for a file that no source is known of; the second where it is the first, or not known.
        """
        item = self.items.get(page)
        if item is None:
            return None, None
        if isinstance(item, StaticFile):
            return Place(item.source_path, 1 + output.count("\n", 0, offset)), None
        writer = self._writer(item, output, offset)
        if writer is not None and not writer.sure:
            writer = self._partial_with(value) or writer
        if writer is None or not self.text(writer.path):
            own = Place(item.source_path, 0) if self.text(item.source_path) else None
            return self._value_place(item, value, None) or own, None
        if not value or self._has(writer, value):
            return writer, None
        return writer, self._value_place(item, value, writer)

    def text(self, path: str) -> str:
        """Give the text of the source file *path*, ``""`` if there is none."""
        if path not in self._texts:
            try:
                with open(path, encoding="utf-8", errors="replace", newline="") as file:
                    self._texts[path] = file.read()
            except OSError:
                self._texts[path] = ""
        return self._texts[path]

    def _lines_of(self, text: str) -> Lines:
        if text not in self._lines:
            self._lines[text] = Lines(text)
        return self._lines[text]

    def _writer(self, item: Item, output: str, offset: int) -> Place | None:
        """Follow the tag through the output, then through the texts that the layouts were handed, till it is sure."""
        end = output.find(">", offset)
        raw = output[offset : end + 1] if end >= 0 else output[offset:]
        found = self._follow(output, offset, 0)
        if found is not None and found.sure:
            return found
        ordinal = output.count(raw, 0, offset)
        for text in self.trace.tops.get(item, ()):
            if found is not None and found.sure:
                break
            place = _nth(text, raw, ordinal)
            found = (self._follow(text, place, 0) if place >= 0 else None) or found
        return found

    def _partial_with(self, value: str) -> Place | None:
        """Give the line of the one include that *value* stands in."""
        found = []
        for template in self.trace.build.liquid.engine.partials.values() if _is_address(value) else ():
            source = template.source
            place = find_whole(source.text, value, 0, len(source.text))
            if place >= 0:
                found.append(Place(self._file(source.path), source.first_line + source.text.count("\n", 0, place)))
        return found[0] if len(found) == 1 else None

    def _follow(self, text: str, offset: int, depth: int) -> Place | None:
        origin = self.trace.origins.get(text)
        if origin is None or depth > _DEEP:
            return None
        if isinstance(origin, Plain):
            return Place(origin.path, origin.first_line + origin.lines.line(offset) - 1)
        if isinstance(origin, Converted):
            origin.aligner = origin.aligner or Aligner(origin.source, text)
            return self._follow(origin.source, origin.aligner.place(offset), depth + 1)
        return self._through(origin, offset, depth)

    def _through(self, origin: Rendered, offset: int, depth: int) -> Place | None:
        piece = origin.piece_at(offset, self.statements)
        inner = offset - piece.start
        template = self.trace.template_of(piece.statement[0])
        if template is None:
            return Place(self._file(origin.template.path), 0)
        lines = template.program.ready().lines
        line = lines[min(piece.statement[1] - 1 + self._row(piece.row, len(lines)), len(lines) - 1)]
        source = template.source
        first, starts = source.first_line, self._lines_of(source.text)
        literal = source.text.find(piece.text, starts.start(line))
        if literal < 0 and _holds_markup(piece.text):
            literal = source.text.find(piece.text)
        if literal >= 0:
            return Place(self._file(source.path), first + starts.line(literal + inner) - 1)
        return self._inside(piece.text, inner, depth) or Place(
            self._file(source.path), first + max(line, 1) - 1, sure=not _holds_markup(piece.text)
        )

    @staticmethod
    def _row(row: int, limit: int) -> int:
        return min(row + 1, limit) if row else 0

    def _inside(self, text: str, offset: int, depth: int) -> Place | None:
        """Follow a value that holds whole tags: another text of the build, or a part of one."""
        if text in self.trace.origins:
            return self._follow(text, offset, depth + 1)
        whole = self._part_of(text.strip()) if _holds_markup(text) else None
        if whole is None:
            return None
        lead = len(text) - len(text.lstrip())
        return self._follow(whole[0], max(0, whole[1] + offset - lead), depth + 1)

    def _part_of(self, text: str) -> tuple[str, int] | None:
        """Find a converted text that *text* is a part of, and where it begins in it."""
        if text not in self._found:
            self._found[text] = next(
                ((whole, place) for whole in self._wholes() if (place := whole.find(text)) >= 0), None
            )
        return self._found[text]

    def _wholes(self) -> Iterator[str]:
        for whole, origin in self.trace.origins.items():
            if isinstance(origin, (Converted, Plain)):
                yield whole

    def _file(self, path: str) -> str:
        """Give the absolute file of a template's *path*."""
        path = path.removesuffix("/#excerpt")
        return path if os.path.isabs(path) else posixpath.join(self.trace.build.site.source, path)

    def _has(self, place: Place, value: str) -> bool:
        near = self._lines_of(self.text(place.path)).between(place.line, place.line + 3)
        return any(spelled in near for spelled in self._spellings(value))

    def _spellings(self, value: str) -> list[str]:
        config = self.trace.build.site.config
        found = [value]
        for prefix in (str(config.get("url") or ""), str(config.get("baseurl") or "")):
            if prefix and found[-1].startswith(prefix) and len(found[-1]) > len(prefix):
                found.append(found[-1][len(prefix) :])
        return [*found, *(one[1:] for one in found if one.startswith("/") and len(one) > 2)]

    def _value_place(self, item: Item, value: str, writer: Place | None) -> Place | None:
        """Find where *value* stands: the item's own file, the data files, the configuration."""
        if not _is_address(value):
            return None
        for spelled in self._spellings(value):
            for path in (item.source_path, *self._data_files):
                place = find_whole(self.text(path), spelled, 0, len(self.text(path)))
                if place >= 0:
                    found = Place(path, 1 + self.text(path).count("\n", 0, place))
                    return None if writer is not None and found[:2] == writer[:2] else found
        return None

    @cached_property
    def _data_files(self) -> list[str]:
        site = self.trace.build.site
        found = []
        for folder, folders, names in os.walk(posixpath.join(site.source, str(site.config.get("data_dir") or "_data"))):
            folders.sort()
            found += [f"{folder}/{name}".replace(os.sep, "/") for name in sorted(names) if name.endswith(_DATA)]
        return [*found, f"{site.source}/_config.yml"]


def _is_address(value: str) -> bool:
    return len(value) >= 4 and ("/" in value or "." in value)


def _holds_markup(text: str) -> bool:
    return "<" in text or "](" in text


def _nth(text: str, raw: str, ordinal: int) -> int:
    """Give the place of the *ordinal*-th *raw* (from 0) in *text*, of the last if there are fewer, -1 if none."""
    place = found = text.find(raw)
    while place >= 0 and ordinal > 0:
        place = text.find(raw, place + 1)
        found = place if place >= 0 else found
        ordinal -= 1
    return found


__all__ = ["Blame", "Origin", "Place"]
