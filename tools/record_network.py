"""Record what the reference program makes of the sites in ``fixtures/network``, which ask a server on the loopback.

    python tools/record_network.py [NAME …]

``NAME/answers.json`` is what the server answers, ``environment.json`` the variables of the build; ``SERVER`` stands for
the server's address in both and in the sources and results.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tools"), str(ROOT / "tests" / "plugins")]

from answers import serving, stage  # noqa: E402
from record_reference import environment, reference, versions  # noqa: E402

CASES = ROOT / "fixtures" / "network"
CONNECTED = """
if defined?(Jekyll::GitHubMetadata::Client)
  Jekyll::GitHubMetadata::Client.class_eval { def internet_connected?; true; end }
end
"""
"""The original asks for the address of api.github.com before anything else; here it is told yes."""


def record(case: Path, command: list[str]) -> None:
    """Build *case* with *command* and keep the result."""
    table = json.loads((case / "answers.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder, serving(table) as server:
        source, variables = stage(case, Path(folder), server.url)
        plugin = source / "_plugins" / "connected.rb"
        plugin.parent.mkdir(exist_ok=True)
        gem = (case / "gem.txt").read_text(encoding="utf-8").strip()
        plugin.write_text(f"require {gem!r}\n{CONNECTED}", encoding="utf-8")
        made = Path(folder, "out")
        subprocess.run(
            [*command, "build", "-s", str(source), "-d", str(made), "--disable-disk-cache"],
            cwd=source,
            env={**environment(), **variables},
            check=True,
        )
        shutil.rmtree(case / "out", ignore_errors=True)
        shutil.copytree(made, case / "out")
        for path in (case / "out").rglob("*"):
            if path.is_file():
                path.write_bytes(path.read_bytes().replace(server.url.encode(), b"SERVER"))
    (case / "versions.json").write_text(json.dumps(versions(command), indent=2) + "\n", encoding="utf-8", newline="\n")


def main(names: list[str]) -> None:
    """Record the cases called *names*, or all."""
    for case in [CASES / name for name in names] or sorted(path.parent for path in CASES.glob("*/answers.json")):
        record(case, reference())
        print(f"recorded {case.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
