"""What some recorded sites need of the machine besides this package."""

from __future__ import annotations

from pathlib import Path

from liquid_site.plugins.coffee_compilers import compiler_file, node_package, under_engine, under_node


def lacking(site: Path) -> str:
    """Give why *site* cannot be built here to the recorded bytes, empty where it can."""
    if site.name == "plugin-coffeescript" and not same_coffeescript(site):
        return "no CoffeeScript 1.12 here: coffee-script of npm, or COFFEESCRIPT_SOURCE_PATH with dukpy or node"
    return ""


def same_coffeescript(site: Path) -> bool:
    """Tell whether a compiler that writes what the reference's writes is here."""
    file = compiler_file(lambda _name: None)
    if file is not None and under_engine(file) is not None:
        return True
    found = node_package(str(site))
    return found is not None and found[1].startswith("1.12.") and under_node(found[0]) is not None
