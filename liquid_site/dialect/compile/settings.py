"""What the written code depends on besides the template: the filters and tags there are, and how strict to be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from liquid_site.dialect.filters.table import CONTEXT_FILTERS, FILTERS


@dataclass(frozen=True)
class Filter:
    """A filter of a plugin: ``function(value, *args)``, with the context first if *with_context*.

    Keyword arguments come as one hash at the end, or by name if *keywords*.
    """

    function: Callable[..., Any]
    with_context: bool = False
    keywords: bool = False


@dataclass(frozen=True)
class Settings:
    """``strict_variables`` and ``strict_filters`` as in ``_config.yml``; ``filters`` are those of plugins.

    ``blank`` says who teaches objects to answer ``blank``, a key of ``markers.BLANKS``; the filters *without*
    are not there.
    """

    strict_variables: bool = False
    strict_filters: bool = False
    filters: Mapping[str, Filter] = field(default_factory=dict)
    blank: str = ""
    without: frozenset[str] = frozenset()

    def wants_context(self, name: str) -> bool:
        """Whether the filter *name* takes the context before its input."""
        own = self.filters.get(name)
        return own.with_context if own else name in CONTEXT_FILTERS

    def knows(self, name: str) -> bool:
        """Whether there is a filter *name*."""
        return name in self.filters or (name in FILTERS and name not in self.without)
