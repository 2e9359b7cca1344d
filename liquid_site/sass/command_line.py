"""A ``sass`` that only has a command line (the pure JavaScript one): a process a sheet."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from urllib.parse import unquote

from liquid_site.errors import ConversionError, Where

from .find import HINT
from .paths import path_of
from .sheet import CompiledSheet, Message, Request, Span

MAP = "/*# sourceMappingURL=data:application/json;charset=utf-8,"


def compile_with_command(command: Sequence[str], request: Request, first_line: int) -> CompiledSheet:
    """Compile *request* with ``command --stdin``. Importers are out of its reach.

    Raises ``ConversionError`` with Sass's message, or when the command cannot be run.
    """
    place = path_of(request.url or "")
    try:
        done = subprocess.run(
            [*command, *arguments(request)], input=request.text.encode("utf-8"), capture_output=True, check=False
        )
    except OSError as error:
        raise ConversionError(f"{command[0]} cannot be run: {error.strerror}", where=Where(place), hint=HINT) from error
    said = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode:
        raise ConversionError(said.removeprefix("Error: "), where=_where(said, place, first_line))
    css, source_map = _split_map(done.stdout.decode("utf-8"), request)
    warnings = (Message("warning", said, Span(request.url or ""), said),) if said else ()
    return CompiledSheet(css, source_map, warnings)


def arguments(request: Request) -> list[str]:
    """The switches that stand for *request*."""
    given = ["--stdin", "--no-color", "--no-error-css", f"--style={request.style}"]
    given += ["--indented"] if request.syntax == "indented" else []
    given += [f"--load-path={path}" for path in request.load_paths]
    given += ["--embed-source-map", "--embed-sources"] if request.source_map else ["--no-source-map"]
    given += ["--charset" if request.charset else "--no-charset"]
    given += [
        switch for switch, wanted in (("--quiet-deps", request.quiet_deps), ("--verbose", request.verbose)) if wanted
    ]
    kinds = ("fatal", request.fatal_deprecations), ("future", request.future_deprecations)
    for kind, names in (*kinds, ("silence", request.silence_deprecations)):
        given += [f"--{kind}-deprecation={name}" for name in names]
    return given


def _split_map(css: str, request: Request) -> tuple[str, str]:
    """The CSS as a library call gives it (no newline at its end), and the map that was appended to it."""
    css, mark, tail = css.rpartition(MAP) if request.source_map else (css, "", "")
    if not mark:
        return (css or tail).rstrip("\n"), ""
    source_map = unquote(tail.rstrip().removesuffix("*/").rstrip())
    if request.url:
        source_map = re.sub(r'"data:[^"]*"', lambda _: f'"{request.url}"', source_map, count=1)
    return css.rstrip("\n"), source_map


def _where(said: str, place: str, first_line: int) -> Where:
    match = re.search(r"^ *(\S.*?) ([0-9]+):[0-9]+ ", said, re.MULTILINE)
    if not match:
        return Where(place)
    if match[1] == "-":
        return Where(place, int(match[2]) + first_line - 1)
    return Where(match[1], int(match[2]))
