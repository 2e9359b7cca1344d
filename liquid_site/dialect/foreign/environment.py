"""A python-liquid environment whose tags and filters are the dialect's, and take whatever a user adds."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from liquid import Environment
from liquid.builtin import register

from liquid_site.dialect.filters.table import CONTEXT_FILTERS, FILTERS
from liquid_site.dialect.foreign.values import ours, theirs


class JekyllEnvironment(Environment):
    """Add tags with ``add_tag`` and filters with ``add_filter``, then give it to ``Options(environment=…)``.

    Liquid inside the tags' blocks is the dialect's; so are the filters in their expressions.
    """

    block_nesting_limit = 100
    context_depth_limit = 100

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"strict_filters": False, **options})

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        """Start with python-liquid's own tags, which the engine replaces with its own, and the dialect's filters."""
        register(self)
        self.standard_tags = frozenset(self.tags)
        self.filters.clear()
        for name, function in FILTERS.items():
            self.filters[name] = _adapted(function, name in CONTEXT_FILTERS)
        self.standard_filters = dict(self.filters)
        if extra:
            from liquid.extra import add_tags_and_filters

            add_tags_and_filters(self)

    @property
    def foreign_tags(self) -> list[str]:
        """The names of the tags that a user added."""
        return sorted(name for name in self.tags if name not in self.standard_tags)

    @property
    def foreign_filters(self) -> dict[str, Callable[..., Any]]:
        """The filters that a user added."""
        own = self.standard_filters
        return {name: function for name, function in self.filters.items() if own.get(name) is not function}


def _adapted(function: Callable[..., Any], with_context: bool) -> Callable[..., Any]:
    """A filter of the dialect as python-liquid calls filters."""

    @functools.wraps(function)
    def call(value: Any, *arguments: Any, context: Any = None, **keywords: Any) -> Any:
        given = [ours(value), *(ours(argument) for argument in arguments)]
        if keywords:
            given.append({key: ours(argument) for key, argument in keywords.items()})
        return theirs(function(context.ctx, *given) if with_context else function(*given))

    call.with_context = True  # type: ignore[attr-defined]
    return call
