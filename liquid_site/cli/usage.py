"""The help texts: the program's, and each command's."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

import liquid_site.cli.options as known
from liquid_site import __version__
from liquid_site.cli.options import Option
from liquid_site.cli.table import COMMANDS, CommandRow

JEKYLL = "4.4.1"
NAME = "liquid-site"
IDENTITY = f"{NAME} {__version__}"


def _option_lines(options: Iterable[Option]) -> str:
    return "\n".join(f"{option.switches}  {option.summary}" for option in options)


def program() -> str:
    """What ``liquid-site`` alone and ``liquid-site help`` show."""
    commands = "\n".join(f"  {', '.join((row.name, *row.aliases)):<20}  {row.summary}" for row in COMMANDS)
    options = _option_lines((*known.FOLDERS, *known.COMMON, *known.EVERYWHERE))
    return (
        f"{IDENTITY} -- Builds Jekyll sites without Ruby\n\nUsage:\n\n  {NAME} <subcommand> [options]\n\n"
        f"Options:\n{options}\n\nSubcommands:\n{commands}"
    )


def command(row: CommandRow) -> str:
    """What ``liquid-site help COMMAND`` and ``liquid-site COMMAND --help`` show."""
    own: tuple[Option, ...] = import_module(f"liquid_site.cli.{row.module}").OPTIONS
    options = _option_lines(dict.fromkeys((*own, *known.FOLDERS, *known.COMMON, *known.EVERYWHERE)))
    return f"{NAME} {row.name} -- {row.summary}\n\nUsage:\n\n  {NAME} {row.syntax}\n\nOptions:\n{options}"
