"""The command line: finds the command, runs it, and turns what goes wrong into words and an exit status."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module

import liquid_site.cli.table as table
import liquid_site.cli.usage as usage
from liquid_site.config.log import COLOURS, RESET, put, wants_colour

COLLECTING = (200_000, 50, 100)
"""How seldom Python looks for garbage in a process of our own: builds make much, and little of it goes in circles."""
_DEPRECATED = {
    "--server": "The --server command has been replaced by the 'serve' subcommand.",
    "--serve": "The --serve command has been replaced by the 'serve' subcommand.",
    "--no-server": "To build without launching a server, use the 'build' subcommand.",
    "--auto": "The switch '--auto' has been replaced with '--watch'.",
    "--no-auto": "To disable auto-regeneration, simply leave off the '--watch' switch.",
    "--pygments": "The 'pygments' setting has been removed in favour of 'highlighter'.",
    "--paginate": "The 'paginate' setting can only be set in your config files.",
    "--url": "The 'url' setting can only be set in your config files.",
}


def main(argv: list[str] | None = None) -> int:
    """Run one command line and return its exit status.

    None stands for ``sys.argv`` without the program, in a process of our own, which ends here.
    """
    if argv is not None:
        return _run_all(argv)
    gc.set_threshold(*COLLECTING)
    _open_streams()
    status = _run_all(sys.argv[1:])
    leave(status)
    return status


def _open_streams() -> None:
    """Let what is said go nowhere where stdout or stderr was closed before we began."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open as long as the process is
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def leave(status: int) -> None:
    """End the process at once with *status*, what is to be done at its end done; not while other threads run.

    Python would first take every object apart, which takes longer than building a small site.
    """
    import threading

    if threading.active_count() > 1:
        return
    atexit._run_exitfuncs()
    os._exit(status if _flushed() else status or 1)


def _flushed() -> bool:
    """Hand on what is still to be said, and tell whether that could be done."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        return False
    except (OSError, ValueError) as error:
        with suppress(OSError, ValueError):
            _complain(f"Error: {getattr(error, 'strerror', None) or error}")
        return False
    return True


def _run_all(arguments: list[str]) -> int:
    try:
        with _terminated_like_an_exit():
            return _dispatch(arguments)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _forget_reader()
        return 1


def _forget_reader() -> None:
    """Let what is still to be said go nowhere: whoever read it has gone."""
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


@contextmanager
def _terminated_like_an_exit() -> Iterator[None]:
    """Let SIGTERM unwind, so that what is half done is cleared away."""
    import signal
    import threading

    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def leave(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _dispatch(argv: list[str]) -> int:
    for name, message in _DEPRECATED.items():
        if name in argv:
            _complain(f"Deprecation: {message}")
    if not argv:
        _complain("A subcommand is required.")
        print(usage.program())
        return 1
    if argv[0] in ("-v", "--version"):
        print(f"{usage.IDENTITY} (Jekyll {usage.JEKYLL})")
        return 0
    if argv[0] in ("-h", "--help"):
        print(usage.program())
        return 0
    row = table.find(argv[0])
    if row is None:
        return _unknown(argv[0])
    return _run(row, argv[1:])


def _unknown(name: str) -> int:
    if name.startswith("-"):
        _complain(f"fatal: the subcommand must come first, before {name}. Run `{usage.NAME} help` to see them.")
        return 1
    _complain(f"fatal: '{usage.NAME} {name}' could not be found.")
    _complain(f"Subcommands: {', '.join(table.names())}")
    return 1


def _run(row: table.CommandRow, argv: list[str]) -> int:
    import liquid_site.cli.arguments as arguments
    import liquid_site.cli.options as options
    import liquid_site.cli.problems as problems

    module = import_module(f"liquid_site.cli.{row.module}")
    trace = bool({"-t", "--trace"} & set(argv))
    try:
        given = arguments.parse(argv, (*module.OPTIONS, *options.FOLDERS, *options.COMMON, *options.EVERYWHERE))
        if given.options.get("help"):
            print(usage.command(row))
            return 0
        if given.options.get("version"):
            print(f"{usage.IDENTITY} (Jekyll {usage.JEKYLL})")
            return 0
        trace = bool(given.options.pop("trace", False))
        return int(module.run(given))
    except arguments.UsageError as error:
        return problems.usage(error)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the one place where everything is turned into words
        if trace:
            raise
        return problems.tell(error, row.name)


def _complain(text: str) -> None:
    before, after = (COLOURS["error"], RESET) if wants_colour(sys.stderr) else ("", "")
    put(sys.stderr, f"{before}{text}{after}\n")
