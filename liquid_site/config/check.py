"""Settings that Jekyll refuses, refused in the same words."""

from __future__ import annotations

from typing import Any

from liquid_site.config.log import Log
from liquid_site.errors import ConfigError
from liquid_site.ruby.text import inspect


def check_lists(settings: dict[str, Any], log: Log) -> None:
    """Raise ConfigError unless ``plugins``, ``include`` and ``exclude`` are lists where they are given."""
    if not isinstance(settings.get("plugins", []), list):
        shown = inspect(settings["plugins"])
        log.error(
            f"'plugins' should be set as an array of gem-names, but was: {shown}. Use 'plugins_dir' instead to set "
            "the directory for your non-gemified Ruby plugins."
        )
        raise ConfigError(f"'plugins' should be set as an array, but was: {shown}.", hint="plugins: [name]")
    for key in ("include", "exclude"):
        if not isinstance(settings.get(key, []), list):
            shown = inspect(settings[key])
            raise ConfigError(f"'{key}' should be set as an array, but was: {shown}.", hint=f"{key}: [name]")


def check_values(config: dict[str, Any]) -> None:
    """Raise ConfigError for values no build can work with."""
    limit = config.get("limit_posts")
    if not isinstance(limit, int) or limit < 0:
        raise ConfigError("limit_posts must be a non-negative number", excerpt=inspect(limit))
    if not isinstance(config.get("permalink"), str):
        raise ConfigError("'permalink' must be text", excerpt=inspect(config.get("permalink")), hint="permalink: date")
    for key in ("collections_dir", "layouts_dir", "data_dir", "includes_dir", "cache_dir", "source", "destination"):
        if not isinstance(config.get(key), str):
            raise ConfigError(f"'{key}' must be the name of a folder", excerpt=inspect(config.get(key)))
