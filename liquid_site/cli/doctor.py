"""``doctor``: reads a site and tells what will give trouble."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

import liquid_site.cli.options as options
from liquid_site.cli.arguments import Arguments
from liquid_site.config.log import Log, level_for
from liquid_site.model.publish import is_written
from liquid_site.model.site import Site, documents

OPTIONS = (options.CONFIG,)


def run(arguments: Arguments) -> int:
    """Check the site; status 0 if all is well."""
    from liquid_site.build import pipeline
    from liquid_site.build.start import start
    from liquid_site.config.load import configuration

    log = Log(level_for(quiet=False, verbose=False))
    build = start(configuration(arguments.options, log), log)
    pipeline.read(build)
    pipeline.generate(build)
    if is_healthy(build.site):
        log.info("Your test results", "are in. Everything looks fine.")
        return 0
    return 1


def is_healthy(site: Site) -> bool:
    """Run every check, each warning for itself."""
    from liquid_site.build.conflicts import warn_of_conflicts

    problems = [
        relative_permalinks(site),
        warn_of_conflicts(site),
        urls_differ_by_case(site),
        url_is_bad(site),
        posts_are_astray(site),
    ]
    return not any(problems)


def relative_permalinks(site: Site) -> bool:
    """Warn of the setting that Jekyll 3 took away."""
    if not site.config.get("relative_permalinks"):
        return False
    site.log.warn("Deprecation:", "Your site still uses relative permalinks, which was removed in Jekyll v3.0.0.")
    return True


def urls_differ_by_case(site: Site) -> bool:
    """Warn of files that are one file where case does not count."""
    found: dict[str, list[str]] = {}
    for item in (*site.pages, *(document for document in documents(site) if is_written(document))):
        path = item.destination(site.destination)
        found.setdefault(path.lower(), []).append(path)
    bad = [paths for paths in found.values() if len(set(paths)) > 1]
    for paths in bad:
        site.log.warn(
            "Warning:",
            "The following URLs only differ by case. On a case-insensitive file system one of the URLs will be "
            f"overwritten by the other: {', '.join(paths)}",
        )
    return bool(bad)


def url_is_bad(site: Site) -> bool:
    """Warn of a ``url`` that is missing, no text, or not absolute."""
    url = site.config.get("url")
    if url is None or url == "":
        site.log.warn(
            "Warning:", "You didn't set an URL in the config file, you may encounter problems with some plugins."
        )
    elif not isinstance(url, str):
        site.log.warn(
            "Warning:", "The site URL does not seem to be valid, check the value of `url` in your config file."
        )
    if isinstance(url, str) and urlsplit(url).scheme:
        return False
    site.log.warn(
        "Warning:", "Your site URL does not seem to be absolute, check the value of `url` in your config file."
    )
    return True


def posts_are_astray(site: Site) -> bool:
    """Warn of ``_posts`` outside the collections' folder."""
    folder = str(site.config.get("collections_dir") or "")
    astray = f"{site.source}/_posts"
    if not folder or not os.path.isdir(astray):
        return False
    site.log.warn("Warning:", "Detected '_posts' directory outside custom `collections_dir`!")
    site.log.warn("", f"Please move '{astray}' into the custom directory at '{site.context.collections_path}'")
    return True
