"""What a compiler is asked for and what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol


class Importer(Protocol):
    """Finds and reads stylesheets that are not files, in Sass's two steps."""

    def canonicalize(self, url: str, from_import: bool) -> str | None:
        """The absolute URL that *url* stands for here, ``None`` when this importer has no such sheet."""

    def load(self, url: str) -> tuple[str, str] | None:
        """The text and syntax (scss, indented, css) of the sheet at a canonical *url*."""


@dataclass(frozen=True)
class Request:
    """One stylesheet to compile. *url* is its own (``file:///…``); *load_paths* are folders, searched in order."""

    text: str
    syntax: str = "scss"
    url: str | None = None
    load_paths: Sequence[str] = ()
    style: str = "expanded"
    source_map: bool = False
    charset: bool = True
    quiet_deps: bool = False
    verbose: bool = False
    fatal_deprecations: Sequence[str] = ()
    future_deprecations: Sequence[str] = ()
    silence_deprecations: Sequence[str] = ()
    importers: Sequence[Importer] = ()


@dataclass(frozen=True)
class Span:
    """A place in a sheet: lines and columns are counted from 1, *context* is the line or lines it stands in."""

    url: str = ""
    line: int = 0
    column: int = 0
    text: str = ""
    context: str = ""


@dataclass(frozen=True)
class Message:
    """A warning, deprecation or debug message; *formatted* is how Sass prints it, *count* how often it was said.

    *trace* names the places that led to it, innermost first, where Sass gives no span.
    """

    kind: str
    message: str
    span: Span
    formatted: str
    deprecation: str = ""
    count: int = 1
    trace: str = ""


@dataclass(frozen=True)
class CompiledSheet:
    """The CSS, the source map (JSON text, ``""`` when none was wanted), the messages, the URLs of all sheets read."""

    css: str
    source_map: str = ""
    warnings: tuple[Message, ...] = ()
    loaded: tuple[str, ...] = field(default=())


def collapsed(messages: Sequence[Message]) -> tuple[Message, ...]:
    """*messages* with those that print alike told once, and counted."""
    counts: dict[str, int] = {}
    first: dict[str, Message] = {}
    for message in messages:
        counts[message.formatted] = counts.get(message.formatted, 0) + 1
        first.setdefault(message.formatted, message)
    return tuple(m if counts[text] == 1 else replace(m, count=counts[text]) for text, m in first.items())
