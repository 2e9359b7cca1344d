"""What versions of Jekyll do in different ways: one record a version, asked by whoever does the thing."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_GEM = re.compile(r"""^[ \t]*gem[ \t(]+["']github-pages["']""", re.MULTILINE)
_WEEKS = frozenset({"slugified_categories", "long_month", "w_year", "week", "w_day", "short_day", "long_day"})


@dataclass(frozen=True)
class Ways:
    """The ways of one version of Jekyll; what is left out is as in 4.4.

    Settings: ``excludes`` is what a site excludes that does not say (None: the usual list is always added to its own);
    ``lenient_settings`` mends old names and texts for lists with a warning instead of refusing them.
    Reading: ``reads_included`` takes files that ``include`` names out of folders passed by; ``whole_scopes`` lets a
    default's path stand for whole folder names only; ``orders_collections`` knows their ``sort_by`` and ``order``,
    ``table_settings`` knows ``csv_reader``, ``page_excerpts`` that setting; ``announces_future`` warns of later posts.
    Files: ``lists_collection_files`` puts the plain files of collections among the site's, and writes them only if the
    collection is; ``plain_names`` leaves escapes and trailing dots in the names of plain files.
    Rendering: ``skips_liquid`` honours ``render_with_liquid: false``; ``every_definition`` gives excerpts all link
    definitions behind them; ``rooted_links`` puts ``baseurl`` before ``link`` and ``post_url``; ``marks_lines`` knows
    ``mark_lines``; ``new_drops`` gives documents a ``date`` and ``name`` that they do not say, pages an ``excerpt`` and
    templates a ``theme``; ``old_filters`` are those of 3.10; ``alphanumeric_slugs`` drops the marks that Ruby's
    ``alnum`` lacks. Permalinks have neither the ``without_styles`` nor the ``without_placeholders``; ``warns`` of empty
    slugs and shared destinations.
    ``keeps_templates`` renders what has one path from one template, which remembers; ``template_paths`` gives the pages
    of a paginated list the path of the first. ``ruby_sass`` writes style sheets as Ruby Sass does,
    ``old_rouge`` colours code as Rouge 3.30.
    """

    jekyll: str = "4.4.1"
    excludes: tuple[str, ...] | None = None
    lenient_settings: bool = False
    reads_included: bool = True
    whole_scopes: bool = False
    orders_collections: bool = True
    table_settings: bool = True
    page_excerpts: bool = True
    announces_future: bool = True
    lists_collection_files: bool = True
    plain_names: bool = False
    skips_liquid: bool = True
    every_definition: bool = False
    rooted_links: bool = True
    marks_lines: bool = True
    new_drops: bool = True
    old_filters: bool = False
    alphanumeric_slugs: bool = False
    without_styles: frozenset[str] = frozenset()
    without_placeholders: frozenset[str] = frozenset()
    warns: bool = True
    keeps_templates: bool = True
    template_paths: bool = True
    ruby_sass: bool = False
    old_rouge: bool = False


JEKYLL_4 = Ways()
JEKYLL_3 = Ways(
    jekyll="3.10.0",
    excludes=(
        "Gemfile", "Gemfile.lock", "node_modules", "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/",
    ),
    lenient_settings=True,
    reads_included=False,
    whole_scopes=True,
    orders_collections=False,
    table_settings=False,
    page_excerpts=False,
    announces_future=False,
    lists_collection_files=False,
    plain_names=True,
    skips_liquid=False,
    every_definition=True,
    rooted_links=False,
    marks_lines=False,
    new_drops=False,
    old_filters=True,
    alphanumeric_slugs=True,
    without_styles=frozenset({"weekdate"}),
    without_placeholders=_WEEKS,
    warns=False,
    keeps_templates=False,
    template_paths=False,
    ruby_sass=True,
    old_rouge=True,
)  # fmt: skip
"""Jekyll 3.10.0, which GitHub Pages runs."""


def ways_of(config: Mapping[str, Any]) -> Ways:
    """Give the ways that *config* (complete, or what the caller gives) is to be built in."""
    return JEKYLL_3 if asks_for_pages(config, gemfile(str(config.get("source") or "."))) else JEKYLL_4


def asks_for_pages(config: Mapping[str, Any], gemfile_text: str | None) -> bool:
    """Tell whether a build is to be GitHub Pages': by the true ``github_pages``, or by the text of its Gemfile."""
    return config.get("github_pages") is True or names_the_gem(gemfile_text)


def names_the_gem(gemfile_text: str | None) -> bool:
    """Tell whether the text of a Gemfile names the github-pages gem."""
    return gemfile_text is not None and _GEM.search(gemfile_text) is not None


def gemfile(source: str) -> str | None:
    """Give the text of the Gemfile in use, None without one or if ``JEKYLL_NO_BUNDLER_REQUIRE`` is set."""
    if os.environ.get("JEKYLL_NO_BUNDLER_REQUIRE"):
        return None
    for path in (os.environ.get("BUNDLE_GEMFILE"), "Gemfile", f"{source}/Gemfile"):
        if path and os.path.isfile(path):
            with open(path, encoding="utf-8", errors="replace") as file:
                return file.read()
    return None
