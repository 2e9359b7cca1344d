"""Record what the reference program makes of the sites in ``fixtures/sites``: ``NAME/in`` is built into ``NAME/out``.

    python tools/record_reference.py [NAME …]

The program is ``$JEKYLL``, else ``jekyll`` on the PATH. Beside each ``out`` a ``versions.json`` says what made it. A
site may have ``options.json``: a list of arguments for ``build``. Times of the source files are set, so that they can
be relied on.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SITES = Path(__file__).parent.parent / "fixtures" / "sites"
MTIME = 1704164645
"""2024-01-02 03:04:05 UTC, the time of every source file."""


def reference() -> list[str]:
    """Give the command of the reference program."""
    command = shlex.split(os.environ.get("JEKYLL", "")) or [shutil.which("jekyll") or ""]
    if not command[0]:
        raise SystemExit("No jekyll on the PATH, and JEKYLL is not set.")
    return command


def environment() -> dict[str, str]:
    """Give the environment that builds are recorded in."""
    kept = {key: value for key, value in os.environ.items() if key not in ("JEKYLL_ENV", "JEKYLL_LOG_LEVEL")}
    return {**kept, "LC_ALL": "C.UTF-8", "TZ": "UTC", "JEKYLL_NO_BUNDLER_REQUIRE": "true"}


def options(site: Path) -> list[str]:
    """Give the arguments that *site* is built with besides source and destination."""
    file = site / "options.json"
    return list(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else []


def stage(site: Path, folder: Path) -> Path:
    """Copy the source of *site* into *folder* with fixed times and give its path."""
    source = folder / "in"
    shutil.copytree(site / "in", source, symlinks=True)
    for path in source.rglob("*"):
        if path.is_file() and not path.is_symlink():
            os.utime(path, (MTIME, MTIME))
    return source


def record(site: Path, command: list[str]) -> None:
    """Build *site* with *command* and keep the result."""
    with tempfile.TemporaryDirectory() as folder:
        source, destination = stage(site, Path(folder)), Path(folder, "out")
        arguments = ["build", "-s", str(source), "-d", str(destination), "--disable-disk-cache", *options(site)]
        subprocess.run([*command, *arguments], cwd=source, env=environment(), check=True)
        shutil.rmtree(site / "out", ignore_errors=True)
        shutil.copytree(destination, site / "out", symlinks=True)
    (site / "versions.json").write_text(json.dumps(versions(command), indent=2) + "\n", encoding="utf-8", newline="\n")


def versions(command: list[str]) -> dict[str, str]:
    """Give the versions of the program and, where the build tells, of Ruby."""
    said = subprocess.run([*command, "--version"], capture_output=True, text=True, env=environment(), check=True)
    found = {"reference": said.stdout.strip()}
    ruby = shutil.which("ruby")
    if ruby:
        found["ruby"] = subprocess.run([ruby, "--version"], capture_output=True, text=True, check=True).stdout.split(
            " "
        )[1]
    return found


def main(names: list[str]) -> None:
    """Record the sites called *names*, or all."""
    command = reference()
    sites = [SITES / name for name in names] or sorted(path.parent for path in SITES.glob("*/in"))
    for site in sites:
        record(site, command)
        print(f"recorded {site.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
