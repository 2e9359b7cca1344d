"""The kinds of errors a site can cause, each with the file, the line and what would mend it."""

from __future__ import annotations

from typing import NamedTuple


class Where(NamedTuple):
    """A place in a source file: ``path`` as a person would open it, ``line`` counted from 1, front matter included."""

    path: str = ""
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


class LiquidSiteError(Exception):
    """An error in a site, its configuration or its surroundings, told in words to the person who can mend it.

    ``str()`` is the message alone; ``where`` the place, ``excerpt`` the offending text, ``hint`` what to do about it.
    """

    def __init__(self, message: str, *, where: Where | None = None, excerpt: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where or Where()
        self.excerpt = excerpt
        self.hint = hint
        self.told = False
        """Whether the message has been said to the user already."""


class ConfigError(LiquidSiteError):
    """The configuration cannot be used."""


class FatalError(LiquidSiteError):
    """Jekyll's ``FatalException``: the build cannot go on."""


class FrontMatterError(LiquidSiteError):
    """The YAML block of a page, document or layout cannot be used."""


class YamlError(LiquidSiteError):
    """Text that is not YAML; ``str()`` is Psych's message."""


class LiquidError(LiquidSiteError):
    """A template that cannot be parsed or rendered; ``str()`` is Liquid's own message with its line prefix."""


class ConversionError(LiquidSiteError):
    """A converter (Markdown, Sass, …) failed on an item."""


class UrlError(LiquidSiteError):
    """A permalink or destination that cannot be used."""


class ThemeError(LiquidSiteError):
    """A theme that is missing or unusable."""


class PluginError(LiquidSiteError):
    """A plugin that is missing or failed."""
