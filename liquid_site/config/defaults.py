"""Jekyll's built-in configuration."""

from __future__ import annotations

from typing import Any

from liquid_site.config.folders import absolute

DEFAULT_EXCLUDES = (
    ".sass-cache",
    ".jekyll-cache",
    "gemfiles",
    "Gemfile",
    "Gemfile.lock",
    "node_modules",
    "vendor/bundle/",
    "vendor/cache/",
    "vendor/gems/",
    "vendor/ruby/",
)


def defaults() -> dict[str, Any]:
    """Make a fresh copy of the built-in settings, in Jekyll's order; the folders are the working directory's."""
    return {
        "source": absolute("."),
        "destination": absolute("_site"),
        **folders(),
        "collections": {},
        **reading(),
        "whitelist": [],
        "plugins": [],
        "markdown": "kramdown",
        "highlighter": "rouge",
        "lsi": False,
        "excerpt_separator": "\n\n",
        "incremental": False,
        **serving(),
        "permalink": "date",
        "paginate_path": "/page:num",
        "timezone": None,
        "quiet": False,
        "verbose": False,
        "defaults": [],
        "liquid": {"error_mode": "warn", "strict_filters": False, "strict_variables": False},
        "kramdown": kramdown(),
    }


def folders() -> dict[str, Any]:
    """Name the special folders."""
    return {
        "collections_dir": "",
        "cache_dir": ".jekyll-cache",
        "plugins_dir": "_plugins",
        "layouts_dir": "_layouts",
        "data_dir": "_data",
        "includes_dir": "_includes",
    }


def reading() -> dict[str, Any]:
    """Settle what is read."""
    return {
        "safe": False,
        "include": [".htaccess"],
        "exclude": [],
        "keep_files": [".git", ".svn"],
        "encoding": "utf-8",
        "markdown_ext": "markdown,mkdown,mkdn,mkd,md",
        "strict_front_matter": False,
        "show_drafts": None,
        "limit_posts": 0,
        "future": False,
        "unpublished": False,
    }


def serving() -> dict[str, Any]:
    """Settle the development server; the port is text, as in Jekyll."""
    return {"detach": False, "port": "4000", "host": "127.0.0.1", "baseurl": None, "show_dir_listing": False}


def kramdown() -> dict[str, Any]:
    """Settle the Markdown converter."""
    return {
        "auto_ids": True,
        "toc_levels": [1, 2, 3, 4, 5, 6],
        "entity_output": "as_char",
        "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
        "input": "GFM",
        "hard_wrap": False,
        "guess_lang": True,
        "footnote_nr": 1,
        "show_warnings": False,
    }
