"""The configuration of a build: built-in settings, configuration files, then what the caller gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from liquid_site.config.check import check_lists, check_values
from liquid_site.config.collections import with_posts
from liquid_site.config.defaults import DEFAULT_EXCLUDES, defaults
from liquid_site.config.files import UnreadableConfig, config_files, read_config_file
from liquid_site.config.log import Log, level_for
from liquid_site.config.old_settings import mend
from liquid_site.config.ways import ways_of
from liquid_site.ruby.hashes import deep_merge

Config = dict[str, Any]


def configuration(overrides: Mapping[str, Any], log: Log | None = None) -> Config:
    """Make the configuration that *overrides* (the command line's options) and the configuration files give.

    ``config`` in *overrides* names the files, relative to the working directory, else the source's ``_config`` file is
    read; ``skip_config_files`` reads none. Raises ConfigError. The rules are Jekyll's: later layers win, hashes merge,
    lists replace, and a null never overrides.
    """
    given = {str(key): value for key, value in overrides.items() if key != "skip_config_files"}
    if log is None:
        log = Log(level_for(bool(given.get("quiet")), bool(given.get("verbose"))))
    read = {} if overrides.get("skip_config_files") else read_files(given, log)
    return completed(deep_merge(read, given))


def read_files(given: Mapping[str, Any], log: Log) -> Config:
    """Merge the configuration files, left to right; an unreadable one ends the reading with a warning."""
    paths, is_default = config_files(given)
    merged: Config = {}
    try:
        for path in paths:
            merged = deep_merge(merged, read_config_file(path, is_default, log))
    except UnreadableConfig as error:
        log.warn("WARNING:", "Error reading configuration. Using defaults (and options).")
        log.warn(str(error))
    ways = ways_of({**merged, **given})
    if ways.lenient_settings:
        mend(merged, log)
    else:
        check_lists(merged, log)
    with_posts(merged, ways)
    return merged


def completed(settings: Config) -> Config:
    """Lay *settings* over the built-in ones and add what Jekyll always adds. Raises ConfigError."""
    ways = ways_of(settings)
    config = deep_merge({**defaults(), "exclude": list(ways.excludes or ())}, settings)
    with_posts(config, ways)
    if ways.excludes is None:
        config["exclude"] = unique([*config["exclude"], *DEFAULT_EXCLUDES])
    check_values(config)
    return config


def unique(values: list[Any]) -> list[Any]:
    """Drop repeated *values* (which may be unhashable)."""
    found: list[Any] = []
    for value in values:
        if value not in found:
            found.append(value)
    return found


def with_theme_settings(config: Config, theme_settings: Mapping[str, Any]) -> Config:
    """Lay *config* over a theme's own settings, of which those with a built-in default do not count."""
    known = defaults()
    return deep_merge({str(key): value for key, value in theme_settings.items() if key not in known}, config)
