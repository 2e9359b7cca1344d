"""``--profile``: how long each phase took, and each template, in tables like Jekyll's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter

ROWS = 50


@dataclass
class TemplateStats:
    """How often one template was rendered, how many bytes it gave, and the seconds it took."""

    count: int = 0
    bytes: int = 0
    seconds: float = 0.0


@dataclass
class Profile:
    """The times of one build, in seconds."""

    phases: dict[str, float] = field(default_factory=dict)
    templates: dict[str, TemplateStats] = field(default_factory=dict)

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Measure what happens inside as the phase *name*."""
        start = perf_counter()
        try:
            yield
        finally:
            self.phases[name] = self.phases.get(name, 0.0) + perf_counter() - start

    def count(self, name: str, text: str, seconds: float) -> None:
        """Add one rendering of the template *name*."""
        stats = self.templates.setdefault(name, TemplateStats())
        stats.count += 1
        stats.bytes += len(text.encode("utf-8", "surrogatepass"))
        stats.seconds += seconds

    def phase_table(self) -> str:
        """The table of phases."""
        rows = [(name.upper(), f"{seconds:.4f}") for name, seconds in self.phases.items()]
        return table([("PHASE", "TIME"), *rows])

    def template_table(self) -> str:
        """The table of templates, the slowest first."""
        slowest = sorted(self.templates.items(), key=lambda pair: -pair[1].seconds)[:ROWS]
        rows = [
            (name, str(stats.count), f"{stats.bytes / 1024:.2f}K", f"{stats.seconds:.3f}") for name, stats in slowest
        ]
        return table([("Filename", "Count", "Bytes", "Time"), *rows])


def table(rows: Sequence[Sequence[str]]) -> str:
    """Set *rows*, the first being the heading, as a table: the first column left, the others right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]

    def line(row: Sequence[str]) -> str:
        cells = [cell.rjust(width) for cell, width in zip(row, widths, strict=True)]
        cells[0] = row[0].ljust(widths[0])
        return f"| {' | '.join(cells)} |"

    rule = f"+{'+'.join('-' * (width + 2) for width in widths)}+"
    return "\n".join([line(rows[0]), rule, *map(line, rows[1:])]) + "\n"
