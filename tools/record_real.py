"""Record what the reference program makes of real sites and themes that packages ship: digests alone are kept.

    LIQUID_SITE_REAL=FOLDER python tools/record_real.py [NAME …]

The inputs are those of ``tools/fetch_real_inputs.sh``; the program is ``$JEKYLL``, else ``jekyll`` on the PATH (with
Dart Sass and the plugins that the themes need). Rewrites ``inputs``, ``versions`` and ``files`` of
``fixtures/real/NAME.json``; the rest of a manifest is written by hand (``tests/build/real.py`` says what it means).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "tests" / "build")]

import real  # noqa: E402
from record_reference import environment, reference, versions  # noqa: E402


def made(manifest: dict[str, Any], folder: Path, command: list[str]) -> dict[str, str]:
    """Build the site of *manifest* with *command* and give the digests of its files."""
    found = subprocess.run(["gem", "env", "gempath"], capture_output=True, text=True, check=True).stdout.strip()
    with tempfile.TemporaryDirectory() as work:
        site = real.stage(manifest, folder, Path(work))
        listed = os.pathsep.join(filter(None, (str(site.gems), os.environ.get("GEM_PATH"), found)))
        variables = {**environment(), "GEM_PATH": listed}
        subprocess.run([*command, *site.arguments], cwd=site.source, env=variables, check=True)
        return real.digests(site.destination, manifest.get("loose", []))


def record(path: Path, folder: Path, command: list[str]) -> None:
    """Keep the digests of what *command* makes of the manifest at *path*, built twice to see what the clock changes."""
    manifest = json.loads(path.read_text(encoding="utf-8"))
    first, second = (made(manifest, folder, command) for _ in range(2))
    manifest["inputs"] = real.tree_digest(real.fetched(manifest, folder))
    manifest["versions"] = versions(command)
    manifest["files"] = {name: digest if second[name] == digest else None for name, digest in first.items()}
    path.write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8", newline="\n")


def main(names: list[str]) -> None:
    """Record the manifests called *names*, or all."""
    folder, command = real.inputs(), reference()
    if folder is None:
        raise SystemExit("LIQUID_SITE_REAL names no folder.")
    for path in [real.MANIFESTS / f"{name}.json" for name in names] or sorted(real.MANIFESTS.glob("*.json")):
        record(path, folder, command)
        print(f"recorded {path.stem}")


if __name__ == "__main__":
    main(sys.argv[1:])
