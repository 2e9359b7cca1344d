"""What went wrong, in words: where, what stands there, what to do; never a traceback unless asked for."""

from __future__ import annotations

import sys

import liquid_site.cli.usage as usages
from liquid_site.cli.arguments import UsageError
from liquid_site.config.log import COLOURS, RESET, put, wants_colour
from liquid_site.errors import LiquidSiteError


def usage(error: UsageError) -> int:
    """A command line that cannot be understood: Jekyll's three lines."""
    for line in (
        "Whoops, we can't understand your command.",
        str(error),
        "Run your command again with the --help switch to see available options.",
    ):
        print(f"{usages.IDENTITY} | Error:  {line}", file=sys.stderr)
    return 1


def tell(error: BaseException, command: str) -> int:
    """Say what *error* means to the person at the keyboard; the exit status is 1."""
    before, after = (COLOURS["error"], RESET) if wants_colour(sys.stderr) else ("", "")
    for line in _lines(error, command):
        put(sys.stderr, f"{before}{line}{after}\n")
    return 1


def _lines(error: BaseException, command: str) -> list[str]:
    if isinstance(error, LiquidSiteError):
        return _site_error(error)
    if isinstance(error, OSError):
        return [_row("Error", _system(error))]
    if isinstance(error, (RecursionError, MemoryError)):
        return [_row("Error", "stack level too deep")]
    culprit = _plugin_line(error)
    if culprit:
        hint = f"the plugin is at fault; `--trace` with the `{command}` command shows the way there"
        return [_row("Error", f"{type(error).__name__}: {error}"), _row("at", culprit), _row("hint", hint)]
    return [
        _row("Error", f"{type(error).__name__}: {error}"),
        _row("", f"This is a fault in {usages.NAME} itself, not in the site."),
        _row("", f"Please append `--trace` to the `{command}` command for the backtrace, and report it."),
    ]


def _plugin_line(error: BaseException) -> str:
    """Give the innermost line of a site's own Python that *error* came through, empty if it came through none."""
    from liquid_site.plugins.load import MODULE

    found, trace = "", error.__traceback__
    while trace is not None:
        if str(trace.tb_frame.f_globals.get("__name__")).startswith(MODULE):
            found = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found


def _site_error(error: LiquidSiteError) -> list[str]:
    lines = []
    if not getattr(error, "told", False):
        lines.append(_row("Error", error.message))
    if error.where.path:
        lines.append(_row("at", str(error.where)))
    if error.excerpt:
        lines.extend(_row("" if number else "text", line) for number, line in enumerate(error.excerpt.splitlines()))
    if error.hint:
        lines.append(_row("hint", error.hint))
    return lines


def _system(error: OSError) -> str:
    place = f" - {error.filename}" if error.filename else ""
    return f"{error.strerror or error}{place}"


def _row(topic: str, message: str) -> str:
    return f"{f'{topic}: ' if topic else '':>20}{message}"
