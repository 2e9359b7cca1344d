"""``build``: the site, once, or again at every change."""

from __future__ import annotations

from typing import Any

import liquid_site.cli.ci as ci
import liquid_site.cli.options as options
from liquid_site.cli.arguments import Arguments
from liquid_site.config.log import Log, level_for

OPTIONS = (*options.BUILD, *options.OWN, options.STRICT, *ci.OPTIONS)


def run(arguments: Arguments) -> int:
    """Build the site; status 1 if it could not be built, or if ``--strict`` and something was wrong with it."""
    from liquid_site.config.load import configuration

    given: dict[str, Any] = {**arguments.options, "serving": False}
    strict = bool(given.pop("strict", False))
    reporting = ci.Ci(given)
    log = Log(level_for(bool(given.get("quiet")), bool(given.get("verbose"))))
    if strict and log.level == "error":
        log.level = "warn"
    config = configuration(given, log)
    _, status = reporting.build(config, log, complain_if_strict if strict else None)
    if config.get("watch"):
        return watch(config, log)
    log.info("Auto-regeneration:", "disabled. Use --watch to enable.")
    return status


def complain_if_strict(warnings: list[str], log: Log) -> int:
    """Under ``--strict``, give status 1 if there were *warnings* that can mean a broken page, and say how many."""
    bad = [text for text in warnings if not text.startswith(ci.HARMLESS)]
    if not bad:
        return 0
    log.error("Error:", f"--strict: the site was built, but with {len(bad)} line(s) of warnings.")
    return 1


def watch(config: Any, log: Log) -> int:
    """Build again whenever the source changes, until interrupted."""
    from liquid_site.serve.watch import watch as follow

    return follow(config, log)
