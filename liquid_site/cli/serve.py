"""``serve``: builds the site, shows it in a browser, and builds it again at every change."""

from __future__ import annotations

from typing import Any

import liquid_site.cli.options as options
from liquid_site.cli.arguments import Arguments
from liquid_site.config.log import Log, level_for

OPTIONS = (*options.BUILD, *options.OWN, *options.SERVE)


def run(arguments: Arguments) -> int:
    """Build, then serve until interrupted; ``--watch`` is on unless said otherwise."""
    from liquid_site.config.load import configuration
    from liquid_site.serve.command import serve

    given: dict[str, Any] = {"watch": True, **arguments.options, "serving": True}
    log = Log(level_for(bool(given.get("quiet")), bool(given.get("verbose"))))
    return serve(configuration(given, log), log)
