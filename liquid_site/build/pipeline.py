"""A build from its configuration to its files: reset, read, generate, render, clean, write; hooks at each step."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from liquid_site.build.clean import clean
from liquid_site.build.conflicts import warn_of_conflicts
from liquid_site.build.output import prepare
from liquid_site.build.profile import Profile
from liquid_site.build.progress import tracked
from liquid_site.build.render import fire, takes_liquid
from liquid_site.build.sheets_ahead import begin_sheets
from liquid_site.build.start import Build, start
from liquid_site.build.write import Staging
from liquid_site.config.log import Log
from liquid_site.errors import ConfigError, FatalError, FrontMatterError, LiquidError, LiquidSiteError
from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.model.publish import is_written, truthy
from liquid_site.model.site import Item, Site, items

FATAL_IN_LIQUID = ("Invalid Date: ", "Could not find post ")
"""How the errors of templates begin that Jekyll answers with YOUR SITE COULD NOT BE BUILT."""


@dataclass
class Result:
    """What a build came to: the files written, what it warned of, the seconds it took, phase by phase."""

    written: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    seconds: float = 0.0
    phases: dict[str, float] = field(default_factory=dict)


def build(config: dict[str, Any], log: Log, watch: Callable[[Build], object] | None = None) -> Result:
    """Build the site that *config* (complete) describes, saying what Jekyll says.

    *watch* is handed the build when it has been started, to add hooks of its own.
    """
    began = perf_counter()
    there = os.path.isdir(str(config["source"]))
    made = start(config, log)
    if watch is not None:
        watch(made)
    log.info("Source:", made.site.source)
    if not there:
        log.warn("Build Warning:", "There is no such source folder: the site is empty.")
    log.info("Destination:", made.site.destination)
    log.info("Incremental build:", "enabled" if made.memory.enabled else "disabled. Enable with --incremental")
    log.info("Generating...")
    result = process(made)
    result.seconds = perf_counter() - began
    log.info("", f"done in {round(result.seconds, 3)} seconds.")
    return result


def process(build: Build) -> Result:
    """Take a started build through all its phases."""
    profile = build.profile
    with told(build.log):
        with profile.phase("reset"):
            reset(build)
        with profile.phase("read"):
            read(build)
        with profile.phase("generate"):
            generate(build)
        with profile.phase("render"):
            render(build)
        with profile.phase("write"):
            written = write(build)
    if build.site.config.get("profile"):
        report(build.log, profile)
    warnings = build.log.texts("warn") + build.log.texts("error")
    return Result(written, warnings, phases=dict(profile.phases))


def reset(build: Build) -> None:
    """Begin anew; plugins hear of it."""
    build.host.trigger("site", "after_reset", build.site)


def read(build: Build) -> None:
    """Read the source into the site."""
    from liquid_site.reader.site import read as read_site

    read_site(build.site)
    limit_posts(build)
    build.host.trigger("site", "post_read", build.site)


def limit_posts(build: Build) -> None:
    """Keep the newest posts only, as many as ``limit_posts`` says; 0 keeps all."""
    limit = build.site.config.get("limit_posts") or 0
    if limit > 0:
        build.site.posts.docs = build.site.posts.docs[-limit:]


def generate(build: Build) -> None:
    """Let the plugins add to the site."""
    for generator in build.host.generators:
        generator.function(build.site)


def render(build: Build) -> None:
    """Render documents, collection by collection, then pages; pages added meanwhile are rendered too."""
    site, host = build.site, build.host
    refuse_relative_permalinks(site)
    payload = build.liquid.payload()
    host.trigger("site", "pre_render", site, payload)
    build.markdown.warm(plain_markdown(build))
    begin_sheets(site, build.sheets)
    total = sum(len(collection.docs) for collection in site.collections.values()) + len(site.pages)
    try:
        for item in tracked(to_render(build), total, "Rendering"):
            if build.memory.is_due(item):
                build.renderer.render(item, payload)
        host.trigger("site", "post_render", site, payload)
    finally:
        build.markdown.finish()
        build.liquid.save()


def refuse_relative_permalinks(site: Site) -> None:
    """Raise ConfigError, told, for the setting that Jekyll 3 took away."""
    if truthy(site.config.get("relative_permalinks")):
        message = (
            "Since v3.0, permalinks for pages in subfolders must be relative to the site source directory, "
            "not the parent directory. Check https://jekyllrb.com/docs/upgrading/ for more info."
        )
        site.log.error(message)
        error = ConfigError(message, hint="take relative_permalinks out of the configuration")
        error.told = True
        raise error


def to_render(build: Build) -> Iterator[Page | Document]:
    """Give what is rendered, in order; the lists may grow on the way."""
    for collection in build.site.collections.values():
        yield from collection.docs
    yield from build.site.pages


def write(build: Build) -> list[str]:
    """Prepare every file, clear the destination, move the files in; give the paths written."""
    site = build.site
    root = site.destination
    with Staging(root) as staging:
        paths = [(item, item.destination(root)) for item in items(site) if is_written(item)]
        due = [(item, path) for item, path in paths if build.memory.is_due(item)]
        places = [prepare(staging, item, path, build.follow_links) for item, path in due]
        targets = [path for _, path in paths]
        clean(build.host, root, targets, site.config.get("keep_files") or (), staging.folder)
        if site.context.ways.warns and len(set(targets)) < len(targets):
            warn_of_conflicts(site)
        for (item, path), place in zip(due, places, strict=True):
            staging.move(place, path)
            written(build, item)
    build.memory.forget()
    build.memory.save()
    build.host.trigger("site", "post_write", site)
    return targets


def written(build: Build, item: Item) -> None:
    """Tell plugins that *item* has been written."""
    if isinstance(item, (Page, Document)):
        fire(build.host, item, "post_write")


def plain_markdown(build: Build) -> list[str]:
    """Give the texts that go to the Markdown converter as they are, no Liquid in them."""
    found = []
    for item in to_render(build):
        converters = build.converters.matching(item.ext)
        if item.content and converters[0].prefix and not takes_liquid(item) and build.memory.is_due(item):
            found.append(item.content)
    return found


@contextmanager
def told(log: Log) -> Iterator[None]:
    """Say, as Jekyll does, that the site could not be built, where an error is of that kind."""
    try:
        yield
    except LiquidSiteError as error:
        if is_fatal(error):
            log.error("ERROR:", "YOUR SITE COULD NOT BE BUILT:")
            log.error("", "------------------------------------")
            log.error("", error.message)
            error.told = True
        raise


def is_fatal(error: LiquidSiteError) -> bool:
    """Tell whether Jekyll has a word of its own for *error*, rather than only letting it pass."""
    if isinstance(error, LiquidError):
        return error.message.startswith(FATAL_IN_LIQUID)
    if isinstance(error, FrontMatterError):
        return error.message.startswith("Invalid ")
    return isinstance(error, FatalError)


def report(log: Log, profile: Profile) -> None:
    """Print the tables of ``--profile``."""
    log.info("\nBuild Process Summary:")
    log.info(f"\n{profile.phase_table()}")
    log.info("\nSite Render Stats:")
    log.info(f"\n{profile.template_table()}")
