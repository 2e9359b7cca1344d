"""Settings of old sites that Jekyll 3 still takes, each with its warning."""

from __future__ import annotations

from typing import Any

from liquid_site.config.log import Log
from liquid_site.errors import ConfigError
from liquid_site.ruby.text import inspect, to_s

TOPIC = "Deprecation:"
RENAMED = {"server_port": "port", "gems": "plugins", "layouts": "layouts_dir", "data_source": "data_dir"}
"""Old name → new name; the old one wins."""
REGENERATION = (
    "Auto-regeneration can no longer be set from your configuration file(s). "
    "Use the --[no-]watch/-w command-line option instead."
)
SERVER = (
    "The 'server' configuration option is no longer accepted. "
    "Use the 'jekyll serve' subcommand to serve your site with WEBrick."
)
PYGMENTS = (
    "The 'pygments' configuration option has been renamed to 'highlighter'. Please update your config file "
    "accordingly. The allowed values are 'rouge', 'pygments' or null."
)
STRING_PLUGINS = (
    "You specified the `plugins` config in your configuration file as a string, please use an array instead. If you "
    "wanted to set the directory of your plugins, use the config key `plugins_dir` instead."
)


def mend(settings: dict[str, Any], log: Log) -> None:
    """Bring *settings*, as the configuration files have them, to their present form. Raises ConfigError."""
    if "auto" in settings or "watch" in settings:
        log.warn(TOPIC, REGENERATION)
        settings.pop("auto", None)
        settings.pop("watch", None)
    if "server" in settings:
        log.warn(TOPIC, SERVER)
        del settings["server"]
    check_plugins(settings, log)
    rename(settings, log)
    if "pygments" in settings:
        log.warn(TOPIC, PYGMENTS)
        if settings.pop("pygments") not in (None, False):
            settings["highlighter"] = "pygments"
    for key in ("include", "exclude"):
        make_list(settings, key, log)


def check_plugins(settings: dict[str, Any], log: Log) -> None:
    """Raise ConfigError where ``plugins`` is text."""
    plugins = settings.get("plugins")
    if isinstance(plugins, str):
        log.error("Configuration Error:", STRING_PLUGINS)
        raise ConfigError(
            f"'plugins' should not be a string, but was: {inspect(plugins)}. Use 'plugins_dir' instead.",
            hint="plugins: [name]",
        )


def rename(settings: dict[str, Any], log: Log) -> None:
    """Put what has an old name under its new one."""
    for old, new in RENAMED.items():
        if old in settings:
            log.warn(
                TOPIC,
                f"The '{old}' configuration option has been renamed to '{new}'. "
                "Please update your config file accordingly.",
            )
            settings[new] = settings.pop(old)


def make_list(settings: dict[str, Any], key: str, log: Log) -> None:
    """Take text for a list with commas, and every entry for text. Raises ConfigError for what is neither."""
    value = settings.get(key)
    if isinstance(value, str):
        log.warn(
            TOPIC,
            f"The '{key}' configuration option must now be specified as an array, but you specified a string. For "
            "now, we've treated the string you provided as a list of comma-separated values.",
        )
        value = [part.strip() for part in value.rstrip(",").split(",")] if value else []
    if value is None or value is False:
        return
    if not isinstance(value, list):
        raise ConfigError(f"'{key}' should be set as an array, but was: {inspect(value)}.", hint=f"{key}: [name]")
    settings[key] = [to_s(entry) for entry in value]
