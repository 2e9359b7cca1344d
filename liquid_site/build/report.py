"""The report of a build as JSON: every file written with its source, layouts and includes, sizes, sums and times."""

from __future__ import annotations

import hashlib
import json
import os
import platform
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from liquid_site import __version__
from liquid_site.build.render import takes_layout
from liquid_site.build.start import Build
from liquid_site.build.write import replace_file
from liquid_site.config.log import Log
from liquid_site.errors import LiquidSiteError
from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.model.publish import is_written
from liquid_site.model.site import items

SCHEMA = 1
JEKYLL = "4.4.1"
Made = Page | Document


@dataclass(eq=False)
class Report:
    """What is noted while a build runs: ``includes`` and ``seconds`` of each page or document."""

    build: Build | None = None
    includes: dict[Made, dict[str, None]] = field(default_factory=dict)
    seconds: dict[Made, float] = field(default_factory=dict)
    current: Made | None = None
    began: float = 0.0

    def watch(self, build: Build) -> None:
        """Begin to note what *build* does; it has been started and nothing more."""
        self.build = build
        services = build.liquid.services
        told = services.depend

        def depend(path: str, page: Any) -> None:
            if self.current is not None:
                self.includes.setdefault(self.current, {})[path] = None
            if told is not None:
                told(path, page)

        services.depend = depend
        for owner in ("pages", "documents"):
            build.host.on(owner, "pre_render", self._begin, 1000)
            build.host.on(owner, "post_render", self._end, -1000)

    def _begin(self, item: Made, _payload: Any) -> None:
        self.current, self.began = item, perf_counter()

    def _end(self, item: Made) -> None:
        self.seconds[item] = perf_counter() - self.began
        self.current = None


def write_report(
    path: str, report: Report, log: Log, phases: dict[str, float], status: str, error: LiquidSiteError | None = None
) -> None:
    """Write the report of a build to *path*; *status*: ``ok``, ``warnings`` (under ``--strict``), ``failed``."""
    made = report.build
    whole: dict[str, Any] = {
        "schema": SCHEMA,
        "status": status,
        "versions": {"liquid_site": __version__, "jekyll": JEKYLL, "python": platform.python_version()},
        "source": made.site.source if made else "",
        "destination": made.site.destination if made else "",
        "seconds": {name: round(value, 6) for name, value in phases.items()},
        "pages": [],
        "files": [],
        "warnings": [shortened(row, made.site.source if made else "", ("path",)) for row in warnings(log)],
        "error": None if error is None else {"message": error.message, **place(error.where.path, error.where.line)},
    }
    if made is not None and error is None:
        for item in items(made.site):
            if is_written(item):
                row = file_row(item.destination(made.site.destination), made.site.destination, item.source_path)
                if isinstance(item, (Page, Document)):
                    whole["pages"].append(page_row(row, item, report, made))
                else:
                    whole["files"].append(shortened(row, made.site.source))
    replace_file(path, (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogateescape"))


def file_row(path: str, root: str, source: str) -> dict[str, Any]:
    """Give what is told of every file: its path below *root*, its source, its size and its SHA-256."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        data = b""
    made = os.path.isfile(source)
    return {
        "path": path[len(root) :].lstrip("/"),
        "source": source if made else None,
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def page_row(row: dict[str, Any], item: Made, report: Report, build: Build) -> dict[str, Any]:
    """Add to *row* what is told of a page or document: URL, layouts (innermost first), includes, seconds to render."""
    return shortened(
        {
            **row,
            "url": item.url,
            "layouts": layouts(item, build),
            "includes": list(report.includes.get(item, ())),
            "seconds": round(report.seconds.get(item, 0.0), 6),
        },
        build.site.source,
    )


def layouts(item: Made, build: Build) -> list[str]:
    """Give the files of the layouts that *item* went through."""
    found: list[str] = []
    name = item.data.get("layout") if takes_layout(item) else None
    while isinstance(name, str) and name in build.site.layouts:
        layout = build.site.layouts[name]
        if layout.path in found:
            break
        found.append(layout.path)
        name = layout.data.get("layout")
    return found


def shortened(
    row: dict[str, Any], source: str, keys: tuple[str, ...] = ("source", "layouts", "includes")
) -> dict[str, Any]:
    """Give *row* with the paths in *keys* that lie below *source* told from there."""

    def short(path: Any) -> Any:
        return path[len(source) + 1 :] if isinstance(path, str) and path.startswith(f"{source}/") else path

    return {
        key: ([short(one) for one in value] if isinstance(value, list) else short(value)) if key in keys else value
        for key, value in row.items()
    }


def warnings(log: Log) -> list[dict[str, Any]]:
    """Give the warnings and errors said, with their places; lines that carry on the one before are joined to it."""
    found: list[dict[str, Any]] = []
    for entry in log.entries:
        if entry.level not in ("warn", "error"):
            continue
        if entry.text.startswith(" " * 20) and found and entry.where is None:
            found[-1]["message"] = f"{found[-1]['message']}\n{entry.text.strip()}".rstrip()
            continue
        where = entry.where
        row = {"level": entry.level, "message": entry.text.strip()}
        found.append({**row, **place(where.path if where else "", where.line if where else 0)})
    return found


def place(path: str, line: int) -> dict[str, Any]:
    """Give a place as it is told: ``path`` and ``line``, null where not known."""
    return {"path": path or None, "line": line or None}
