"""From a theme's name in ``_config.yml`` to its folder, without Ruby."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from glob import escape, glob
from typing import Any

from liquid_site.errors import ThemeError, Where
from liquid_site.model.theme import Theme
from liquid_site.themes import places
from liquid_site.themes.gemspec import GemInfo, read_gemspec, version_key

_LOCKED = re.compile(r"^    ([\w.-]+) \(([\w.]+)\)$", re.M)


def find_theme(name: str, source: str, config: Mapping[str, Any], version: str = "") -> Theme:
    """Find the theme *name* for the site in *source*.

    Looked up in this order: ``theme_path`` of the configuration (a folder, or a ``.gem`` file), gem folders
    (``GEM_HOME``, ``GEM_PATH``, the usual ones), the site's ``vendor`` folder, themes added with ``theme add``,
    ``node_modules``, installed Python packages, the bundled theme. Of several versions the one in ``Gemfile.lock`` is
    taken, else the newest (or *version*, where it is there); of two copies the first. Raises ThemeError with Jekyll's
    message where there is none.
    """
    name = name.lower().strip()
    pinned = locked_versions(source).get(name, version)
    for finder in (_configured, _gems, _vendored, _stored, _in_node_modules, _in_python):
        newest_first = sorted(finder(name, source, config), key=lambda one: version_key(one.version), reverse=True)
        exact = [theme for theme in newest_first if theme.version == pinned]
        if newest_first:
            return (exact or newest_first)[0]
    if name == places.BUNDLED:
        return Theme(name, os.path.realpath(places.bundled()), _own_version(), "liquid-site", "An academic homepage.")
    raise ThemeError(
        f"The {name} theme could not be found.",
        where=Where(os.path.join(source, "_config.yml")),
        hint=f"`liquid-site theme add {name}` fetches it; `theme_path:` names a folder or .gem file that has it",
    )


def theme_from_folder(name: str, folder: str, info: GemInfo | None = None) -> Theme:
    """Make a theme of *folder*; what is said of it comes from *info*, else from a gemspec that lies in it."""
    said = info or folder_info(name, folder)
    return Theme(
        name,
        os.path.realpath(folder),
        said.version,
        said.authors,
        said.description or said.summary,
        dict(said.metadata),
        said.dependencies,
    )


def folder_info(name: str, folder: str) -> GemInfo:
    """Read ``NAME.gemspec`` or ``jekyll-theme-NAME.gemspec`` in *folder*; without one nothing is known."""
    for file in (f"{name}.gemspec", f"jekyll-theme-{name}.gemspec"):
        path = os.path.join(folder, file)
        if os.path.isfile(path):
            return _read(path)
    return GemInfo(name)


def locked_versions(source: str) -> dict[str, str]:
    """Give gem → version of the site's ``Gemfile.lock``, empty where there is none."""
    path = os.path.join(source, "Gemfile.lock")
    if not os.path.isfile(path):
        return {}
    with open(path, encoding="utf-8", errors="replace") as stream:
        return dict(_LOCKED.findall(stream.read()))


def _read(path: str) -> GemInfo:
    with open(path, encoding="utf-8", errors="replace") as stream:
        return read_gemspec(stream.read())


def _configured(name: str, source: str, config: Mapping[str, Any]) -> Iterator[Theme]:
    for path in places.configured(config, source):
        if path.endswith(".gem"):
            from liquid_site.themes.archive import read_gem

            if os.path.isfile(path) and read_gem(path).name == name:
                yield _from_gem(name, path)
        elif os.path.isdir(os.path.join(path, name)):
            yield theme_from_folder(name, os.path.join(path, name))
        elif os.path.isdir(path):
            yield theme_from_folder(name, path)


def _gems(name: str, source: str, _config: Mapping[str, Any]) -> Iterator[Theme]:
    for home in places.gem_homes(source):
        for folder in glob(os.path.join(escape(home), "gems", f"{escape(name)}-[0-9]*")):
            specification = os.path.join(home, "specifications", f"{os.path.basename(folder)}.gemspec")
            info = _read(specification) if os.path.isfile(specification) else folder_info(name, folder)
            if not info.version:
                info.version = os.path.basename(folder)[len(name) + 1 :]
            yield theme_from_folder(name, folder, info)


def _vendored(name: str, source: str, _config: Mapping[str, Any]) -> Iterator[Theme]:
    for folder in ("vendor/cache", "vendor", "."):
        for path in glob(os.path.join(escape(source), folder, f"{escape(name)}-[0-9]*.gem")):
            yield _from_gem(name, path)
    folder = os.path.join(source, "vendor", name)
    if os.path.isdir(folder):
        yield theme_from_folder(name, folder)


def _stored(name: str, _source: str, _config: Mapping[str, Any]) -> Iterator[Theme]:
    for path in glob(os.path.join(escape(places.store()), "gems", f"{escape(name)}-[0-9]*.gem")):
        yield _from_gem(name, path)


def _in_node_modules(name: str, source: str, _config: Mapping[str, Any]) -> Iterator[Theme]:
    folder = os.path.join(source, "node_modules", name)
    if os.path.isdir(os.path.join(folder, "_layouts")):
        yield theme_from_folder(name, folder)


def _in_python(name: str, _source: str, _config: Mapping[str, Any]) -> Iterator[Theme]:
    folder = places.python_package(name)
    if folder is not None:
        yield theme_from_folder(name, folder)


def _from_gem(name: str, path: str) -> Theme:
    """Unpack the ``.gem`` *path* into the store, once for each content, and make a theme of it."""
    import hashlib

    from liquid_site.themes.archive import read_gem, unpack_gem

    with open(path, "rb") as stream:
        digest = hashlib.sha256(stream.read()).hexdigest()[:16]
    folder = os.path.join(places.store(), "unpacked", f"{name}-{digest}")
    info = read_gem(path) if os.path.isdir(folder) else unpack_gem(path, folder)
    return theme_from_folder(name, folder, info)


def _own_version() -> str:
    from liquid_site import __version__

    return __version__
