"""Style sheets that Sass compiles in its own process while pages are rendered.

What the Liquid in them will give is guessed from the settings alone, by an engine of its own, so that nothing which
templates can see is touched. A guess that turns out wrong is not used: the sheet is compiled when it is its turn.
"""

from __future__ import annotations

from liquid_site.build.converters.sass import SYNTAXES, Sheets
from liquid_site.build.render import takes_liquid
from liquid_site.errors import LiquidSiteError
from liquid_site.model.page import Page
from liquid_site.model.site import Site

MOST = 20
"""How many sheets are begun; others wait for their turn."""


def begin_sheets(site: Site, sheets: Sheets) -> None:
    """Begin to compile the pages of *site* that are style sheets, as far as can be told what is in them."""
    for page in [page for page in site.pages if page.ext.lower() in SYNTAXES][:MOST]:
        try:
            sheets.begin(guessed(site, page), page, SYNTAXES[page.ext.lower()])
        except (LiquidSiteError, RecursionError):
            continue


def guessed(site: Site, page: Page) -> str:
    """Give the text of *page* as its Liquid makes it of the settings and the front matter.

    Raises LiquidError for what is no plain Liquid, plugins' tags among it.
    """
    if not takes_liquid(page):
        return page.content
    from liquid_site.dialect.engine import Engine, Options
    from liquid_site.dialect.registers import Registers, Services

    liquid = site.config.get("liquid") or {}
    engine = Engine(Options(error_mode=str(liquid.get("error_mode", "warn"))))
    payload = {"site": dict(site.config), "page": dict(page.data)}
    registers = Registers(site, payload["page"], Services(ways=site.context.ways))
    return engine.parse(page.content, path=page.path).render(payload, registers)
