"""jekyll-commonmark-ghpages 0.5.1: what GitHub Pages makes of ``markdown: CommonMarkGhPages``."""

from __future__ import annotations

from liquid_site.plugins.commonmark import LINE_END, Settings, bared, kept_together, pages_block, with_ids
from liquid_site.plugins.commonmark import setup as setup_commonmark
from liquid_site.plugins.host import Host


def setup(host: Host) -> None:
    """Add the processor, and jekyll-commonmark's."""
    setup_commonmark(host)
    settings = Settings(host, with_ids)

    def convert(text: str) -> str:
        return bared(settings.convert(kept_together(text), pages_block)).replace(LINE_END, "\n")

    host.markdown("CommonMarkGhPages", convert)
