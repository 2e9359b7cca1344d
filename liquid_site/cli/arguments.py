"""Reading a command's arguments as Ruby's OptionParser does: abbreviations, options anywhere, the last one wins."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NoReturn

from liquid_site.cli.options import Option
from liquid_site.errors import LiquidSiteError


class UsageError(LiquidSiteError):
    """The command line cannot be understood."""


@dataclass
class Arguments:
    """What was typed: ``options`` holds configuration key → value for the options given, ``words`` the other words."""

    options: dict[str, Any] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def _commas(text: str) -> list[str]:
    return text.split(",") if text else []


def _add(parser: argparse.ArgumentParser, option: Option) -> None:
    names = [name for name in (option.short, option.long) if name]
    if option.kind in ("flag", "switch"):
        parser.add_argument(*names, dest=option.key, action="store_true", default=argparse.SUPPRESS)
        if option.kind == "switch":
            parser.add_argument(
                f"--no-{option.long[2:]}", dest=option.key, action="store_false", default=argparse.SUPPRESS
            )
        return
    kinds: dict[str, Any] = {"number": int, "list": _commas}
    parser.add_argument(
        *names,
        dest=option.key,
        type=kinds.get(option.kind, str),
        nargs="?" if option.kind == "maybe" else None,
        default=argparse.SUPPRESS,
    )


def parse(argv: list[str], options: Iterable[Option]) -> Arguments:
    """Read *argv* (without program and command). Raises ``UsageError`` on an unknown option or a bad value."""
    parser = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    for option in {option.key: option for option in options}.values():
        _add(parser, option)
    known, rest = parser.parse_known_args(argv)
    words = [word for word in rest if word != "--"]
    unknown = next((word for word in words if word.startswith("-") and word != "-"), None)
    if unknown is not None:
        raise UsageError(f"invalid option: {unknown.partition('=')[0]}", hint="invalid")
    return Arguments(vars(known), words)
