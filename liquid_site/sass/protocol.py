"""The messages of the embedded Sass protocol (version 3) that a client of it sends and hears."""

from __future__ import annotations

from .sheet import Importer, Message, Request, Span
from .wire import Fields, message

COMPILE, CANONICALIZED, IMPORTED, VERSION = 2, 3, 4, 7
"""What goes in."""
ERROR, COMPILED, LOGGED, CANONICALIZE, IMPORT = 1, 2, 3, 4, 5
"""What comes out."""
SYNTAX = {"scss": 0, "indented": 1, "css": 2}
KINDS = ("warning", "deprecation", "debug")


def compile_request(request: Request) -> bytes:
    """The inbound message that asks for *request*. Raises ``ValueError`` for an unknown syntax or style."""
    if request.syntax not in SYNTAX:
        raise ValueError(f"no Sass syntax is called {request.syntax}")
    if request.style not in ("expanded", "compressed"):
        raise ValueError(f"no Sass output style is called {request.style}")
    source = message((1, request.text), (2, request.url or ""), (3, SYNTAX[request.syntax]))
    importers = [message((2, number)) for number in range(1, len(request.importers) + 1)]
    importers += [message((1, path)) for path in request.load_paths]
    body = message(
        (2, source),
        (4, request.style == "compressed"),
        (5, request.source_map),
        *((6, importer) for importer in importers),
        (10, request.verbose),
        (11, request.quiet_deps),
        (12, request.source_map),
        (13, request.charset),
        *((15, name) for name in request.fatal_deprecations),
        *((16, name) for name in request.silence_deprecations),
        *((17, name) for name in request.future_deprecations),
    )
    return message((COMPILE, body))


def canonicalized(request: Fields, importers: tuple[Importer, ...]) -> bytes:
    """The answer to a request to canonicalize; an importer's own failure is told to the compiler."""
    answer: list[tuple[int, str | int]] = [(1, request.number(1))]
    try:
        url = importers[request.number(3) - 1].canonicalize(request.text(4), bool(request.number(5)))
        answer += [(2, url)] if url is not None else []
    except (OSError, ValueError) as error:
        answer.append((3, str(error)))
    return message((CANONICALIZED, message(*answer)))


def imported(request: Fields, importers: tuple[Importer, ...]) -> bytes:
    """The answer to a request to import; an importer's own failure is told to the compiler."""
    answer: list[tuple[int, bytes | str | int]] = [(1, request.number(1))]
    try:
        found = importers[request.number(3) - 1].load(request.text(4))
        if found is not None:
            answer.append((2, message((1, found[0]), (2, SYNTAX[found[1]]))))
    except (OSError, ValueError) as error:
        answer.append((3, str(error)))
    return message((IMPORTED, message(*answer)))


def span(found: Fields) -> Span:
    """A span of the protocol, its zero-based places counted from 1."""
    if not (2 in found or 4 in found or 1 in found):
        return Span()
    start = found.inner(2)
    return Span(found.text(4), start.number(2) + 1, start.number(3) + 1, found.text(1), found.text(5))


def log_message(event: Fields) -> Message:
    """A log event."""
    kind = KINDS[min(event.number(2), 2)]
    return Message(kind, event.text(3), span(event.inner(4)), pretty(event.text(6)), event.text(7), trace=event.text(5))


def pretty(formatted: str) -> str:
    """*formatted* as Sass prints it, file URLs shortened the way its hosts do."""
    from .paths import shorten

    return "\n".join(shorten(line) if "file:///" in line else line for line in formatted.split("\n"))
