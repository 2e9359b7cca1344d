"""jekyll-last-modified-at 1.3.0: when each file was last committed, else changed, as ``page.last_modified_at``."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import Any

from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.values import lookup
from liquid_site.model.page import Page
from liquid_site.model.paths import inside
from liquid_site.model.site import Site
from liquid_site.plugins.github_repository import git
from liquid_site.plugins.host import Host
from liquid_site.ruby.strftime import strftime

USUAL = "%d-%b-%y"


def setup(host: Host) -> None:
    """Add the hooks and the tag; what git told is kept for the build."""
    history = History()
    for owner in ("posts", "pages", "documents"):
        host.on(owner, "post_init", lambda item: note(item, history))
    host.tag("last_modified_at", lambda markup: parse(markup, history))


class History:
    """What git knows: the repository of the source, the time of each file, and how each was first printed."""

    def __init__(self) -> None:
        self.root: str | None = None
        self.times: dict[str, int] = {}
        self.shown: dict[str, str] = {}

    def time(self, source: str, path: str) -> int:
        """Give the seconds since 1970 of the last change to *path*. Raises ``RubyFault`` where there is no file."""
        full = inside(source, path)
        if full not in self.times:
            if not os.path.exists(full):
                raise RubyFault(f"No such file or directory - {full} does not exist!")
            self.times[full] = self._committed(source, full) or int(os.stat(full).st_mtime)
        return self.times[full]

    def _committed(self, source: str, full: str) -> int:
        if self.root is None:
            self.root = git(source, "rev-parse", "--show-toplevel").replace(os.sep, "/")
        real = os.path.realpath(full).replace(os.sep, "/")
        if not self.root or not real.startswith(f"{self.root}/"):
            return 0
        said = git(self.root, "log", "-n", "1", "--format=%ct", "--", real.removeprefix(f"{self.root}/"))
        return int(said) if said.isdigit() else 0


class Modified:
    """The time of one file's last change, found out when a template asks."""

    def __init__(self, item: Any, history: History) -> None:
        self.item, self.history = item, history

    @cached_property
    def moment(self) -> datetime:
        """The time in the site's zone."""
        context = self.item.context
        return datetime.fromtimestamp(self.history.time(context.source, to_s(self.item.path)), context.zone)

    def to_liquid(self) -> datetime:
        """Give the time."""
        return self.moment

    def liquid_to_s(self) -> str:
        """Give the time as the file's first use of the tag printed it, else in the configured format."""
        path = to_s(self.item.path)
        if path not in self.history.shown:
            self.history.shown[path] = strftime(self.moment, format_of(self.item.context.config))
        return self.history.shown[path]


def note(item: Any, history: History) -> None:
    """Set ``last_modified_at`` of *item*: over a page's front matter, under a document's, which is read later."""
    item.data["last_modified_at"] = Modified(item, history)
    if isinstance(item, Page):
        item.front_matter["last_modified_at"] = item.data["last_modified_at"]


def parse(markup: str, history: History) -> Callable[[Any], str]:
    """Read ``{% last_modified_at format %}``; a file's first use says how all its uses print."""
    own = markup.strip() if markup else None

    def render(context: Any) -> str:
        site: Site = context.registers.site
        path = to_s(lookup(context.registers.page, "path"))
        if path not in history.shown:
            moment = datetime.fromtimestamp(history.time(site.source, path), site.zone)
            history.shown[path] = strftime(moment, format_of(site.config) if own is None else own)
        return history.shown[path]

    return render


def format_of(config: dict[str, Any]) -> str:
    """Give the configured format."""
    settings = config.get("last-modified-at")
    found = settings.get("date-format") if isinstance(settings, dict) else None
    return USUAL if found is None else to_s(found)
