"""``check:`` in ``_config.yml``: what is not to be checked, and how the web is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from liquid_site.check.finding import KINDS
from liquid_site.errors import ConfigError

_LISTS = ("ignore", "ignore_pages", "ignore_sources", "skip")
_KEYS = (*_LISTS, "external", "external_max_age", "external_timeout")


@dataclass(frozen=True)
class Settings:
    """What the configuration says of checking.

    ``ignore`` are address patterns, ``ignore_pages`` output paths, ``ignore_sources`` source paths (``*`` any text,
    ``?`` one character); ``skip`` are kinds; ``external_max_age`` days that an answer of the web holds,
    ``external_timeout`` seconds to wait for one.
    """

    ignore: tuple[str, ...] = ()
    ignore_pages: tuple[str, ...] = ()
    ignore_sources: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    external: bool = False
    external_max_age: float = 7.0
    external_timeout: float = 15.0

    def ignores(self, address: str) -> bool:
        """Tell whether *address* is not to be checked."""
        return any(matches(pattern, address) for pattern in self.ignore)

    def ignores_page(self, path: str) -> bool:
        """Tell whether the output file *path* is not to be checked."""
        return any(matches(pattern, path) for pattern in self.ignore_pages)

    def ignores_source(self, path: str) -> bool:
        """Tell whether findings in the source file *path* are left out."""
        return any(matches(pattern, path) for pattern in self.ignore_sources)


def matches(pattern: str, text: str) -> bool:
    """Tell whether *text* as a whole is *pattern*, in which ``*`` stands for any text and ``?`` for a character.

    Linear in the length of *text* for each star.
    """
    first, *others = pattern.split("*")
    if not others:
        return len(pattern) == len(text) and _at(first, text, 0)
    last = others.pop()
    if len(text) < len(first) + len(last) or not _at(first, text, 0) or not _at(last, text, len(text) - len(last)):
        return False
    place, stop = len(first), len(text) - len(last)
    for part in others:
        found = re.compile("".join("." if char == "?" else re.escape(char) for char in part), re.DOTALL).search(
            text, place, stop
        )
        if found is None:
            return False
        place = found.end()
    return True


def _at(part: str, text: str, place: int) -> bool:
    piece = text[place : place + len(part)]
    return len(piece) == len(part) and all(one in ("?", other) for one, other in zip(part, piece, strict=True))


def settings(config: Mapping[str, Any]) -> Settings:
    """Read ``check:`` of *config*. Raises ConfigError for a key, kind or type that is not known."""
    given = config.get("check")
    if given is None:
        return Settings()
    if not isinstance(given, dict):
        raise ConfigError("check: must be a mapping", excerpt=f"check: {given!r}", hint=f"its keys: {', '.join(_KEYS)}")
    for key in given:
        if key not in _KEYS:
            raise ConfigError(f"check: has no key {key!r}", hint=f"its keys: {', '.join(_KEYS)}")
    lists: dict[str, Any] = {key: _texts(key, given[key]) for key in _LISTS if key in given}
    for kind in lists.get("skip", ()):
        if kind not in KINDS:
            raise ConfigError(f"check.skip: there is no kind {kind!r}", hint=f"the kinds: {', '.join(KINDS)}")
    numbers: dict[str, Any] = {
        key: _number(key, given[key]) for key in ("external_max_age", "external_timeout") if given.get(key) is not None
    }
    return Settings(**lists, **numbers, external=given.get("external") is True)


def _texts(key: str, value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [] if value is None else [value]
    if not all(isinstance(one, str) for one in values):
        raise ConfigError(
            f"check.{key} must be a list of texts", excerpt=repr(value), hint="quote what YAML reads as another type"
        )
    return tuple(values)


def _number(key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value < 0:
        raise ConfigError(f"check.{key} must be a number that is not negative", excerpt=repr(value))
    return float(value)
