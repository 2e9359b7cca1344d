"""What is asked of a build besides its configuration: GitHub Pages' ways, no network, the plugins of a Gemfile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import liquid_site.plugins.github_pages as github_pages
from liquid_site.config.ways import JEKYLL_3, JEKYLL_4, Ways, asks_for_pages, gemfile
from liquid_site.plugins.gemfile import plugin_names
from liquid_site.plugins.host import Host
from liquid_site.plugins.load import allowed, names

REMOTE = "jekyll-remote-theme"


@dataclass(frozen=True)
class Wishes:
    """``pages``: build as GitHub Pages does; ``usual_theme``: the theme is that of Pages, the site names none."""

    gemfile: str | None
    pages: bool = False
    offline: bool = False
    usual_theme: bool = False

    @property
    def ways(self) -> Ways:
        """The version of Jekyll whose ways count."""
        return JEKYLL_3 if self.pages else JEKYLL_4

    def tell(self, host: Host) -> None:
        """Tell the plugins."""
        host.offline = self.offline
        if self.pages:
            host.github_pages, host.jekyll, host.versions = True, self.ways.jekyll, github_pages.VERSIONS

    def remote_theme(self, host: Host) -> str | None:
        """Give what the configuration names as ``remote_theme`` where its plugin is among the site's."""
        value = host.config.get("remote_theme")
        in_gemfile = self.gemfile is not None and REMOTE in plugin_names(self.gemfile)
        listed = REMOTE in names(host.config) and allowed(host, REMOTE)
        return value if isinstance(value, str) and value.strip() and (in_gemfile or listed) else None


def take(config: dict[str, Any], source: str) -> tuple[dict[str, Any], Wishes]:
    """Give the configuration to build with, and what was asked beside it (the true ``github_pages``, ``offline``)."""
    text = gemfile(source)
    asked = {key for key in ("github_pages", "offline") if config.get(key) is True}
    rest = {key: value for key, value in config.items() if key not in asked}
    pages = asks_for_pages(config, text)
    wishes = Wishes(text, pages, "offline" in asked, pages and "theme" not in rest)
    return (github_pages.effective(rest) if pages else rest), wishes
