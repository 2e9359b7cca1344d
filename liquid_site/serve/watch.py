"""``--watch``: builds again whenever the source changes; a build that fails is told, and the watch goes on."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from typing import Any

from liquid_site.build import pipeline
from liquid_site.config.log import Log
from liquid_site.errors import LiquidSiteError
from liquid_site.reader.entries import entry_filter
from liquid_site.serve.changes import Ignored, batches

CONFIG_FILES = ("_config.yml", "_config.yaml", "_config.toml")


def watch(
    config: dict[str, Any],
    log: Log,
    built: Callable[[list[str]], None] = lambda _paths: None,
    stop: Callable[[], bool] = lambda: False,
) -> int:
    """Build the site of *config* at each change until *stop* says so, or until interrupted (status 0).

    *built* hears of the changed paths after each build that went well.
    """
    source = os.path.realpath(str(config["source"]))
    log.info("Auto-regeneration:", f"enabled for '{config['source']}'")
    try:
        for paths in batches(source, ignorer(config, source), stop, polling=bool(config.get("force_polling"))):
            if rebuild(config, log, source, paths):
                built(paths)
    except KeyboardInterrupt:
        log.info("", "Halting auto-regeneration.")
    return 0


def ignorer(config: dict[str, Any], source: str) -> Ignored:
    """Tell which changes under *source* do not matter: the destination, caches, configuration, what is excluded."""
    destination = os.path.realpath(str(config["destination"]))
    files = [os.path.realpath(str(path)) for path in named_files(config, source)]
    cache = os.path.join(source, str(config.get("cache_dir") or ".jekyll-cache"))
    skipped = {destination, cache, os.path.join(source, ".jekyll-metadata"), *files}
    entries = entry_filter(config, source, lambda _topic, _message: None)

    def ignored(path: str) -> bool:
        if path in skipped or path.startswith((destination + os.sep, cache + os.sep)):
            return True
        relative = os.path.relpath(path, source).replace(os.sep, "/")
        name = relative.rsplit("/", 1)[-1]
        return name == ".git" or name.startswith(".liquid-site-") or entries.exclude.match(relative, source)

    return ignored


def named_files(config: dict[str, Any], source: str) -> list[str]:
    """Give the configuration files in use."""
    given = config.get("config")
    named = given if isinstance(given, list) else [given] if isinstance(given, str) else []
    return [str(path) for path in named] or [os.path.join(source, name) for name in CONFIG_FILES]


def rebuild(config: dict[str, Any], log: Log, source: str, paths: list[str]) -> bool:
    """Build after *paths* have changed, saying so as Jekyll does; tell whether it went well."""
    now = datetime.now().astimezone()
    log.info("Regenerating:", f"{len(paths)} file(s) changed at {now:%Y-%m-%d %H:%M:%S}")
    for path in paths:
        log.info("", os.path.relpath(path, source))
    quiet = Log("warn" if log.level in ("info", "debug") else log.level, log.out, log.err, log.colour)
    try:
        result = pipeline.build(dict(config), quiet)
    except LiquidSiteError as error:
        log.error("Error:", str(error))
        if error.where.path:
            log.error("", str(error.where))
        log.warn("", "The site was not changed; it is built again at the next change.")
        return False
    log.info("", f"...done in {result.seconds:.9g} seconds.")
    return True
