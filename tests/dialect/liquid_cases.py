"""The recorded cases of ``fixtures/liquid`` and what it takes to run them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "fixtures" / "liquid"
SITE = FOLDER / "site"
HEAD = re.compile(r"(data|path|doc): (.*)\n")


@dataclass
class Case:
    """A template, its page, and what the reference makes of it (``!! `` and an error's message, or the output)."""

    id: str
    template: str
    expected: str
    data: dict[str, Any] = field(default_factory=dict)
    path: str = "case.html"
    doc: str | None = None


def read_cases(pattern: str) -> list[Case]:
    """Read the cases of the files that *pattern* fits; an id says file, line and name."""
    return [case for file in sorted(FOLDER.glob(pattern)) for case in _read_file(file)]


def _read_file(file: Path) -> list[Case]:
    cases = []
    line = 1
    for block in re.split(r"^=== ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _, rest = block.partition("\n")
        template, _, expected = rest.partition("\n=>\n")
        fields: dict[str, Any] = {}
        while match := HEAD.match(template):
            fields[match[1]] = json.loads(match[2]) if match[1] == "data" else match[2]
            template = template[match.end() :]
        cases.append(Case(f"{file.name}:{line} {name}", template, expected.removesuffix("\n"), **fields))
        line += block.count("\n")
    return cases
