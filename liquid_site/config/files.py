"""Configuration files: found, read by their extension."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from liquid_site.config.folders import absolute
from liquid_site.config.log import Log
from liquid_site.errors import ConfigError, LiquidSiteError, Where
from liquid_site.ruby import yaml
from liquid_site.ruby.times import local_zone


class UnreadableConfig(ValueError):
    """A configuration file that is passed over with a warning: no settings in it, or no known format."""


def config_files(overrides: Mapping[str, Any]) -> tuple[list[str], bool]:
    """Give the absolute paths of the files to read, in order, and whether that is only the default one."""
    named = overrides.get("config")
    if named is None or named == "":
        source = absolute(str(overrides.get("source") or "."))
        found = [f"{source}/_config.{ext}" for ext in ("yml", "yaml", "toml")]
        return [next((path for path in found if os.path.exists(path)), found[0])], True
    names = [named] if isinstance(named, str) else list(named)
    return [absolute(str(name)) for name in names if name], False


def read_config_file(path: str, is_default: bool, log: Log) -> dict[str, Any]:
    """Read one file; a missing default file is no settings.

    Raises ConfigError when a named file is missing or the text is broken, UnreadableConfig for what Jekyll passes over.
    """
    try:
        settings = parse(path)
    except OSError as error:
        if is_default:
            log.warn("Configuration file:", "none")
            return {}
        log.error("Fatal:", f"The configuration file '{path}' could not be found.")
        raise ConfigError(f"The Configuration file '{path}' could not be found.", where=Where(path)) from error
    if not isinstance(settings, dict):
        raise UnreadableConfig(f"Configuration file: (INVALID) {path}")
    log.info("Configuration file:", path)
    return {str(key): value for key, value in settings.items()}


def parse(path: str) -> Any:
    """Parse the file by its extension, whose case does not matter."""
    ext = os.path.splitext(path)[1].lower()
    if ext == ".toml":
        return parse_toml(path)
    if ext in {".yml", ".yaml"}:
        return parse_yaml(path) or {}
    raise UnreadableConfig(f"No parser for '{path}' is available. Use a .y(a)ml or .toml file instead.")


def parse_yaml(path: str) -> Any:
    """Read YAML; its errors carry the path."""
    text = read_text(path)
    try:
        return yaml.load(text, path)
    except LiquidSiteError as error:
        where = error.where if error.where.path else Where(path, error.where.line)
        hint = error.hint or "the file must be valid YAML"
        raise ConfigError(str(error), where=where, excerpt=error.excerpt, hint=hint) from error


def read_text(path: str) -> str:
    """Read UTF-8 text, with or without a byte order mark."""
    with open(path, "rb") as file:
        data = file.read()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError("invalid byte sequence in UTF-8", where=Where(path, line), hint="save it as UTF-8") from error


def parse_toml(path: str) -> Any:
    """Read TOML; its dates become times in the local zone."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return with_times(tomllib.loads(read_text(path).replace("\r\n", "\n")))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(str(error), where=Where(path), hint="the file is not valid TOML") from error


def with_times(value: Any) -> Any:
    """Turn TOML's dates and zoneless times into times of the local zone, all the way down."""
    if isinstance(value, dict):
        return {key: with_times(item) for key, item in value.items()}
    if isinstance(value, list):
        return [with_times(item) for item in value]
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=local_zone())
    if isinstance(value, date):
        return datetime.combine(value, time(), local_zone())
    return str(value) if isinstance(value, time) else value
