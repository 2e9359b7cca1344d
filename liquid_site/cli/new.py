"""``new``: a site to begin with, which builds at once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path

import liquid_site.cli.scaffold as scaffold
from liquid_site.cli.arguments import Arguments
from liquid_site.cli.options import Option
from liquid_site.config.log import Log
from liquid_site.errors import FatalError

OPTIONS = (
    Option("force", "--force", "Force creation even if PATH already exists"),
    Option("blank", "--blank", "Creates scaffolding but with empty files"),
    Option("skip-bundle", "--skip-bundle", "Skip 'bundle install' (there is nothing to install)"),
)


def run(arguments: Arguments) -> int:
    """Write the scaffold into the folder named by the words; status 1 if there is something in it already."""
    if not arguments.words:
        raise FatalError("You must specify a path.", hint="liquid-site new PATH")
    log = Log()
    path = os.path.abspath(" ".join(arguments.words))
    os.makedirs(path, exist_ok=True)
    if not arguments.options.get("force") and any(not name.startswith(".") for name in os.listdir(path)):
        log.error("Conflict:", f"{path} exists and is not empty.")
        log.error("", f"Ensure {path} is empty or else try again with `--force` to proceed and overwrite any files.")
        return 1
    now = datetime.now(timezone.utc)
    blank = bool(arguments.options.get("blank"))
    title = os.path.basename(path).replace('"', "") or "My site"
    files = scaffold.fill(scaffold.BLANK if blank else scaffold.SITE, title=f'"{title}"', date=now.strftime("%Y-%m-%d"))
    write(path, files, scaffold.BLANK_FOLDERS if blank else ())
    log.info(f"New jekyll site installed in {path}.")
    if arguments.options.get("skip-bundle"):
        log.info("Bundle install skipped.")
    return 0


def write(root: str, files: Mapping[str, str], folders: tuple[str, ...] = ()) -> None:
    """Write *files* (path → text) and empty *folders* under *root*."""
    for folder in folders:
        Path(root, folder).mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        target = Path(root, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
