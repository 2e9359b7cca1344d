"""The ``sass:`` settings of a site as jekyll-sass-converter 3.1 reads them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from liquid_site.ruby.glob import glob


@dataclass(frozen=True)
class SassOptions:
    """What every sheet of one site is compiled with; ``load_paths`` are absolute and exist."""

    style: str = "expanded"
    load_paths: tuple[str, ...] = ()
    source_map: bool = True
    quiet_deps: bool = False
    verbose: bool = False
    fatal_deprecations: tuple[str, ...] = ()
    future_deprecations: tuple[str, ...] = ()
    silence_deprecations: tuple[str, ...] = ()
    implementation: str = "dart-sass"

    def arguments(self) -> dict[str, Any]:
        """The keyword arguments of ``Compiler.compile`` these options stand for."""
        names: tuple[str, ...] = ("style", "load_paths", "source_map", "quiet_deps", "verbose")
        names += ("fatal_deprecations", "future_deprecations", "silence_deprecations")
        return {name: getattr(self, name) for name in names}


def sass_options(
    config: Mapping[str, Any],
    source: str,
    *,
    theme_path: str | None = None,
    environment: str = "development",
    safe: bool = False,
    ruby: bool = False,
) -> SassOptions:
    """The options of the site at *source* (absolute) whose configuration is *config*.

    *theme_path* is the theme's ``_sass``, searched last. In *safe* mode no load path leaves *source*.
    With *ruby* they are those of jekyll-sass-converter 1.5: more styles, no maps, nothing said of deprecations.
    """
    given = config.get("sass") or {}
    style = str(given.get("style") or "").removeprefix(":")
    load_paths = _load_paths(given, source, theme_path, safe)
    if ruby:
        known = style in ("nested", "expanded", "compact", "compressed")
        return SassOptions(style if known else "compact", load_paths, source_map=False, implementation="ruby-sass")
    return SassOptions(
        style=style if style in ("expanded", "compressed") else "expanded",
        load_paths=load_paths,
        source_map=_wants_map(given.get("sourcemap", "always"), environment),
        quiet_deps=_truthy(given.get("quiet_deps")),
        verbose=_truthy(given.get("verbose")),
        fatal_deprecations=_names(given.get("fatal_deprecations")),
        future_deprecations=_names(given.get("future_deprecations")),
        silence_deprecations=_names(given.get("silence_deprecations")),
        implementation="sassc" if given.get("implementation") == "sassc" else "dart-sass",
    )


def _wants_map(choice: object, environment: str) -> bool:
    """Only ``never``, and ``development`` elsewhere, mean no map."""
    return choice != "never" and (choice != "development" or environment == "development")


def _load_paths(given: Mapping[str, Any], source: str, theme_path: str | None, safe: bool) -> tuple[str, ...]:
    own = inside(source, str(given.get("sass_dir") or "_sass"))
    wanted = [*_names(given.get("load_paths")), own.removeprefix(source.rstrip(os.sep) + os.sep)]
    if safe:
        wanted = [inside(source, path) for path in wanted]
    found = [path for pattern in wanted for path in _expanded(pattern, source)]
    paths = [inside(source, path) if safe else _absolute(source, path) for path in found]
    paths = list(dict.fromkeys(paths)) + ([theme_path] if theme_path else [])
    return tuple(path for path in paths if os.path.isdir(path))


def _expanded(pattern: str, source: str) -> list[str]:
    return glob(pattern, "" if os.path.isabs(pattern) else source)


def _absolute(source: str, path: str) -> str:
    return os.path.normpath(os.path.join(source, os.path.expanduser(path)))


def inside(source: str, path: str) -> str:
    """Jekyll's ``sanitized_path``: *path* under *source* whatever it says; ``..`` never climbs out."""
    if path == source:
        return source
    clean = os.path.normpath("/" + path.lstrip("~").replace("\\", "/").lstrip("/"))
    base = source.rstrip("/")
    return clean if clean == base or clean.startswith(base + "/") else base + clean.rstrip("/")


def _names(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    items: Sequence[Any] = value if isinstance(value, (list, tuple)) else [value]
    return tuple(str(item) for item in items)


def _truthy(value: object) -> bool:
    """Ruby's truth: all but nil and false."""
    return value is not None and value is not False
