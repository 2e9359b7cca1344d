"""The ``collections`` setting in its one shape: posts first, each name with its settings."""

from __future__ import annotations

from typing import Any

from liquid_site.config.ways import Ways
from liquid_site.errors import ConfigError
from liquid_site.ruby.hashes import deep_merge
from liquid_site.ruby.text import inspect

STYLES = {
    "none": "/:categories/:title:output_ext",
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
}


def with_posts(config: dict[str, Any], ways: Ways) -> None:
    """Turn a list of names into a map, put ``posts`` first, written, under the permalink style as *ways* know it.

    Raises ConfigError unless the setting is a map or a list of names.
    """
    named = config.get("collections")
    if named is None:
        return
    if isinstance(named, list):
        named = {name: {} for name in named}
    if not isinstance(named, dict):
        raise ConfigError("Your `collections` key must be a hash or an array.", excerpt=inspect(named))
    collections = deep_merge({"posts": {}}, named)
    for name, settings in collections.items():
        check(name, settings)
    posts = collections["posts"]
    posts["output"] = True
    if config.get("permalink") and not posts.get("permalink"):
        posts["permalink"] = posts_template(config["permalink"], ways)
    config["collections"] = collections


def check(name: object, settings: object) -> None:
    """Raise ConfigError for a collection that is not a name with settings."""
    if not isinstance(name, str) or not (settings is None or isinstance(settings, dict)):
        shown = inspect({name: settings})
        raise ConfigError(
            "a collection is a name and its settings", excerpt=shown, hint="collections: {name: {output: true}}"
        )


def posts_template(style: object, ways: Ways) -> str:
    """Expand the configuration's ``permalink`` to the posts' template; what is no style's name is a template itself."""
    named = str(style)
    return STYLES.get(named, named) if named not in ways.without_styles else named
