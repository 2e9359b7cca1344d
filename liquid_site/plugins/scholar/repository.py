"""The files of an entry in the repository folder: ``KEY.pdf``, ``KEY.slides.pdf`` …"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from liquid_site.plugins.scholar.entry import Entry
from liquid_site.ruby.text import to_s

_APART = re.compile(r"[:\s]+")


def links_of(site: Any, config: dict[str, Any], entry: Entry) -> dict[str, str]:
    """Give the addresses of the files of *entry* by their extension; none without a repository."""
    folder = config["repository"]
    if not folder:
        return {}
    name = _APART.sub("_", entry.key)
    root = Path(site.source, to_s(folder).strip("/"))
    delimiter = to_s(config["repository_file_delimiter"])
    base = to_s(site.config.get("baseurl") or site.config.get("base_url") or "").rstrip("/")
    found = {}
    for path in sorted(root.rglob("*")):
        stem, sign, ext = path.relative_to(root).as_posix().partition(delimiter)
        if stem == name and sign:
            found[ext] = f"{base}/{path.relative_to(site.source).as_posix()}"
    return found
