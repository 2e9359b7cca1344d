"""What compiled templates depend on besides their text: this package's own files, Python's byte code, the options."""

from __future__ import annotations

import os
from importlib.util import MAGIC_NUMBER

from liquid_site import __version__
from liquid_site.config.digests import blake2b


def fingerprint(*parts: object) -> str:
    """A digest of *parts*, the version of Python's code objects, and the state of the dialect's source files."""
    whole = blake2b(MAGIC_NUMBER + __version__.encode() + repr(parts).encode(), digest_size=32)
    root = os.path.dirname(os.path.dirname(__file__))
    for folder in ("compile", "syntax", "tags", "filters"):
        with os.scandir(os.path.join(root, folder)) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith(".py"):
                    state = entry.stat()
                    whole.update(f"{entry.name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return whole.hexdigest()
