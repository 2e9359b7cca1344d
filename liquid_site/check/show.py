"""A check's report as text for people, as JSON, or as annotations of GitHub's."""

from __future__ import annotations

import json

from liquid_site.check.run import Report
from liquid_site.config.annotations import annotation

SCHEMA = 1
_SHOWN = 3


def as_text(report: Report) -> str:
    """Give a line a finding: ``path:line: kind: message``, then the counts."""
    lines = []
    for one in report.findings:
        place = f"{one.path}:{one.line}" if one.line else one.path
        lines.append(f"{place}: {one.kind}: {one.message}{_origin(one.origin)}")
        lines += [f"    in {page}:{line}" for page, line in one.pages[:_SHOWN]]
        if len(one.pages) > _SHOWN:
            lines.append(f"    and {len(one.pages) - _SHOWN} more pages")
    return "\n".join([*lines, summary(report), ""])


def summary(report: Report) -> str:
    """Give the counts in one line."""
    asked = f", {report.external} addresses elsewhere" if report.external else ""
    looked = f"{report.pages} pages, {report.references} references{asked}"
    count = len(report.findings)
    return f"{count} finding{'' if count == 1 else 's'} in {looked}" if count else f"no findings in {looked}"


def as_json(report: Report) -> str:
    """Give ``{schema, pages, files, references, external, findings}``; a finding has all its fields."""
    findings = [
        {
            **{key: getattr(one, key) for key in ("kind", "message", "path", "line", "value", "origin")},
            "pages": [{"path": path, "line": line} for path, line in one.pages],
        }
        for one in report.findings
    ]
    counts = {key: getattr(report, key) for key in ("pages", "files", "references", "external")}
    return json.dumps({"schema": SCHEMA, **counts, "findings": findings}, ensure_ascii=False, indent=1) + "\n"


def as_github(report: Report, source: str) -> str:
    """Give a workflow command a finding, which GitHub shows at the file and line of *source*, and the counts."""
    lines = []
    for one in report.findings:
        shown = f" (in {one.pages[0][0]}{f' and {len(one.pages) - 1} more' if len(one.pages) > 1 else ''})"
        path = one.path if one.path.startswith("/") else f"{source}/{one.path}"
        lines.append(
            annotation("error", one.message + _origin(one.origin) + shown, path, one.line, f"check: {one.kind}")
        )
    return "\n".join([*lines, summary(report), ""])


def _origin(origin: str) -> str:
    return f" (the value stands in {origin})" if origin else ""
