"""The parts a plugin can register, as plain records."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple


class SimpleTag(NamedTuple):
    """A tag without a body; ``parse(markup) -> render(context) -> str``."""

    name: str
    parse: Callable[[str], Callable[[Any], str]]


class BlockTag(NamedTuple):
    """A tag with a body; ``parse(markup) -> render(context, body) -> str``."""

    name: str
    parse: Callable[[str], Callable[[Any, Callable[[], str]], str]]


class FilterPart(NamedTuple):
    """A filter; ``function(value, *args)`` or ``function(context, value, *args)``."""

    name: str
    function: Callable[..., Any]
    with_context: bool = False


class Generator(NamedTuple):
    """``function(site)``, run after reading; the higher *priority* first."""

    function: Callable[[Any], object]
    priority: int = 0


class Command(NamedTuple):
    """``run(arguments) -> exit status`` under ``liquid-site name``."""

    name: str
    run: Callable[[list[str]], int]
    summary: str = ""


class Converter(NamedTuple):
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
