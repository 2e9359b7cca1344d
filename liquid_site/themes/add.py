"""``theme add NAME[@VERSION]``: a gem theme fetched from a gem server, verified and kept."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Mapping
from typing import Any

from liquid_site.errors import ThemeError, Where
from liquid_site.themes.archive import read_gem
from liquid_site.themes.download import download
from liquid_site.themes.gemspec import version_key
from liquid_site.themes.places import store

_SOURCE = re.compile(r"""^[ \t]*source[ \t(]+["']([^"'\n]+)["']""", re.M)
_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")


def gem_source(source: str, config: Mapping[str, Any], given: str = "") -> str:
    """Give the gem server to ask: *given*, else ``gem_source`` of the configuration, else the Gemfile's ``source``."""
    chosen = given or str(config.get("gem_source") or "")
    gemfile = os.path.join(source, "Gemfile")
    if not chosen and os.path.isfile(gemfile):
        with open(gemfile, encoding="utf-8", errors="replace") as stream:
            match = _SOURCE.search(stream.read())
        chosen = match[1] if match else ""
    if not chosen:
        raise ThemeError(
            "No gem server is named.",
            where=Where(gemfile),
            hint='put `source "https://…"` into the Gemfile, or `gem_source:` into _config.yml, or pass --gem-source',
        )
    return chosen.rstrip("/")


def add_theme(wanted: str, server: str, *, offline: bool = False) -> str:
    """Fetch the gem *wanted* (``NAME`` or ``NAME@VERSION``) from *server* into the store; give the kept file's path.

    The server's compact index (``/info/NAME``) gives versions and SHA-256 sums; a gem whose sum differs is refused.
    """
    name, _, version = wanted.partition("@")
    if not _NAME.fullmatch(name):
        raise ThemeError(f"{name!r} is not the name of a gem.")
    folder = os.path.join(store(), "gems")
    kept = os.path.join(folder, f"{name}-{version}.gem")
    if version and os.path.isfile(kept):
        return kept
    versions = index(download(f"{server}/info/{name}", offline=offline).decode("utf-8", "replace"))
    if not versions:
        raise ThemeError(f"{server} has no gem {name}.")
    version = version or newest(versions)
    if version not in versions:
        raise ThemeError(
            f"There is no version {version} of {name}.", hint="there are: " + ", ".join(list(versions)[-8:])
        )
    data = download(f"{server}/gems/{name}-{version}.gem", offline=offline)
    digest = hashlib.sha256(data).hexdigest()
    if versions[version] and digest != versions[version]:
        raise ThemeError(f"The checksum of {name} {version} does not fit.", hint="try again, or ask the gem's makers")
    return _keep(data, os.path.join(folder, f"{name}-{version}.gem"))


def index(text: str) -> dict[str, str]:
    """Read a compact index: version → SHA-256 (empty if not given); versions for one platform only are left out."""
    versions: dict[str, str] = {}
    for line in text.splitlines():
        number, _, rest = line.partition(" ")
        if not number or number == "---" or "-" in number:
            continue
        requirements = rest.partition("|")[2]
        found = [part.partition(":")[2] for part in requirements.split(",") if part.startswith("checksum:")]
        versions[number] = found[0] if found else ""
    return versions


def newest(versions: Mapping[str, str]) -> str:
    """Give the newest of *versions* that is not a prerelease, else the newest."""
    releases = [one for one in versions if not re.search("[A-Za-z]", one)] or list(versions)
    return max(releases, key=version_key)


def _keep(data: bytes, path: str) -> str:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(suffix=".gem", dir=os.path.dirname(path))
    try:
        with open(descriptor, "wb") as stream:
            stream.write(data)
        read_gem(temporary)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
    return path
