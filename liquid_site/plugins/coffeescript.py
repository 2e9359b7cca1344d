"""jekyll-coffeescript 1.2.2 and 2.0.0: ``.coffee`` files with front matter become scripts.

The original compiles with CoffeeScript 1.12.2, which the gem coffee-script-source carries; so does this where that gem
and an engine for it are there.
"""

from __future__ import annotations

import re
from typing import Any

from liquid_site.errors import ConversionError, Where
from liquid_site.model.site import Site, items
from liquid_site.model.static_file import StaticFile
from liquid_site.plugins.coffee_compilers import (
    GEM,
    Compile,
    Refused,
    compiler_file,
    node_package,
    under_engine,
    under_node,
)
from liquid_site.plugins.host import Host
from liquid_site.plugins.parts import Converter
from liquid_site.plugins.priorities import PLUGIN

_HINT = (
    f"`liquid-site theme add {GEM}` with `pip install liquid-site[coffeescript]`, or with Node.js "
    "`npm install coffee-script@1.12.7` in the site's folder; without its front matter the file is copied as it is"
)
_PLACE = re.compile(r"\[stdin\]:(\d+):\d+: (?:error: )?([^\n]*)")


def setup(host: Host) -> None:
    """Add the converter; the compiler is looked for before a site with scripts is rendered, once."""
    chosen: list[Compile] = []

    def prepare(site: Site, _payload: Any) -> None:
        script = next((item for item in items(site) if getattr(item, "ext", "").lower() == ".coffee"), None)
        if script is not None and not isinstance(script, StaticFile):
            chosen[:] = [choose(host, script)]

    def convert(text: str, item: Any) -> str:
        if not chosen:
            chosen.append(choose(host, item))
        try:
            return chosen[0](text)
        except Refused as refused:
            raise told(str(refused), text, item) from refused

    host.on("site", "pre_render", prepare)
    host.converter(
        Converter(
            "Jekyll::Converters::CoffeeScript",
            lambda ext: ext.lower() == ".coffee",
            lambda _ext: ".js",
            convert,
            PLUGIN["low"],
        )
    )


def choose(host: Host, item: Any) -> Compile:
    """Give the compiler nearest to the original's. Raises ConversionError where there is none."""
    file = compiler_file(host.find_gem)
    same = under_engine(file) if file else None
    if same is not None:
        return same
    found = node_package(str(host.config.get("source") or "."))
    other = under_node(found[0]) if found else None
    if found is None or other is None:
        lacking = "an engine to run it" if file or found else "a compiler"
        raise ConversionError(f"CoffeeScript needs {lacking}, and there is none here.", where=place(item), hint=_HINT)
    if not found[1].startswith("1."):
        said = f"CoffeeScript {found[1]} writes newer JavaScript than the plugin's own, 1.12.2; for the same output:"
        host.log.warn("CoffeeScript:", f"{said} {_HINT}", place(item))
    return other


def told(words: str, text: str, item: Any) -> ConversionError:
    """Make an error of a compiler's *words* on *text*: the line counted in the item's file."""
    match = _PLACE.search(words)
    if match is None:
        return ConversionError(words or "CoffeeScript could not be compiled.", where=place(item))
    line = int(match[1])
    lines = text.split("\n")
    excerpt = lines[line - 1] if line <= len(lines) else ""
    return ConversionError(f"CoffeeScript: {match[2]}", where=place(item, line), excerpt=excerpt)


def place(item: Any, line: int = 0) -> Where:
    """Give the place of *line* of the body of *item*."""
    path = str(getattr(item, "relative_path", "") or "")
    return Where(path, int(getattr(item, "first_line", 1)) + line - 1 if line else 0)
