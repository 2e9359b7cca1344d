"""The names that compiled code calls, bound to the build's own functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from liquid_site.dialect.compile.code import Use
from liquid_site.dialect.compile.settings import Settings
from liquid_site.dialect.faults import Fault
from liquid_site.dialect.options import Options


def bind_tags(uses: Iterable[Use], options: Options) -> dict[str, Any]:
    """Give plugins' tags what they read of their markup. Raises LiquidError where one does not take it."""
    return {use.local: _tag(use, options) for use in uses}


def _tag(use: Use, options: Options) -> Callable[..., Any]:
    try:
        if use.kind == "foreign":
            from liquid_site.dialect.foreign.adapt import bind_tag

            return bind_tag(options.environment, use.markup)
        return options.tags[use.name].parse(use.markup)
    except Fault as fault:
        fault.line = fault.line or use.line
        raise


def bind_names(settings: Settings) -> dict[str, Any]:
    """Give the names that all compiled code may call, ``f_`` before those of filters."""
    from liquid_site.dialect.compile.runtime import NAMESPACE
    from liquid_site.dialect.filters.table import FILTERS
    from liquid_site.dialect.running.code import highlight
    from liquid_site.dialect.running.links import link as link_tag
    from liquid_site.dialect.running.links import post_url
    from liquid_site.dialect.running.partials import include, include_relative

    own = {
        "highlight": highlight, "include": include, "include_relative": include_relative, "link": link_tag,
        "post_url": post_url,
    }  # fmt: skip
    filters = {f"f_{name}": function for name, function in FILTERS.items()}
    plugins = {f"f_{name}": one.function for name, one in settings.filters.items()}
    return {**NAMESPACE, **own, **filters, **plugins}
