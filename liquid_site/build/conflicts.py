"""Several items that would be written to one file: a warning, as the later one wins."""

from __future__ import annotations

from typing import Any

from liquid_site.errors import Where
from liquid_site.model.paths import inside
from liquid_site.model.publish import is_written
from liquid_site.model.site import Site, items


def shared_destinations(site: Site) -> dict[str, list[str]]:
    """Give each destination path that more than one written item has, with the items' paths in the order of writing.

    A made redirect page does not count (``may_share`` in its class's place: its data says ``redirect``).
    """
    found: dict[str, list[str]] = {}
    for item in items(site):
        if is_written(item) and not getattr(item, "may_share", False):
            found.setdefault(item.destination(site.destination), []).append(_path(item))
    return {destination: paths for destination, paths in found.items() if len(paths) > 1}


def _path(item: Any) -> str:
    return str(getattr(item, "path", None) or item.source_path)


def warn_of_conflicts(site: Site) -> bool:
    """Warn of each shared destination; tell whether there was one."""
    shared = shared_destinations(site)
    for destination, paths in shared.items():
        where = Where(inside(site.source, paths[0]))
        site.log.warn("Conflict:", "The following destination is shared by multiple files.", where)
        site.log.warn("", "The written file may end up with unexpected contents.")
        site.log.warn("", destination)
        for path in paths:
            site.log.warn("", f" - {path}")
        site.log.warn("")
    return bool(shared)
