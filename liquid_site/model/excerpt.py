"""Excerpts: the head of a document's text, mended where it was cut."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

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


@dataclass(frozen=True)
class Cut:
    """The text of an excerpt, and whether Liquid blocks had to be closed in it."""

    text: str
    closed: bool


def extract(content: str, separator: str, is_block: Callable[[str], bool]) -> Cut:
    """Take what stands before *separator*, close the Liquid blocks left open, append the link definitions it uses.

    Without a separator in *content*, or with nothing behind it, the whole text is the excerpt.
    """
    head, _, tail = content.partition(separator)
    if not tail:
        return Cut(head, False)
    closers = open_blocks(head, is_block) if "{%" in head else []
    head += "".join(f"\n{{% end{name} %}}" for name in closers)
    definitions = used_definitions(head, tail)
    if definitions:
        head += "\n\n" + "\n".join(definitions)
    return Cut(head, bool(closers))


_TAG_NAME = re.compile(r"\s*(\w+)", re.ASCII)


def tags(text: str) -> list[str]:
    """Give the names of the Liquid tags in *text*, in order."""
    names: list[str] = []
    at = text.find("{%")
    while at >= 0:
        start = at + 2 + text.startswith("-", at + 2)
        name = _TAG_NAME.match(text, start)
        end = text.find("%}", name.end() if name else start)
        if name and end < 0:
            break
        if name:
            names.append(name[1])
        at = text.find("{%", end + 2 if name else at + 1)
    return names


def open_blocks(head: str, is_block: Callable[[str], bool]) -> list[str]:
    """Give the block tags of *head* that no ``end`` tag in it closes, the last first."""
    names = tags(head)
    closers: list[str] = []
    known = set(names)
    for name in reversed(names):
        if is_block(name) and not any(other.startswith(f"end{name}") for other in known) and name not in closers:
            closers.append(name)
    return closers


_DEFINITION = re.compile(r"^ {0,3}(\[[^\]]+\])(:.+)$", re.MULTILINE)


def used_definitions(head: str, tail: str) -> list[str]:
    """Give the link and footnote definitions of *tail* whose label is written in *head*."""
    if "]:" not in tail:
        return []
    return [label + rest for label, rest in _DEFINITION.findall(tail) if label in head]
