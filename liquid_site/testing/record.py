"""What a session did: the tests it collected and passed, the snapshots they used, the reports that were written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Record:
    """The record of one process, or of several, merged.

    ``tests`` maps the file of a test module to its collected tests, node id → basenames that its snapshots may have;
    ``partial`` are the modules of which not every test was collected or chosen; ``passed`` are node ids; ``used`` are
    paths of snapshots, ``reports`` titles and paths of HTML reports.
    """

    tests: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    partial: set[str] = field(default_factory=set)
    passed: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    reports: list[tuple[str, str]] = field(default_factory=list)

    def collected(self, module: str, nodeid: str, names: list[str]) -> None:
        """Note a test that was collected."""
        self.tests.setdefault(module, {})[nodeid] = names

    def merge(self, sent: Mapping[str, Any]) -> None:
        """Add what another process has ``sent``."""
        for module, tests in sent["tests"].items():
            self.tests.setdefault(module, {}).update(tests)
        self.partial |= set(sent["partial"])
        self.passed |= set(sent["passed"])
        self.used |= set(sent["used"])
        self.reports += [(title, path) for title, path in sent["reports"]]

    def sent(self) -> dict[str, Any]:
        """Give the record as plain data."""
        return {
            "tests": self.tests,
            "partial": sorted(self.partial),
            "passed": sorted(self.passed),
            "used": sorted(self.used),
            "reports": [list(report) for report in self.reports],
        }
