"""Compiled code made ready to run: the names it calls are bound to the build's own functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from liquid_site.dialect.compile.code import Compiled, Use, link
from liquid_site.dialect.compile.settings import Settings
from liquid_site.dialect.faults import Fault
from liquid_site.dialect.filters.table import FILTERS
from liquid_site.dialect.options import Options


def bind(compiled: Compiled, tags: Mapping[str, Any], settings: Settings) -> dict[str, Any]:
    """Give the globals of *compiled*, ``render`` among them; *tags* are the plugins' tags in it."""
    bound: dict[str, Any] = {use.local: _filter(use.name, settings) for use in compiled.uses if use.kind == "filter"}
    return link(compiled, namespace(), {**bound, **tags, "TEMPLATE": object()})


def bind_tags(uses: Iterable[Use], options: Options) -> dict[str, Any]:
    """Give plugins' tags what they read of their markup. Raises LiquidError where one does not take it."""
    return {use.local: _tag(use, options) for use in uses if use.kind != "filter"}


def _filter(name: str, settings: Settings) -> Callable[..., Any]:
    own = settings.filters.get(name)
    return own.function if own else FILTERS[name]


def _tag(use: Use, options: Options) -> Callable[..., Any]:
    try:
        if use.kind == "foreign":
            from liquid_site.dialect.foreign.adapt import bind_tag

            return bind_tag(options.environment, use.markup)
        return options.tags[use.name].parse(use.markup)
    except Fault as fault:
        fault.line = fault.line or use.line
        raise


@cache
def namespace() -> Mapping[str, Any]:
    """Give the names that all compiled code may call."""
    from liquid_site.dialect.compile.runtime import NAMESPACE
    from liquid_site.dialect.running.code import highlight
    from liquid_site.dialect.running.links import link as link_tag
    from liquid_site.dialect.running.links import post_url
    from liquid_site.dialect.running.partials import include, include_relative

    own = {
        "highlight": highlight, "include": include, "include_relative": include_relative, "link": link_tag,
        "post_url": post_url,
    }  # fmt: skip
    return {**NAMESPACE, **own}
