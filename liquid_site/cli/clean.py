"""``clean``: takes away what builds have left: the destination, the caches, the memory of incremental builds."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable

import liquid_site.cli.options as options
from liquid_site.cli.arguments import Arguments
from liquid_site.config.log import Log, level_for
from liquid_site.errors import FatalError, Where

OPTIONS = options.BUILD


def run(arguments: Arguments) -> int:
    """Remove destination, metadata, cache folder and ``.sass-cache``, saying so for each."""
    from liquid_site.config.load import configuration

    log = Log(level_for(bool(arguments.options.get("quiet")), bool(arguments.options.get("verbose"))))
    config = configuration(arguments.options, log)
    source, destination = os.path.abspath(str(config["source"])), os.path.abspath(str(config["destination"]))
    refuse_to_lose(source, destination)
    remove(log, destination, os.path.isdir)
    remove(log, f"{source}/.jekyll-metadata", os.path.isfile)
    cache = os.path.abspath(f"{source}/{config.get('cache_dir') or '.jekyll-cache'}")
    if cache.startswith(f"{source}/"):
        remove(log, cache, os.path.isdir)
    remove(log, ".sass-cache", os.path.isdir)
    return 0


def refuse_to_lose(source: str, destination: str) -> None:
    """Raise FatalError if removing *destination* would remove *source*."""
    root = os.path.realpath(destination).rstrip("/") + "/"
    if f"{os.path.realpath(source)}/".startswith(root):
        raise FatalError("Destination directory cannot be or contain the Source directory.", where=Where(destination))


def remove(log: Log, path: str, is_there: Callable[[str], bool]) -> None:
    """Remove *path* if it *is_there*; a link goes, not what it points at."""
    if not is_there(path):
        log.info("Cleaner:", f"Nothing to do for {path}.")
        return
    log.info("Cleaner:", f"Removing {path}...")
    if os.path.islink(path) or os.path.isfile(path):
        os.unlink(path)
    else:
        shutil.rmtree(path)
