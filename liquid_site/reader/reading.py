"""What the parts of one reading share: the site that is filled, the filter, the defaults, the dates."""

from __future__ import annotations

from typing import Any, NamedTuple

from liquid_site.config.log import Log
from liquid_site.model.context import Context
from liquid_site.model.site import Site
from liquid_site.reader.dates import Dates
from liquid_site.reader.defaults import Defaults, defaults_of
from liquid_site.reader.entries import EntryFilter, entry_filter


class Reading(NamedTuple):
    """One reading of a site."""

    site: Site
    entries: EntryFilter
    defaults: Defaults
    dates: Dates

    @property
    def context(self) -> Context:
        """What every item of the build shares."""
        return self.site.context

    @property
    def config(self) -> dict[str, Any]:
        """The configuration."""
        return self.site.context.config

    @property
    def log(self) -> Log:
        """The voice of the build."""
        return self.site.context.log

    @property
    def encoding(self) -> str:
        """The configured encoding of source files."""
        return str(self.config.get("encoding") or "utf-8")

    @property
    def is_strict(self) -> bool:
        """Whether broken front matter ends the build."""
        return bool(self.config.get("strict_front_matter"))


def begin(site: Site) -> Reading:
    """Prepare the reading of *site*. Raises ConfigError for unusable front-matter defaults."""
    dates = Dates(site.zone)
    whole = site.context.ways.whole_scopes
    entries = entry_filter(site.config, site.source, site.log.debug, site.context.ways.plain_names)
    return Reading(site, entries, defaults_of(site.config, site.source, dates, site.log, whole), dates)
