"""The public names: a site that is read and ready to render, and a build in one call."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from liquid_site.config.load import Config, configuration
from liquid_site.config.log import Log
from liquid_site.errors import LiquidSiteError

if TYPE_CHECKING:
    from liquid_site.build.pipeline import Result
    from liquid_site.build.start import Build
    from liquid_site.model.document import Document
    from liquid_site.model.page import Page
    from liquid_site.model.site import Site as ModelSite
    from liquid_site.reader.defaults import Defaults

Path = str | os.PathLike[str]


@dataclass(frozen=True)
class BuildResult:
    """What a build came to.

    ``written`` are the files written, as paths relative to ``destination`` (absolute); ``warnings`` and ``errors`` the
    lines that a terminal would have shown; ``timings`` maps phase to seconds, ``total`` included.
    """

    destination: str
    written: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    timings: dict[str, float] = field(default_factory=dict)

    @property
    def pages(self) -> list[str]:
        """The written files that are HTML pages."""
        return [path for path in self.written if path.endswith((".html", ".htm", ".xhtml"))]


class Site:
    """A site that was read and whose generators have run; made by ``Site.load``.

    ``warnings`` are the parse warnings of the last ``render``, ``log`` is all that was said.
    """

    def __init__(self, started: Build) -> None:
        self._build = started
        self.warnings: list[str] = []
        self._defaults: Defaults | None = None

    @classmethod
    def load(cls, source: Path = ".", config: Mapping[str, Any] | None = None, log: Log | None = None) -> Site:
        """Read the site in the folder *source*; *config* lies over its configuration file.

        Raises LiquidSiteError. Nothing is printed unless a *log* that prints is given.
        """
        from liquid_site.build import pipeline
        from liquid_site.build.start import start

        log = log or Log(silent=True)
        started = start(settings(source, None, config, log), log)
        pipeline.reset(started)
        pipeline.read(started)
        pipeline.generate(started)
        return cls(started)

    @property
    def model(self) -> ModelSite:
        """The model: pages, documents, collections, data, layouts."""
        return self._build.site

    @property
    def config(self) -> Config:
        """The configuration, with Jekyll's keys."""
        return self.model.config

    @property
    def log(self) -> Log:
        """All that was said so far."""
        return self.model.log

    def render(
        self,
        text: str,
        page: Mapping[str, Any] | None = None,
        path: str = "page.html",
        document: str | None = None,
        variables: Mapping[str, Any] | None = None,
    ) -> str:
        """Render the Liquid *text*: no conversion, no layout; counters and registers are fresh.

        It stands as the body of a pretend page at *path* (relative to the source) with the front matter *page*, or,
        where *document* is given, of the document with that relative path. *variables* are names beside ``site`` and
        ``page``.
        Raises LiquidError, whose ``str()`` is Liquid's own message; parse warnings are in ``warnings`` afterwards.
        """
        from liquid_site.build.once import render_once

        item = self._document(document) if document is not None else self._pretend(path, page or {})
        self.warnings = []
        return render_once(self._build, text, item, variables or {}, self.warnings)

    def _document(self, relative_path: str) -> Document:
        from liquid_site.model.document import Document
        from liquid_site.model.site import documents

        for item in documents(self.model):
            if isinstance(item, Document) and item.relative_path == relative_path.removeprefix("/"):
                return item
        raise LiquidSiteError(f"There is no document {relative_path}", hint="a path such as _posts/2024-05-31-a.md")

    def _pretend(self, path: str, front_matter: Mapping[str, Any]) -> Page:
        from liquid_site.model.page import Page
        from liquid_site.reader.pages import set_data
        from liquid_site.reader.reading import begin

        folder, _, name = f"/{path.lstrip('/')}".rpartition("/")
        made = Page(self.model.context, self.model.source, folder, name)
        made.content = None  # type: ignore[assignment]  # as Jekyll's page that was never read
        if self._defaults is None:
            self._defaults = begin(self.model).defaults
        set_data(made, dict(front_matter), self._defaults.all(made.relative_path, "pages"))
        return made

    def build(self, destination: Path | None = None) -> BuildResult:
        """Build the site anew from its source, into *destination* (else as configured). Raises LiquidSiteError."""
        config = dict(self.config)
        if destination is not None:
            config["destination"] = os.fspath(destination)
        return run(config, Log(silent=True))


def build(
    source: Path = ".",
    destination: Path | None = None,
    config: Mapping[str, Any] | None = None,
    log: Log | None = None,
) -> BuildResult:
    """Build the site in *source* into *destination* (else as configured, else its ``_site``).

    *config* lies over the site's configuration file. Raises LiquidSiteError where the site cannot be built. Nothing is
    printed unless a *log* that prints is given.
    """
    log = log or Log(silent=True)
    return run(settings(source, destination, config, log), log)


def run(config: Config, log: Log) -> BuildResult:
    """Build what the complete *config* describes."""
    from liquid_site.build import pipeline

    return told(pipeline.build(config, log), config, log)


def told(result: Result, config: Config, log: Log) -> BuildResult:
    """Put a pipeline's result into the public shape."""
    from liquid_site.config.folders import absolute

    root = absolute(str(config["destination"]))
    written = [path.removeprefix(root).lstrip("/") for path in result.written]
    timings = {**result.phases, "total": result.seconds}
    return BuildResult(root, written, log.texts("warn"), log.texts("error"), timings)


def settings(source: Path, destination: Path | None, config: Mapping[str, Any] | None, log: Log) -> Config:
    """Make the configuration of the site in *source*."""
    given: dict[str, Any] = {**(config or {}), "source": os.fspath(source)}
    if destination is not None:
        given["destination"] = os.fspath(destination)
    made = configuration(given, log)
    if "destination" not in given and made["destination"] == configuration({"skip_config_files": True})["destination"]:
        made["destination"] = os.path.join(given["source"], "_site")
    return made
