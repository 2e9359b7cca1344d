"""``help``: the program's usage, or a command's."""

from __future__ import annotations

import sys

import liquid_site.cli.table as table
import liquid_site.cli.usage as usage
from liquid_site.cli.arguments import Arguments
from liquid_site.cli.options import Option

OPTIONS: tuple[Option, ...] = ()


def run(arguments: Arguments) -> int:
    """Show the usage; status 1 for a command that does not exist."""
    if not arguments.words:
        print(usage.program())
        return 0
    row = table.find(arguments.words[0])
    if row is None:
        print(f"             Error: Hmm... we don't know what the '{arguments.words[0]}' command is.", file=sys.stderr)
        print(f"    Valid commands: {', '.join(table.names())}")
        return 1
    print(usage.command(row))
    return 0
