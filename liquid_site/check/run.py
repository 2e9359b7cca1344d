"""Checks a site: what is rendered from source, or what lies in a folder; findings at the lines that wrote them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from liquid_site.check.finding import Fault, Finding
from liquid_site.check.lines import Lines
from liquid_site.check.output import Output, read_folder
from liquid_site.check.page import read_page
from liquid_site.check.settings import Settings, settings
from liquid_site.check.source import outputs, rendered
from liquid_site.check.targets import Pages, judge
from liquid_site.config.log import Log
from liquid_site.errors import LiquidSiteError

Placer = Callable[[str, str, Fault], tuple[str, int, str]]
"""Output path, its text, a fault → source path, line, origin."""


@dataclass
class Report:
    """What a check found, and what it looked at: the number of HTML pages, files and references; seconds by phase."""

    findings: list[Finding] = field(default_factory=list)
    pages: int = 0
    files: int = 0
    references: int = 0
    external: int = 0
    seconds: float = 0.0


def check_source(config: dict[str, Any], log: Log, external: bool = False) -> Report:
    """Render the site that the complete *config* describes, writing nothing, and check it.

    Raises LiquidSiteError where the site cannot be built.
    """
    chosen = settings(config)
    trace = rendered(config, log)
    site = trace.build.site
    return check_output(
        outputs(trace.build),
        chosen,
        served(site.config),
        lambda: placer(trace),
        external or chosen.external,
        site.source,
        log,
    )


def check_folder(folder: str, config: dict[str, Any] | None, log: Log, external: bool = False) -> Report:
    """Check the built site in *folder*; findings are told at the source where *config* describes the site.

    Raises FatalError if there is no such folder or no HTML page in it.
    """
    output = read_folder(folder)
    chosen = settings(config or {})

    def place() -> Placer:
        if not config:
            return in_output(folder)
        try:
            return placer(rendered({**config, "quiet": True}, Log("error", silent=True)), folder)
        except LiquidSiteError as error:
            log.warn("Check:", f"findings are told at lines of the output, as the source cannot be rendered: {error}")
            return in_output(folder)

    source = str((config or {}).get("source") or folder)
    return check_output(output, chosen, served(config or {}), place, external or chosen.external, source, log)


def served(config: Mapping[str, Any]) -> tuple[str, str]:
    """Give ``url`` and ``baseurl`` of *config* as they stand before paths."""
    url, base = str(config.get("url") or ""), str(config.get("baseurl") or "").strip("/")
    return url.rstrip("/"), f"/{base}" if base else ""


def check_output(
    output: Output,
    chosen: Settings,
    address: tuple[str, str],
    place: Callable[[], Placer],
    external: bool,
    source: str,
    log: Log,
) -> Report:
    """Check *output*, served at *address*; *place* is asked for who wrote what only if there are faults."""
    facts = {path: read_page(text) for path, text in output.texts.items()}
    pages = Pages(output.files, facts, *address, ignores=chosen.ignores)
    found: list[tuple[str, Fault]] = []
    for page, one in facts.items():
        if not chosen.ignores_page(page):
            found += [(page, fault) for fault in (*one.faults, *judge(pages, page))]
    report = Report(
        pages=len(facts), files=len(output.files), references=sum(len(one.references) for one in facts.values())
    )
    if external:
        from liquid_site.check.external import check_external

        dead, report.external = check_external(pages, chosen, source, log)
        found += [(page, fault) for page, fault in dead if not chosen.ignores_page(page)]
    found = [(page, fault) for page, fault in found if fault.kind not in chosen.skip]
    if found:
        report.findings = gathered(found, output.texts, place(), chosen, source)
    return report


def gathered(
    found: list[tuple[str, Fault]], texts: Mapping[str, str], place: Placer, chosen: Settings, source: str
) -> list[Finding]:
    """Make findings of faults: one for all pages in which the same line shows the same fault."""
    findings: dict[tuple[str, str, int, str], Finding] = {}
    counted, lines = "", Lines("")
    for page, fault in found:
        if page != counted:
            counted, lines = page, Lines(texts[page])
        path, line, origin = place(page, texts[page], fault)
        path = os.path.relpath(path, source).replace(os.sep, "/") if path.startswith(source) else path
        if chosen.ignores_source(path):
            continue
        key = (fault.kind, path, line, fault.message)
        finding = findings.setdefault(key, Finding(fault.kind, fault.message, path, line, fault.value, origin))
        finding.pages.append((page, lines.line(fault.start)))
    return sorted(findings.values(), key=lambda one: (one.path, one.line, one.kind, one.value))


def placer(trace: Any, folder: str = "") -> Placer:
    """Tell places by what *trace* has seen of the build; what it has not seen, by the file in *folder* (the output)."""
    from liquid_site.check.blame import Blame

    blame = Blame(trace)
    source = trace.build.site.source

    def place(page: str, text: str, fault: Fault) -> tuple[str, int, str]:
        writer, value = blame.place(page, text, fault.start, fault.value)
        if writer is None:
            return f"{folder or trace.build.site.destination}/{page}", text.count("\n", 0, fault.start) + 1, ""
        origin = f"{os.path.relpath(value.path, source)}:{value.line}".replace(os.sep, "/") if value else ""
        return writer.path, writer.line, origin

    return place


def in_output(folder: str) -> Placer:
    """Tell places in the output itself, in *folder*."""

    def place(page: str, text: str, fault: Fault) -> tuple[str, int, str]:
        return f"{folder}/{page}", text.count("\n", 0, fault.start) + 1, ""

    return place
