"""The beginning of a build: its site, theme, plugins, converters and engine, from a complete configuration."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import liquid_site.plugins.github_pages as github_pages
from liquid_site.build.cache import prepare
from liquid_site.build.converters.choose import Converters
from liquid_site.build.converters.identity import IDENTITY
from liquid_site.build.converters.markdown import Markdown
from liquid_site.build.converters.sass import Sheets, sass_converters
from liquid_site.build.incremental import Memory
from liquid_site.build.liquid import Liquid
from liquid_site.build.profile import Profile
from liquid_site.build.render import Renderer, fire
from liquid_site.build.wishes import Wishes, take
from liquid_site.config.folders import absolute, is_or_contains
from liquid_site.config.load import with_theme_settings
from liquid_site.config.log import Log
from liquid_site.errors import ConfigError, FatalError, ThemeError, Where
from liquid_site.model.paths import inside
from liquid_site.model.site import Site
from liquid_site.model.theme import Theme
from liquid_site.plugins.host import Host
from liquid_site.plugins.load import load
from liquid_site.reader.site import new_site
from liquid_site.ruby.text import inspect


@dataclass(eq=False)
class Build:
    """A build under way: the site and everything that works on it."""

    site: Site
    host: Host
    renderer: Renderer
    liquid: Liquid
    converters: Converters
    markdown: Markdown
    sheets: Sheets
    memory: Memory
    profile: Profile = field(default_factory=Profile)

    @property
    def log(self) -> Log:
        """The voice of the build."""
        return self.site.log

    @property
    def follow_links(self) -> bool:
        """Whether a link among the static files is copied as what it points at."""
        return bool(self.site.config.get("safe")) or os.environ.get("JEKYLL_ENV") == "production"


def start(config: dict[str, Any], log: Log) -> Build:
    """Make a build of *config*, plugins loaded, nothing read yet.

    Raises ConfigError, FatalError, ThemeError or PluginError where the site cannot even be begun.
    """
    refuse(config)
    config, wishes = take(config, absolute(str(config["source"])))
    config, theme = themed(config, wishes, log)
    check_destination(absolute(str(config["source"])), absolute(str(config["destination"])))
    site = new_site(config, log, theme)
    site.context.ways = wishes.ways
    context = site.context
    host = Host(config, log)
    wishes.tell(host)
    host.find_gem = lambda name: find_gem(name, context.source)
    load(host, context.source, theme.dependencies if theme else (), wishes.gemfile)
    build = assemble(site, host, cache_folder(config, context.source))
    host.trigger("site", "after_init", site)
    return build


def assemble(site: Site, host: Host, cache: str | None) -> Build:
    """Put together what renders *site*, and hand down to the model what it needs of it."""
    context = site.context
    markdown, sheets = Markdown(host, cache), Sheets(site)
    converters = Converters((*host.converters, markdown.converter(), *sass_converters(sheets), IDENTITY))
    memory = Memory(context.source, context.destination, bool(site.config.get("incremental")))
    memory.load()
    profile = Profile()
    liquid = Liquid(site, host, converters, memory, profile, cache)
    host.services = liquid.services
    renderer = Renderer(site, host, liquid, converters, memory, site.log)
    context.output_ext = converters.output_ext
    context.fire = lambda owner, event, item: fire_for(host, owner, event, item)
    context.is_block = liquid.is_block
    context.render_excerpt = lambda excerpt: renderer.run(excerpt, liquid.payload())
    return Build(site, host, renderer, liquid, converters, markdown, sheets, memory, profile)


def fire_for(host: Host, _owner: str, event: str, item: Any) -> None:
    """Run an item's hooks for *event*; the item knows its owner."""
    fire(host, item, event)


def refuse(config: dict[str, Any]) -> None:
    """Raise ConfigError for what is asked of Jekyll and cannot be had here."""
    if config.get("lsi"):
        raise ConfigError("lsi is not supported: related posts are the newest ones.", hint="leave out --lsi")


def check_destination(source: str, destination: str) -> None:
    """Raise FatalError if the destination is the source or a folder above it, links resolved."""
    real = os.path.realpath(destination).replace(os.sep, "/")
    if is_or_contains(destination, source) or is_or_contains(real, os.path.realpath(source).replace(os.sep, "/")):
        raise FatalError(
            "Destination directory cannot be or contain the Source directory.",
            where=Where(destination),
            hint="choose another --destination",
        )


def themed(config: dict[str, Any], wishes: Wishes, log: Log) -> tuple[dict[str, Any], Theme | None]:
    """Give the site's theme, and the configuration that it leaves: the remote theme's name, or the theme's settings.

    On GitHub Pages a theme has neither settings nor data, and the usual theme may be missing. Raises ThemeError.
    """
    remote = wishes.remote_theme(Host(config, log))
    if remote is not None and is_remote(remote, config, log):
        from liquid_site.themes.remote import remote_theme

        theme: Theme | None = remote_theme(remote, absolute(str(config["source"])), offline=wishes.offline, log=log)
        assert theme is not None
        config = {**config, "theme": theme.name}
    else:
        try:
            theme = find_theme(config, log, github_pages.THEMES if wishes.pages else {})
        except ThemeError as error:
            if not wishes.usual_theme:
                raise
            log.warn("Theme:", f"{error} GitHub Pages would use it; {error.hint}.")
            return config, None
        if theme is not None and not wishes.pages:
            config = with_theme(config, theme, log)
    if theme is not None and wishes.pages:
        theme.hidden = frozenset({"_data"})
    return config, theme


def is_remote(value: str, config: dict[str, Any], log: Log) -> bool:
    """Tell whether *value* names a remote theme; the site is built without it, with an error said, if it does not."""
    from liquid_site.themes.remote import names_theme

    valid = names_theme(value, absolute(str(config["source"])))
    if not valid:
        log.error("Remote Theme:", f"{inspect(value)} is not a valid remote theme")
    return valid


def find_theme(config: dict[str, Any], log: Log, versions: Mapping[str, str]) -> Theme | None:
    """Give the theme that ``theme`` names, of the version wanted where it is there.

    What is no text is passed over with a warning. Raises ThemeError.
    """
    name = config.get("theme")
    if name is None:
        return None
    if not isinstance(name, str):
        log.warn(
            "Theme:",
            f"value of 'theme' in config should be String to use gem-based themes, but got {_ruby_class(name)}",
        )
        return None
    from liquid_site.themes.find import find_theme as find

    return find(name, absolute(str(config["source"])), config, versions.get(name.lower().strip(), ""))


def find_gem(name: str, source: str) -> str | None:
    """Give the folder of the gem *name*, looked for where themes are, None where it is not there."""
    from liquid_site.themes.find import find_theme as find

    try:
        return find(name, source, {}).root
    except ThemeError:
        return None


def _ruby_class(value: object) -> str:
    if isinstance(value, bool):
        return "TrueClass" if value else "FalseClass"
    names = {int: "Integer", float: "Float", list: "Array", dict: "Hash"}
    return names.get(type(value), type(value).__name__.capitalize())


def with_theme(config: dict[str, Any], theme: Theme, log: Log) -> dict[str, Any]:
    """Lay *config* over the theme's own settings, unless it says not to."""
    path = f"{theme.root}/_config.yml"
    if config.get("ignore_theme_config") is True or os.path.islink(path) or not os.path.isfile(path):
        return config
    from liquid_site.config.files import parse_yaml

    settings = parse_yaml(path)
    if not isinstance(settings, dict):
        return config
    log.info("Theme Config file:", path)
    return with_theme_settings(config, settings)


def cache_folder(config: dict[str, Any], source: str) -> str | None:
    """Make the cache folder and give the part that is ours; None in safe mode or if the configuration says so."""
    if config.get("safe") or config.get("disable_disk_cache"):
        return None
    return prepare(inside(source, str(config.get("cache_dir") or ".jekyll-cache")))
