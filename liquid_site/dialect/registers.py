"""What a render carries besides variables: the site, the page, and what higher layers hand down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from liquid_site.config.ways import JEKYLL_4, Ways
from liquid_site.dialect.faults import RubyFault


def _nobody(_text: str) -> str:
    raise RubyFault("no converter was handed down for this filter")


@dataclass(eq=False)
class Services:
    """One a build: the callables that filters and tags need from higher layers, each ``text -> text``.

    ``memo`` is for whatever filters remember over the whole build (one dict a purpose); ``depend(path, page)`` is told
    of every file that a page includes; ``inclusions`` is what the include tag has found so far.
    ``ways`` are those of the version of Jekyll that is stood for.
    """

    markdownify: Callable[[str], str] = _nobody
    smartify: Callable[[str], str] = _nobody
    sassify: Callable[[str], str] = _nobody
    scssify: Callable[[str], str] = _nobody
    depend: Callable[[str, Any], None] | None = None
    memo: dict[str, dict[Any, Any]] = field(default_factory=dict)
    inclusions: dict[str, Any] = field(default_factory=dict)
    ways: Ways = JEKYLL_4


@dataclass(eq=False)
class Registers:
    """One a render: ``site`` is the model's site, ``page`` the Liquid face of the page (or None)."""

    site: Any = None
    page: Any = None
    services: Services = field(default_factory=Services)
