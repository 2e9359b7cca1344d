"""Where themes may lie on this machine: vendored, in gem folders, ``node_modules``, Python packages, our own store."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from glob import escape, glob
from typing import Any

from liquid_site.config.packages import entry_points

BUNDLED = "academic"
"""The theme that comes with liquid-site."""
_GEM_HOMES = (
    "/var/lib/gems/*",
    "/usr/local/bundle",
    "/usr/local/lib/ruby/gems/*",
    "/usr/lib/ruby/gems/*",
    "/usr/share/rubygems-integration/*",
    "/opt/homebrew/lib/ruby/gems/*",
    "~/.gem/ruby/*",
    "~/.local/share/gem/ruby/*",
    "~/.rbenv/versions/*/lib/ruby/gems/*",
    "~/.rvm/gems/*",
    "~/gems",
)


def store(environment: Mapping[str, str] = os.environ) -> str:
    """Give the folder that keeps added and remote themes: ``LIQUID_SITE_CACHE``, else the user's cache."""
    chosen = environment.get("LIQUID_SITE_CACHE")
    if chosen:
        return os.path.abspath(chosen)
    if sys.platform == "win32":
        base = environment.get("LOCALAPPDATA") or os.path.expanduser("~/AppData/Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = environment.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "liquid-site")


def gem_homes(source: str, environment: Mapping[str, str] = os.environ) -> Iterator[str]:
    """Give the folders that hold ``gems/`` and ``specifications/``, the site's own first, as far as they exist."""
    patterns = [
        os.path.join(escape(source), "vendor", "bundle", "ruby", "*"),
        os.path.join(escape(source), "vendor", "gems"),
    ]
    listed = [environment.get("GEM_HOME", ""), *environment.get("GEM_PATH", "").split(os.pathsep)]
    patterns += [escape(home) for home in listed if home]
    patterns += [os.path.expanduser(home) for home in _GEM_HOMES]
    seen = set()
    for pattern in patterns:
        for home in sorted(glob(pattern), reverse=True):
            if home not in seen and os.path.isdir(home):
                seen.add(home)
                yield home


def python_package(name: str) -> str | None:
    """Give the folder of an installed Python package that offers the theme *name*.

    Either an entry point of the group ``liquid_site.themes`` with that name, or a package so called (``-`` read as
    ``_``) that holds ``_layouts``.
    """
    from importlib.util import find_spec

    module = next((point.module for point in entry_points("liquid_site.themes") if point.name == name), None)
    if module is None:
        module = name.replace("-", "_")
        if not module.isidentifier():
            return None
    spec = find_spec(module)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    return next((folder for folder in folders if os.path.isdir(os.path.join(folder, "_layouts"))), None)


def bundled() -> str:
    """Give the folder of the bundled theme: inside the installed package, else the checkout's root."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(package, "themes", BUNDLED)
    return inside if os.path.isdir(inside) else os.path.dirname(package)


def configured(config: Mapping[str, Any], source: str) -> Iterator[str]:
    """Give the folders and ``.gem`` files under the configuration's ``theme_path``, relative to *source*."""
    value = config.get("theme_path")
    for path in value if isinstance(value, list) else [value] if isinstance(value, str) else []:
        yield os.path.abspath(os.path.join(source, os.path.expanduser(str(path))))
