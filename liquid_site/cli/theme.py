"""``theme``: add gem themes to this machine, say where a site's theme is, refresh a remote theme's lock."""

from __future__ import annotations

import os

from liquid_site.cli.arguments import Arguments, UsageError
from liquid_site.cli.options import CONFIG, SOURCE, Option
from liquid_site.config.log import Log

OPTIONS = (
    SOURCE,
    CONFIG,
    Option("gem_source", "--gem-source", "Gem server to fetch from (else the Gemfile's source)", "", "URL", "text"),
    Option("offline", "--offline", "Never use the network"),
)


def run(arguments: Arguments) -> int:
    """``theme add NAME[@VERSION] …``, ``theme show``, ``theme update``."""
    from liquid_site.config.load import configuration

    actions = {"add": _add, "show": _show, "update": _update}
    if not arguments.words or arguments.words[0] not in actions:
        raise UsageError("theme add NAME[@VERSION], theme show, or theme update")
    log = Log()
    options = {key: value for key, value in arguments.options.items() if key not in ("gem_source", "offline")}
    config = configuration(options, Log("error"))
    return actions[arguments.words[0]](arguments, config, log)


def _add(arguments: Arguments, config: dict[str, object], log: Log) -> int:
    from liquid_site.themes.add import add_theme, gem_source

    if not arguments.words[1:]:
        raise UsageError("theme add needs the name of a theme")
    source = os.path.abspath(str(config["source"]))
    server = gem_source(source, config, str(arguments.options.get("gem_source") or ""))
    for wanted in arguments.words[1:]:
        path = add_theme(wanted, server, offline=bool(arguments.options.get("offline")))
        log.info("Theme:", f"{os.path.basename(path)} is kept in {os.path.dirname(path)}")
    return 0


def _show(_arguments: Arguments, config: dict[str, object], log: Log) -> int:
    from liquid_site.themes.find import find_theme

    name = config.get("theme")
    if not isinstance(name, str):
        log.info("Theme:", "the configuration names no theme")
        return 0
    theme = find_theme(name, os.path.abspath(str(config["source"])), config)
    log.info("Theme:", f"{theme.name} {theme.version} in {theme.root}")
    return 0


def _update(arguments: Arguments, config: dict[str, object], log: Log) -> int:
    from liquid_site.themes.remote import remote_theme

    value = config.get("remote_theme")
    if not isinstance(value, str):
        log.info("Theme:", "the configuration names no remote theme")
        return 0
    source = os.path.abspath(str(config["source"]))
    theme = remote_theme(value, source, offline=bool(arguments.options.get("offline")), update=True, log=log)
    log.info("Theme:", f"{value} is now {os.path.basename(theme.root)}")
    return 0
