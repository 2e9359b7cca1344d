"""Finding a site's plugins and setting them up, in Jekyll's order: Gemfile, theme, ``_plugins``, configuration."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from importlib import import_module, util
from typing import Any

from liquid_site.config.packages import entry_points
from liquid_site.errors import LiquidSiteError, PluginError, Where
from liquid_site.model.paths import inside
from liquid_site.plugins.gemfile import plugin_names
from liquid_site.plugins.host import Host
from liquid_site.plugins.missing import advice
from liquid_site.plugins.table import NOTHING_TO_DO, module_name

GROUP = "liquid_site.plugins"
"""The entry-point group under which installed packages offer plugins; an entry point's name is the gem's."""
MODULE = "_liquid_site_plugin_"
"""How the names of the modules begin that a site's own files become."""

Setup = Callable[[Host], None]


def load(host: Host, source: str, theme_gems: Iterable[str], gemfile: str | None) -> list[str]:
    """Set up every plugin of the site in *source* on *host* and give their names, each once.

    *theme_gems* are the theme's dependencies; *gemfile* is the Gemfile's text or None. Raises PluginError for a name
    that nothing here or installed answers to.
    """
    wanted = plugin_names(gemfile) if gemfile is not None else []
    wanted += [gem for gem in theme_gems if allowed(host, gem)]
    done: dict[str, None] = {}
    _set_up_all(host, wanted, done, required=False)
    if not host.safe:
        for file in plugin_files(host.config, source):
            _set_up_file(host, file)
            done[file] = None
    _set_up_all(host, [name for name in names(host.config) if allowed(host, name)], done, required=True)
    warn_of_pagination(host, done)
    return list(done)


def warn_of_pagination(host: Host, done: Iterable[str]) -> None:
    """Warn where ``paginate`` is set and nothing paginates."""
    wanted = host.config.get("paginate")
    if wanted is None or wanted is False or host.log is None or "jekyll-paginate" in (*done, *names(host.config)):
        return
    host.log.warn(
        "Deprecation:",
        "You appear to have pagination turned on, but you haven't included the `jekyll-paginate` gem. "
        "Ensure you have `plugins: [jekyll-paginate]` in your configuration file.",
    )


def names(config: Any) -> list[str]:
    """Give the names under ``plugins``."""
    return [str(name) for name in config.get("plugins") or () if name is not None]


def allowed(host: Host, name: str) -> bool:
    """Tell whether *name* may be loaded: always, unless in safe mode only the whitelist counts."""
    whitelist = host.config.get("whitelist")
    listed = whitelist if isinstance(whitelist, list) else [whitelist]
    return not host.safe or name in listed


def _set_up_all(host: Host, wanted: Iterable[str], done: dict[str, None], *, required: bool) -> None:
    for name in wanted:
        if name in done or name in NOTHING_TO_DO:
            continue
        setup = find(name)
        if setup is not None:
            _run(host, name, setup)
            done[name] = None
        elif required:
            raise _missing(host, name)
        elif host.log is not None:
            host.log.debug("PluginManager:", f"{name} is not a plugin known here")


def find(name: str) -> Setup | None:
    """Give the ``setup`` of the plugin *name*: a built-in one, else an installed package's entry point."""
    module = module_name(name)
    if module is not None:
        return import_module(module).setup  # type: ignore[no-any-return]
    for point in entry_points(GROUP):
        if point.name in (name, name.replace("/", "-")):
            loaded = point.load()
            return loaded if callable(loaded) else loaded.setup  # type: ignore[no-any-return]
    return None


def plugin_files(config: Any, source: str) -> list[str]:
    """Give the files under the plugin folders, sorted as Jekyll's glob sorts them: Python's and Ruby's."""
    value = config.get("plugins_dir", "_plugins")
    folders = (
        [inside(source, value)] if value == "_plugins" else [os.path.abspath(str(name)) for name in _listed(value)]
    )
    found = []
    for folder in filter(os.path.isdir, folders):
        from pathlib import Path

        found += sorted(str(path) for path in Path(folder).rglob("*.py"))
        found += sorted(str(path) for path in Path(folder).rglob("*.rb"))
    return found


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _set_up_file(host: Host, file: str) -> None:
    if file.endswith(".rb"):
        _ruby(host, file)
        return
    spec = util.spec_from_file_location(f"{MODULE}{os.path.splitext(os.path.basename(file))[0]}", file)
    if spec is None or spec.loader is None:
        raise PluginError("A plugin cannot be loaded.", where=Where(file))
    module, loader = util.module_from_spec(spec), spec.loader

    def setup(host: Host) -> None:
        loader.exec_module(module)
        if not callable(getattr(module, "setup", None)):
            raise PluginError("A plugin has no setup(host).", where=Where(file), hint="define `def setup(host): …`")
        module.setup(host)

    _run(host, file, setup)


def _ruby(host: Host, file: str) -> None:
    from liquid_site.plugins.ruby_files import set_up_ruby

    def set_up_gem(name: str) -> bool:
        setup = find(name)
        if setup is not None:
            _run(host, name, setup)
        return setup is not None or name in NOTHING_TO_DO

    set_up_ruby(host, file, set_up_gem)


def _run(host: Host, name: str, setup: Setup) -> None:
    try:
        setup(host)
    except LiquidSiteError:
        raise
    except Exception as error:
        raise PluginError(f"The plugin {name} failed: {type(error).__name__}: {error}", where=Where(name)) from error


def _missing(host: Host, name: str) -> PluginError:
    known = advice(name)
    hint = known or f"Take {name} out of `plugins:`, or install a package that offers it ({GROUP})."
    if host.log is not None:
        host.log.error(
            "Dependency Error:",
            f"Yikes! It looks like you don't have {name} or one of its dependencies installed.",
        )
        if known:
            host.log.error("", f"{name} is not built in. Take it out of `plugins:` and {known}.")
    error = PluginError(f"There is no plugin {name} here.", hint=hint)
    error.told = host.log is not None
    return error
