"""Excerpts: the head of a document's text, mended where it was cut."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from liquid_site.model.document import Document
from liquid_site.model.page import Page


@dataclass(eq=False, repr=False)
class Excerpt:
    """The excerpt of ``owner``: ``content`` is raw text; the rendered text is made when first asked for."""

    owner: Document | Page
    content: str
    rendered: str | None = None

    def __repr__(self) -> str:
        return f"<Excerpt {self.id}>"

    @property
    def output(self) -> str:
        """The excerpt as HTML, rendered by what build handed down."""
        if self.rendered is None:
            self.rendered = self.owner.context.render_excerpt(self)
        return self.rendered

    @property
    def data(self) -> dict[str, Any]:
        """The owner's data without layout and excerpt."""
        return {key: value for key, value in self.owner.data.items() if key not in ("layout", "excerpt")}

    @property
    def relative_path(self) -> str:
        """The owner's relative path and ``/#excerpt``."""
        return f"{self.owner.relative_path}/#excerpt"

    @property
    def path(self) -> str:
        """The owner's path and ``/#excerpt``."""
        return f"{self.owner.path}/#excerpt"

    @property
    def id(self) -> str:
        """A document's id with ``#excerpt``; a page's relative path."""
        return f"{self.owner.id}#excerpt" if isinstance(self.owner, Document) else self.relative_path


class Cut(NamedTuple):
    """The text of an excerpt, and whether Liquid blocks had to be closed in it."""

    text: str
    closed: bool


def extract(content: str, separator: str, is_block: Callable[[str], bool], every: bool = False) -> Cut:
    """Take what stands before *separator*, close the Liquid blocks left open, append the link definitions it uses.

    Without a separator in *content*, or with nothing behind it, the whole text is the excerpt. With *every* the
    definitions are all appended, and blank lines where there is none.
    """
    head, _, tail = content.partition(separator)
    if not tail:
        return Cut(head, False)
    closers = open_blocks(head, is_block) if "{%" in head else []
    head += "".join(f"\n{{% end{name} %}}" for name in closers)
    definitions = definitions_in(tail) if every else used_definitions(head, tail)
    if definitions or every:
        head += "\n\n" + "\n".join(definitions)
    return Cut(head, bool(closers))


_TAG = re.compile(r"\{%-?\s*(\w+)", re.ASCII)


def tags(text: str) -> list[str]:
    """Give the names of the Liquid tags in *text*, in order."""
    names: list[str] = []
    tag = _TAG.search(text)
    while tag:
        end = text.find("%}", tag.end())
        if end < 0:
            break
        names.append(tag[1])
        tag = _TAG.search(text, end + 2)
    return names


def end_tags(text: str) -> list[str]:
    """Give the names of the tags of *text* that begin with ``end``, within other tags too, sorted."""
    last = text.rfind("%}")
    return sorted({tag[1] for tag in _TAG.finditer(text, 0, max(last, 0)) if tag[1].startswith("end")})


def open_blocks(head: str, is_block: Callable[[str], bool]) -> list[str]:
    """Give the block tags of *head* that no ``end`` tag in it (or put there for another) closes, the last first."""
    closers: list[str] = []
    ends = end_tags(head)
    for name in reversed(tags(head)):
        closer = f"end{name}"
        place = bisect_left(ends, closer)
        closed = place < len(ends) and ends[place].startswith(closer)
        if not closed and is_block(name):
            closers.append(name)
            ends.insert(place, closer)
    return closers


_DEFINITION = re.compile(r"^ {0,3}(\[[^\]]+\])(:.+)$", re.MULTILINE)


def definitions_in(text: str) -> list[str]:
    """Give the link and footnote definitions of *text*."""
    return [match[0] for match in _DEFINITION.finditer(text)] if "]:" in text else []


def used_definitions(head: str, tail: str) -> list[str]:
    """Give the link and footnote definitions of *tail* whose label is written in *head*."""
    if "]:" not in tail:
        return []
    return [label + rest for label, rest in _DEFINITION.findall(tail) if label in head]
