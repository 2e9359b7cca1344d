"""Records what Jekyll reads from the sites of ``fixtures/model/*.json``: record_model.py [FILES].

``$JEKYLL_RUBY`` is the command that runs Ruby with Jekyll 4.4.1 on its load path (default ``ruby``).
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests/reader")]

from reading_sites import log_lines, options_of, plain_paths, write_files  # noqa: E402

RUBY = shlex.split(os.environ.get("JEKYLL_RUBY", "ruby"))


def record(case: dict[str, Any]) -> None:
    """Set the case's ``model`` and ``log`` from the reference."""
    with tempfile.TemporaryDirectory() as base:
        source, destination, result = Path(base, "src"), Path(base, "out"), Path(base, "result.json")
        source.mkdir()
        write_files(source, case["files"])
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC", **case.get("env", {})}
        if case["id"].startswith("config/"):
            environment["WITH_CONFIG"] = "1"
        if case.get("whole_build"):
            environment["WHOLE_BUILD"] = "1"
        options = {**options_of(case, source), "disable_disk_cache": True}
        command = [
            *RUBY,
            str(ROOT / "tools/model_of.rb"),
            str(source),
            str(destination),
            json.dumps(options),
            str(result),
        ]
        said = subprocess.run(command, cwd=source, env=environment, capture_output=True, text=True, check=True)
        case["model"] = plain_paths(json.loads(result.read_text()), source, destination)
        case["log"] = log_lines(said.stderr, source, destination)


def main(names: list[str]) -> None:
    """Record the named files, or all."""
    for path in [Path(name) for name in names] or sorted((ROOT / "fixtures/model").glob("*.json")):
        cases = json.loads(path.read_text(encoding="utf-8"))
        for case in cases:
            record(case)
        path.write_text(json.dumps(cases, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"{path.name}: {len(cases)}")


if __name__ == "__main__":
    main(sys.argv[1:])
