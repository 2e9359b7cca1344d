"""The names that every template starts with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from liquid_site.dialect.drops.faces import face
from liquid_site.dialect.drops.helpers import HELPERS
from liquid_site.dialect.drops.jekyll import VERSION, JekyllDrop
from liquid_site.dialect.drops.site import SiteDrop
from liquid_site.model.site import Site


class Payload(dict[str, Any]):
    """The names by themselves; one that is not there may be a method of Ruby's, as in any drop: ``{{ count }}`` is 9.

    The order is the one that ``{{ keys }}`` prints; counters come after it.
    """

    getters: ClassVar[tuple[str, ...]] = (
        "paginator", "layout", "theme", "page", "content", "site", "jekyll", "highlighter_prefix", "highlighter_suffix",
    )  # fmt: skip

    def __init__(self, names: Mapping[str, Any]) -> None:
        super().__init__({**dict.fromkeys(self.getters), **names})

    def get(self, name: str, default: Any = None) -> Any:
        """Give what *name* holds, else what Ruby's method of that name gives."""
        if name in self:
            return self[name]
        return HELPERS[name](self) if name in HELPERS else default

    def liquid_get(self, name: str) -> Any:
        """Give the value of *name*, as drops do."""
        return self[name]

    def liquid_keys(self) -> list[str]:
        """Give every name, as drops do."""
        return list(self)


def make_payload(site: Site, environment: str | None = None, version: str = VERSION) -> Payload:
    """A fresh payload of ``site``, ``jekyll`` and ``theme``; ``page``, ``layout``, ``content`` are for who renders."""
    theme = None if site.theme is None or not site.context.ways.new_drops else face(site.theme)
    return Payload({"jekyll": JekyllDrop(version, environment), "site": SiteDrop(site), "theme": theme})
