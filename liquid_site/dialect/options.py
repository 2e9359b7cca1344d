"""What an engine is made with: Liquid's settings in ``_config.yml``, and what plugins add."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from liquid_site.dialect.compile.settings import Filter, Settings


class Cache(Protocol):
    """Where compiled templates are kept from build to build; only what this user wrote may come out of it."""

    def get(self, *parts: str | bytes) -> bytes | None:
        """Give what was kept for *parts*."""

    def put(self, value: bytes, *parts: str | bytes) -> None:
        """Keep *value* for *parts*."""


@dataclass(frozen=True)
class Tag:
    """A tag of a plugin: ``parse(markup)`` gives ``render(context)``, or ``render(context, body)`` where *block*."""

    name: str
    parse: Callable[[str], Callable[..., Any]]
    block: bool = False


@dataclass(frozen=True)
class Options:
    """``error_mode`` (``warn``, ``lax`` or ``strict``), ``strict_variables`` and ``strict_filters`` of ``_config.yml``.

    ``tags`` and ``filters`` are those of plugins, by name; ``environment`` is a ``JekyllEnvironment`` with tags and
    filters of python-liquid's kind; ``cache`` keeps code from build to build. ``blank`` says whose library teaches
    objects to answer ``blank`` (``rails``, ``scholar``, else nobody's); the filters ``without`` are unknown.
    """

    error_mode: str = "warn"
    strict_variables: bool = False
    strict_filters: bool = False
    tags: Mapping[str, Tag] = field(default_factory=dict)
    filters: Mapping[str, Filter] = field(default_factory=dict)
    environment: Any = None
    blank: str = ""
    without: frozenset[str] = frozenset()
    cache: Cache | None = None

    def settings(self) -> Settings:
        """Give what the written code depends on; foreign filters are taken from the environment."""
        filters = dict(self.filters)
        if self.environment is not None:
            from liquid_site.dialect.foreign.adapt import filters_of

            filters.update(filters_of(self.environment))
        return Settings(self.strict_variables, self.strict_filters, filters, self.blank, self.without)

    def rules(self) -> Mapping[str, Any]:
        """Give how each tag is read: Liquid's and Jekyll's own, plugins', foreign ones."""
        from liquid_site.dialect.tags import foreign, plugin
        from liquid_site.dialect.tags.table import RULES

        rules = {**RULES, **{name: plugin.BLOCK if tag.block else plugin.TAG for name, tag in self.tags.items()}}
        if self.environment is not None:
            rules.update(dict.fromkeys(self.environment.foreign_tags, foreign.RULE))
        return rules

    def fingerprint(self, settings: Settings) -> str:
        """Give a digest of all that compiled code depends on besides the template's text."""
        from liquid_site.dialect.compile.version import fingerprint

        return fingerprint(
            self.error_mode,
            self.strict_variables,
            self.strict_filters,
            sorted((name, tag.block) for name, tag in self.tags.items()),
            sorted((name, one.with_context, one.keywords) for name, one in settings.filters.items()),
            self.environment and self.environment.foreign_tags,
            self.blank,
            sorted(self.without),
        )
