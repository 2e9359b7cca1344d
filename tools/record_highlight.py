"""Writes the reference's output into ``fixtures/highlight/*.json``: each record's code through Rouge 4.7.0.

A file is a list of ``{"id", "language", "code", "output"}``; write a new record without its output and run this.
"""

import json
import sys
from pathlib import Path

from rouge_oracle import Oracle

FOLDER = Path(__file__).parent.parent / "fixtures" / "highlight"


def record(path: Path, oracle: Oracle) -> int:
    """Fill in the outputs of one file; how many of them changed."""
    records = json.loads(path.read_text(encoding="utf-8"))
    changed = 0
    for entry in records:
        output = oracle.html(entry["language"], entry["code"])
        changed += output != entry.get("output", ...)
        entry["output"] = output
    path.write_text(json.dumps(records, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return changed


def main(names: list[str]) -> None:
    paths = [FOLDER / f"{name}.json" for name in names] or sorted(FOLDER.glob("*.json"))
    with Oracle() as oracle:
        for path in paths:
            print(f"{path.name}: {record(path, oracle)} changed")


if __name__ == "__main__":
    main(sys.argv[1:])
