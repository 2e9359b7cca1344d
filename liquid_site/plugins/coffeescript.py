"""jekyll-coffeescript 1.2.2: ``.coffee`` files with front matter become scripts.

There is no CoffeeScript compiler in Python; the program ``coffee`` is called where it is installed.
"""

from __future__ import annotations

import shutil
import subprocess
from typing import Any

from liquid_site.errors import LiquidSiteError, Where
from liquid_site.plugins.host import Host
from liquid_site.plugins.parts import Converter
from liquid_site.plugins.priorities import PLUGIN

_HINT = (
    "install CoffeeScript (`npm install -g coffeescript@1`), or take out the file's front matter to copy it as it is"
)


def setup(host: Host) -> None:
    """Add the converter."""
    host.converter(
        Converter("CoffeeScript", lambda ext: ext.lower() == ".coffee", lambda _ext: ".js", convert, PLUGIN["low"])
    )


def convert(text: str, item: Any) -> str:
    """Compile *text*. Raises LiquidSiteError where there is no compiler or it refuses the text."""
    path = str(getattr(item, "relative_path", "") or "")
    program = shutil.which("coffee")
    if program is None:
        raise LiquidSiteError("There is no CoffeeScript compiler here.", where=Where(path), hint=_HINT)
    done = subprocess.run(  # noqa: S603
        [program, "--compile", "--stdio"], input=text.encode(), capture_output=True, check=False
    )
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise LiquidSiteError(said or "CoffeeScript could not be compiled.", where=Where(path))
    return done.stdout.decode("utf-8", "replace")
