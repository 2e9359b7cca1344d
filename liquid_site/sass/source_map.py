"""The source map Jekyll publishes: its sources relative to the folder of the page, the file's name last."""

from __future__ import annotations

import json as python_json
from typing import Any

from liquid_site.ruby import json

from .paths import file_url


def published_map(source_map: str, folder: str, css_name: str | None) -> str:
    """*source_map* (JSON text) as one line, for the page in *folder* (absolute) that becomes *css_name*."""
    data: dict[str, Any] = python_json.loads(source_map)
    if css_name is not None:
        data["file"] = css_name
    base = file_url(folder.rstrip("/") + "/")
    data["sources"] = [relative_url(url, base) if url.startswith("file:") else url for url in data["sources"]]
    return json.generate(data)


def relative_url(url: str, base: str) -> str:
    """*url* as seen from the folder *base*, both ``file:`` URLs, *base* with its last slash."""
    here, there = base.split("/")[:-1], url.split("/")
    same = 0
    while same < min(len(here), len(there) - 1) and here[same] == there[same]:
        same += 1
    return "/".join([".."] * (len(here) - same) + there[same:])
