"""The commands: a row each, whose module is imported when the command is asked for.

A command's module has ``OPTIONS`` (a tuple of ``Option``) and ``run(arguments) -> exit status``.
"""

from __future__ import annotations

from typing import NamedTuple


class CommandRow(NamedTuple):
    """``name`` and ``aliases`` as typed; ``module`` inside ``liquid_site.cli``; ``syntax`` after the program's name."""

    name: str
    module: str
    summary: str
    syntax: str
    aliases: tuple[str, ...] = ()


COMMANDS = (
    CommandRow("build", "build", "Build your site", "build [options]", ("b",)),
    CommandRow(
        "check", "check", "Find dead links, anchors and images, where they were written", "check [FOLDER] [options]"
    ),
    CommandRow(
        "clean",
        "clean",
        "Clean the site (removes site output and metadata file) without building.",
        "clean [options]",
    ),
    CommandRow("compare", "compare", "Compare two built sites file by file", "compare DIR_A DIR_B"),
    CommandRow("doctor", "doctor", "Search site and print specific deprecation warnings", "doctor", ("hyde",)),
    CommandRow("help", "help", "Show the help message, optionally for a given subcommand.", "help [subcommand]"),
    CommandRow(
        "highlight-style",
        "highlight_style",
        "Print the style sheet of a Pygments style for highlighted code",
        "highlight-style NAME [--scope SELECTOR]",
    ),
    CommandRow("liquid", "liquid", "Show the Python that the Liquid of a file is compiled to", "liquid FILE"),
    CommandRow("new", "new", "Creates a new Jekyll site scaffold in PATH", "new PATH"),
    CommandRow("new-theme", "new_theme", "Creates a new Jekyll theme scaffold", "new-theme NAME"),
    CommandRow("serve", "serve", "Serve your site locally", "serve [options]", ("server", "s")),
    CommandRow(
        "theme", "theme", "Add gem themes, show the site's theme, update a remote theme", "theme add NAME[@VERSION]"
    ),
)


def find(name: str) -> CommandRow | None:
    """The command that *name* or an alias *name* means."""
    return next((row for row in COMMANDS if name == row.name or name in row.aliases), None)


def names() -> list[str]:
    """Every name that can be typed, aliases before the name they stand for."""
    return [name for row in COMMANDS for name in (*row.aliases, row.name)]
