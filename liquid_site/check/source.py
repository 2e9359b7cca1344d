"""A site rendered for its check: watched, and not written."""

from __future__ import annotations

from typing import Any

from liquid_site.build import pipeline
from liquid_site.build.start import Build, start
from liquid_site.check.output import Output
from liquid_site.check.targets import HTML
from liquid_site.check.trace import Trace
from liquid_site.config.log import Log
from liquid_site.model.publish import is_written
from liquid_site.model.site import items
from liquid_site.model.static_file import StaticFile


def rendered(config: dict[str, Any], log: Log) -> Trace:
    """Take the site of *config* through all phases up to rendering, watched. Raises LiquidSiteError."""
    build = start({**config, "incremental": False}, log)
    trace = Trace(build)
    with pipeline.told(log):
        pipeline.reset(build)
        pipeline.read(build)
        pipeline.generate(build)
        trace.watch()
        pipeline.render(build)
    return trace


def outputs(build: Build) -> Output:
    """Give what the rendered *build* would write."""
    root = build.site.destination
    texts: dict[str, str] = {}
    files: set[str] = set()
    for item in items(build.site):
        if not is_written(item):
            continue
        path = item.destination(root)[len(root) :].lstrip("/")
        files.add(path)
        texts.pop(path, None)
        if path.lower().endswith(HTML):
            texts[path] = read_static(item) if isinstance(item, StaticFile) else item.output or ""
    return Output(texts, frozenset(files))


def read_static(item: StaticFile) -> str:
    """Give the text of an HTML file that is copied as it is."""
    with open(item.source_path, encoding="utf-8", errors="replace", newline="") as file:
        return file.read()
