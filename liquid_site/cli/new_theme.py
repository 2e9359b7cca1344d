"""``new-theme``: a gem theme to begin with."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import datetime, timezone

import liquid_site.cli.scaffold as scaffold
from liquid_site.cli.arguments import Arguments
from liquid_site.cli.new import write
from liquid_site.cli.options import Option
from liquid_site.config.log import Log
from liquid_site.errors import ThemeError

OPTIONS = (Option("code_of_conduct", "--code-of-conduct", "Include a Code of Conduct. (defaults to false)", "-c"),)


def run(arguments: Arguments) -> int:
    """Write the scaffold into a new folder named by the words joined with ``_``; status 1 if it exists."""
    if not arguments.words:
        raise ThemeError("You must specify a theme name.", hint="liquid-site new-theme NAME")
    log = Log()
    name = "_".join(part for part in "_".join(arguments.words).replace(" ", "_").split("_") if part)
    path = os.path.abspath(name)
    if os.path.lexists(path):
        log.error("Conflict:", f"{path} already exists.")
        return 1
    conduct = scaffold.CONDUCT if arguments.options.get("code_of_conduct") else {}
    files = scaffold.fill({**scaffold.THEME, **conduct}, name=name, year=datetime.now(timezone.utc).strftime("%Y"))
    write(path, files, scaffold.THEME_FOLDERS)
    for made in (*scaffold.THEME_FOLDERS, *files):
        log.info("create", f"{path}/{made}")
    git = shutil.which("git")
    if git:
        log.info("initialize", f"{path}/.git")
        subprocess.run([git, "init", "--quiet", path], check=False)
    log.info(f"Your new Jekyll theme, {name}, is ready for you in {path}!")
    log.info(f"For help getting started, read {path}/README.md.")
    return 0
