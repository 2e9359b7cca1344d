"""The parts a plugin can register, as plain records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class SimpleTag:
    """A tag without a body; ``parse(markup) -> render(context) -> str``."""

    name: str
    parse: Callable[[str], Callable[[Any], str]]


@dataclass(frozen=True)
class BlockTag:
    """A tag with a body; ``parse(markup) -> render(context, body) -> str``."""

    name: str
    parse: Callable[[str], Callable[[Any, Callable[[], str]], str]]


@dataclass(frozen=True)
class FilterPart:
    """A filter; ``function(value, *args)`` or ``function(context, value, *args)``."""

    name: str
    function: Callable[..., Any]
    with_context: bool = False


@dataclass(frozen=True)
class Generator:
    """``function(site)``, run after reading; the higher *priority* first."""

    function: Callable[[Any], object]
    priority: int = 0


@dataclass(frozen=True)
class Command:
    """``run(arguments) -> exit status`` under ``liquid-site name``."""

    name: str
    run: Callable[[list[str]], int]
    summary: str = ""


@dataclass(frozen=True)
class Converter:
    """Turns the text of items with some extensions into another format.

    ``matches(ext)`` and ``output_ext(ext)`` get extensions with their dot; ``convert(text, item)`` gives the new text,
    *item* being the page, document or excerpt it belongs to (None for a filter's text). The higher *priority* goes
    first; of equal ones the later registered goes later. *identity* marks the converter that changes nothing, whose
    ``output_ext`` counts only where no other matches. The highlighter's output is put between *prefix* and *suffix*.
    """

    name: str
    matches: Callable[[str], bool]
    output_ext: Callable[[str], str]
    convert: Callable[[str, Any], str]
    priority: int = 0
    identity: bool = False
    prefix: str = ""
    suffix: str = ""
