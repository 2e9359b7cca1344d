"""What is said to the user: Jekyll's topic column, levels and streams; all of it is kept for reports."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, TextIO

from liquid_site.errors import ConfigError, Where

LEVELS = {"debug": 0, "info": 1, "warn": 2, "error": 3}
COLUMN = 20
COLOURS = {"warn": "\033[33m", "error": "\033[31m"}
RESET = "\033[0m"
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


class Entry(NamedTuple):
    """One line that was said: its level and its text, the topic column included, and the place it speaks of."""

    level: str
    text: str
    where: Where | None = None


@dataclass(eq=False)
class Log:
    """The voice of one build.

    ``level`` is one of ``debug info warn error``; what is below it is neither written nor kept. ``out`` takes debug and
    info, ``err`` warnings and errors; None stands for the process's own streams at the time of writing. ``colour`` None
    means: on a terminal, unless ``NO_COLOR`` is set.
    """

    level: str = "info"
    out: TextIO | None = None
    err: TextIO | None = None
    colour: bool | None = None
    silent: bool = False
    entries: list[Entry] = field(default_factory=list)

    def debug(self, topic: str, message: object = "") -> None:
        """Say what only ``--verbose`` shows."""
        if self.level == "debug":
            self.write("debug", topic, message)

    def info(self, topic: str, message: object = "") -> None:
        """Say what a build does."""
        self.write("info", topic, message)

    def warn(self, topic: str, message: object = "", where: Where | None = None) -> None:
        """Warn of something that may be unintended."""
        self.write("warn", topic, message, where)

    def error(self, topic: str, message: object = "", where: Where | None = None) -> None:
        """Report something that is broken."""
        self.write("error", topic, message, where)

    def write(self, level: str, topic: str, message: object = "", where: Where | None = None) -> None:
        """Say one line at *level*; runs of blanks in *message* become one space, *topic* is set right in its column."""
        if LEVELS[level] >= LEVELS[self.level]:
            self.say(Entry(level, f"{topic} ".rjust(COLUMN) + _BLANKS.sub(" ", str(message)), where))

    def say(self, entry: Entry) -> None:
        """Keep *entry* and put it on its stream."""
        self.entries.append(entry)
        if self.silent:
            return
        loud = LEVELS[entry.level] > LEVELS["info"]
        stream = (self.err or sys.stderr) if loud else (self.out or sys.stdout)
        if loud and self.coloured(stream):
            text = f"{COLOURS[entry.level]}{entry.text}{RESET}"
        else:
            text = entry.text
        put(stream, text + "\n")

    def coloured(self, stream: TextIO) -> bool:
        """Tell whether lines on *stream* carry colours."""
        return self.colour if self.colour is not None else wants_colour(stream)

    def texts(self, level: str) -> list[str]:
        """Give the kept lines of *level*, without the blanks around them."""
        return [entry.text.strip() for entry in self.entries if entry.level == level]


def put(stream: TextIO, text: str) -> None:
    """Write *text* to *stream*; characters its encoding lacks are escaped rather than fatal."""
    try:
        stream.write(text)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))


def wants_colour(stream: TextIO) -> bool:
    """Tell whether *stream* is a terminal whose user did not ask for plain text (``NO_COLOR``, https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and stream.isatty()


def level_for(quiet: bool, verbose: bool, environment: Callable[[str], str | None] = os.environ.get) -> str:
    """Choose the level: ``quiet`` wins over ``verbose``, both over ``JEKYLL_LOG_LEVEL``.

    Raises ConfigError for a level that Jekyll does not know.
    """
    named = environment("JEKYLL_LOG_LEVEL") or "info"
    if named not in LEVELS:
        raise ConfigError("unknown log level", excerpt=named, hint="JEKYLL_LOG_LEVEL: one of debug, info, warn, error")
    return "error" if quiet else "debug" if verbose else named
