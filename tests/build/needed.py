"""What some recorded sites need of the machine besides this package."""

from __future__ import annotations

import os
from pathlib import Path

from liquid_site.plugins.coffee_compilers import compiler_file, node_package, under_engine, under_node
from liquid_site.sass.find import embedded_command, has_libsass


def lacking(site: Path) -> str:
    """Give why *site* cannot be built here to the recorded bytes, empty where it can."""
    if site.name == "plugin-coffeescript" and not same_coffeescript(site):
        return "no CoffeeScript 1.12 here: coffee-script of npm, or COFFEESCRIPT_SOURCE_PATH with dukpy or node"
    if site.name == "github-pages-sass" and not (has_libsass() and embedded_command(os.environ)):
        return "style sheets like Ruby Sass's need libsass and Dart Sass"
    return ""


def same_coffeescript(site: Path) -> bool:
    """Tell whether a compiler that writes what the reference's writes is here."""
    file = compiler_file(lambda _name: None)
    if file is not None and under_engine(file) is not None:
        return True
    found = node_package(str(site))
    return found is not None and found[1].startswith("1.12.") and under_node(found[0]) is not None
