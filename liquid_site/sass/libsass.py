"""libsass as the compiler: what jekyll-sass-converter 2.2 (sassc) writes, byte for byte."""

from __future__ import annotations

import re
from typing import Any

from liquid_site.errors import ConversionError, Where

from .find import has_libsass
from .paths import path_of
from .sheet import CompiledSheet, Request

PRECISION = 10
"""sassc's decimals; libsass alone would print 5."""


def compile_with_libsass(request: Request, first_line: int) -> CompiledSheet:
    """Compile *request*. There are no source maps, messages, importers or deprecation switches here.

    Raises ``ConversionError`` with libsass's message.
    """
    if not has_libsass():
        hint = "pip install libsass, or leave out `implementation: sassc` under `sass:`."
        raise ConversionError("libsass is not installed", where=Where(path_of(request.url or "")), hint=hint)
    import sass

    try:
        css: str = sass.compile(
            string=request.text,
            include_paths=list(request.load_paths),
            output_style=request.style,
            indented=request.syntax == "indented",
            precision=PRECISION,
        )
    except sass.CompileError as error:
        raise _failure(error, request, first_line) from None
    return CompiledSheet(css)


def _failure(error: Any, request: Request, first_line: int) -> ConversionError:
    words = str(error.args[0] if error.args else error).strip()
    place = re.search(r"on line ([0-9]+):[0-9]+ of ([^\r\n]+)", words)
    path, line = path_of(request.url or ""), 0
    if place and place[2].strip() == "stdin":
        line = int(place[1]) + first_line - 1
    elif place:
        path, line = place[2].strip(), int(place[1])
    return ConversionError(words.removeprefix("Error: "), where=Where(path, line))
