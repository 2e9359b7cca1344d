"""``check``: dead links, anchors, images and the like, at the source lines that wrote them."""

from __future__ import annotations

import os
import sys
from typing import Any

import liquid_site.cli.options as options
from liquid_site.cli.arguments import Arguments, UsageError
from liquid_site.cli.options import Option
from liquid_site.config.log import Log, level_for, put

FORMATS = ("text", "json", "github")
OPTIONS = (
    options.CONFIG,
    Option("baseurl", "--baseurl", "The base URL that the site is served from", "-b", "URL", "text"),
    Option("external", "--external", "Ask the web for the addresses elsewhere too"),
    Option("format", "--format", "How findings are written: text, json or github", "", "FORMAT", "text"),
    Option("future", "--future", "Publishes posts with a future date"),
    Option("show_drafts", "--drafts", "Render posts in the _drafts folder", "-D"),
    Option("unpublished", "--unpublished", "Render posts that were marked as unpublished"),
    Option("quiet", "--quiet", "Silence output.", "-q"),
)


def run(arguments: Arguments) -> int:
    """``check`` renders the source, ``check FOLDER`` takes the built site there; status 1 if there are findings."""
    from liquid_site.check import show
    from liquid_site.check.run import Report, check_folder, check_source
    from liquid_site.config.folders import absolute
    from liquid_site.config.load import configuration

    given: dict[str, Any] = dict(arguments.options)
    form, external = str(given.pop("format", "text")), bool(given.pop("external", False))
    if form not in FORMATS:
        raise UsageError(f"--format takes {', '.join(FORMATS)}")
    if len(arguments.words) > 1:
        raise UsageError("check takes one folder, a built site, or none")
    log = Log(level_for(bool(given.get("quiet")), verbose=False), out=sys.stderr)
    if log.level == "info":
        log.level = "warn"
    config = configuration(given, log)
    report: Report
    if arguments.words:
        folder = absolute(arguments.words[0])
        report = check_folder(folder, config if has_source(given, config) else None, log, external)
    else:
        report = check_source(config, log, external)
    source = absolute(str(config["source"]))
    shapes = {"text": show.as_text, "json": show.as_json}
    put(sys.stdout, show.as_github(report, source) if form == "github" else shapes[form](report))
    return 1 if report.findings else 0


def has_source(given: dict[str, Any], config: dict[str, Any]) -> bool:
    """Tell whether the source of a built site is at hand: it was named, or there is a configuration file here."""
    if "source" in given or "config" in given:
        return True
    return any(os.path.isfile(os.path.join(str(config["source"]), f"_config.{ext}")) for ext in ("yml", "yaml", "toml"))
