"""What ``build`` says to a CI system: annotations at file and line, and a report in a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from liquid_site.cli.arguments import UsageError
from liquid_site.cli.options import Option
from liquid_site.config.log import Log, put
from liquid_site.errors import LiquidSiteError, Where

if TYPE_CHECKING:
    from liquid_site.build.pipeline import Result
    from liquid_site.build.report import Report

FORMATS = ("text", "github")
OPTIONS = (
    Option("format", "--format", "How warnings are written: text or github", "", "FORMAT", "text"),
    Option("report", "--report", "Write a report of the build to FILE, as JSON", "", "FILE", "text"),
)
HARMLESS = ("Configuration file:", "Skipping:", "Deprecation:", "DEPRECATION WARNING", "Theme:")
"""How the warnings begin that say nothing of the pages written."""


class Ci:
    """What the options ask for; ``build`` runs a build and says its outcome."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.format = str(options.pop("format", "text"))
        self.report = options.pop("report", None)
        if self.format not in FORMATS:
            raise UsageError(f"--format takes {' or '.join(FORMATS)}")

    def build(
        self, config: dict[str, Any], log: Log, strict: Callable[[list[str], Log], int] | None
    ) -> tuple[Result, int]:
        """Build, report and annotate; give the result and the exit status. *strict* judges the warnings.

        Raises LiquidSiteError, reported and annotated, where the site cannot be built.
        """
        from liquid_site.build import pipeline

        noted = self.noted()
        try:
            result = pipeline.build(config, log, noted.watch if noted else None)
        except LiquidSiteError as error:
            if noted:
                self.write(noted, log, {}, "failed", error)
            self.annotate(log, str(config["source"]), error)
            raise
        status = strict(result.warnings, log) if strict else 0
        if noted:
            self.write(noted, log, {**result.phases, "total": result.seconds}, "warnings" if status else "ok")
        self.annotate(log, str(config["source"]), None, "error" if strict else "warning")
        return result, status

    def noted(self) -> Report | None:
        """Give what is to note the build for the report, if there is to be one."""
        if not self.report:
            return None
        from liquid_site.build.report import Report

        return Report()

    def write(
        self, noted: Report, log: Log, phases: dict[str, float], status: str, error: LiquidSiteError | None = None
    ) -> None:
        """Write the report."""
        from liquid_site.build.report import write_report

        write_report(str(self.report), noted, log, phases, status, error)

    def annotate(self, log: Log, source: str, error: LiquidSiteError | None, level: str = "warning") -> None:
        """Write an annotation for *error* and for each warning, if asked to."""
        if self.format != "github":
            return
        from liquid_site.build.report import warnings
        from liquid_site.config.annotations import annotation

        lines = []
        if error is not None:
            where = error.where or Where()
            hint = f"\n{error.hint}" if error.hint else ""
            lines.append(annotation("error", error.message + hint, in_source(source, where.path), where.line, "build"))
        for row in warnings(log):
            message = row["message"]
            if message.startswith("Configuration file:") or (error is not None and row["level"] == "error"):
                continue
            kind = "notice" if message.startswith(HARMLESS) else level
            lines.append(annotation(kind, message, in_source(source, row["path"] or ""), row["line"] or 0, "build"))
        put(sys.stdout, "".join(f"{line}\n" for line in lines))


def in_source(source: str, path: str) -> str:
    """Give *path*, which may count from the folder *source*, as one that can be opened from here."""
    inside = os.path.join(source, path)
    return inside if path and not os.path.isabs(path) and os.path.exists(inside) else path
