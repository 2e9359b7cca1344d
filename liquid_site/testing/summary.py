"""The words at the end of a run: reports and unused snapshots."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from liquid_site.testing.record import Record


def write_summary(terminal: Any, record: Record, unused: list[Path], config: Any) -> None:
    """Write the section ``liquid-site`` to the *terminal* reporter."""
    terminal.section("liquid-site", sep="-")
    if record.reports:
        terminal.write_line("Pages side by side:")
        for title, path in sorted(set(record.reports)):
            terminal.write_line(f"  {title}: {path}")
    if unused:
        is_failure = config.getoption("liquid_site_unused") == "fail"
        colour = {"red": True} if is_failure else {"yellow": True}
        number = "1 snapshot was" if len(unused) == 1 else f"{len(unused)} snapshots were"
        terminal.write_line(f"{number} used by no test; delete what is not wanted any more:", **colour)
        for snapshot in unused:
            terminal.write_line(f"  {near(snapshot, config.invocation_params.dir)}")
        if is_failure:
            terminal.write_line("The run fails because of --liquid-site-unused=fail.", red=True)


def near(path: Path, folder: Path) -> Path:
    """Give *path* relative to *folder* where it is inside of it."""
    return path.relative_to(folder) if path.is_relative_to(folder) else path
