"""``remote_theme: owner/name[@ref]``: a theme from GitHub (or a folder), kept, and locked to the commit first seen."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import tarfile
import tempfile
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from liquid_site.config.log import Log
from liquid_site.errors import ThemeError, Where
from liquid_site.model.theme import Theme
from liquid_site.themes.archive import unpack_archive
from liquid_site.themes.download import download
from liquid_site.themes.find import theme_from_folder
from liquid_site.themes.places import store

LOCK = ".liquid-site.lock"
"""The file in the site's source that keeps each remote theme's commit; a dot file, so it is never published."""
_NAME = re.compile(r"(?:(https?)://([\w.:-]+)/)?([\w.-]+)/([\w.-]+?)(?:\.git)?(?:@([\w./-]+))?")
_COMMIT = re.compile(r"[0-9a-f]{40}")


@dataclass(frozen=True)
class Remote:
    """Where a remote theme is: ``scheme`` and ``host`` of the server, ``owner/name``, the ``ref`` asked for.

    ``is_github``: the host is GitHub, or the installation of one's own that the environment names.
    """

    scheme: str
    host: str
    owner: str
    name: str
    ref: str
    is_github: bool = True

    def archive_url(self, ref: str) -> str:
        """Give the address of the archive of *ref*."""
        host = f"codeload.{self.host}" if self.is_github else self.host
        return f"{self.scheme}://{host}/{self.owner}/{self.name}/zip/{ref}"

    def release_url(self) -> str:
        """Give the address that tells of the newest release."""
        host = "api.github.com" if self.host == "github.com" else f"{self.host}/api/v3"
        return f"{self.scheme}://{host}/repos/{self.owner}/{self.name}/releases/latest"

    def __str__(self) -> str:
        return f"{self.owner}/{self.name}@{self.ref}"


def parse(value: str, environment: Mapping[str, str] = os.environ) -> Remote:
    """Read the value of ``remote_theme``; lower-cased whole, as jekyll-remote-theme does."""
    match = _NAME.fullmatch(value.strip().lower())
    if match is None:
        raise ThemeError(
            f"{value!r} is not a remote theme.", hint="write owner/name, owner/name@ref or https://host/owner/name"
        )
    host, ref = match[2] or "github.com", match[5] or "HEAD"
    is_github = host in ("github.com", environment.get("PAGES_GITHUB_HOSTNAME"), environment.get("GITHUB_HOSTNAME"))
    return Remote(match[1] or "https", host, match[3], match[4], "HEAD" if ref == "head" else ref, is_github)


def names_theme(value: str, source: str) -> bool:
    """Tell whether *value* can be a remote theme at all: a folder that is there, or a repository."""
    folder = local_folder(value, source)
    return os.path.isdir(folder) if folder is not None else _NAME.fullmatch(value.strip().lower()) is not None


def remote_theme(
    value: str, source: str, *, offline: bool = False, update: bool = False, log: Log | None = None
) -> Theme:
    """Give the theme that *value* names, for the site in *source*.

    A path (``./``, ``../``, ``/``, ``~/``, ``file://``) is used where it lies. Anything else is downloaded once and
    kept in the store; its commit is written to ``.liquid-site.lock`` in *source*, so that every later build uses that
    very commit; *update* looks for a newer one. *log* is told where the lock cannot be written. Raises ThemeError.
    """
    folder = local_folder(value, source)
    if folder is not None:
        if not os.path.isdir(folder):
            raise ThemeError("The remote theme's folder does not exist.", where=Where(folder))
        return theme_from_folder(os.path.basename(folder.rstrip("/")), folder)
    remote = parse(value)
    locked = read_lock(source)
    known = locked.get(str(remote), {}) if not update else {}
    kept = _folder(remote, str(known.get("commit", "")))
    if known and os.path.isdir(kept):
        return theme_from_folder(remote.name, kept)
    wanted = str(known.get("commit") or "")
    if not wanted:
        wanted = latest(remote, offline, log) if remote.ref == "latest" else remote.ref
    commit, folder = _fetch(remote, wanted, offline)
    if known.get("commit") != commit:
        failure = write_lock(source, {**locked, str(remote): {"commit": commit, "host": remote.host}})
        if failure and log is not None:
            said = f"{remote} is not locked to its commit {commit[:7]}: {LOCK} cannot be written ({failure})."
            log.warn("Theme:", f"{said} Every build asks for the newest one until it can.", Where(_lock(source)))
    return theme_from_folder(remote.name, folder)


def latest(remote: Remote, offline: bool, log: Log | None) -> str:
    """Give the tag of the newest release, ``HEAD`` (with a warning) where the server tells of none."""
    try:
        answer = json.loads(download(remote.release_url(), offline=offline))
        tag = answer.get("tag_name") if isinstance(answer, dict) else None
        said = f"No tag_name in API response for {remote.owner}/{remote.name}, using HEAD"
    except (ThemeError, ValueError) as error:
        if offline:
            raise
        tag, said = None, f"No releases found for {remote.owner}/{remote.name}, using HEAD ({error})"
    if not tag and log is not None:
        log.warn("Remote Theme:", said, Where(remote.release_url()))
    return str(tag) if tag else "HEAD"


def local_folder(value: str, source: str) -> str | None:
    """Give the folder that *value* names if it is a path, None if it is not."""
    if value.startswith("file://"):
        return url2pathname(urlsplit(value).path)
    if value.startswith(("./", "../", "/", "~/")) or os.path.isabs(value):
        return os.path.abspath(os.path.join(source, os.path.expanduser(value)))
    return None


def _fetch(remote: Remote, ref: str, offline: bool) -> tuple[str, str]:
    url = remote.archive_url(ref)
    data = download(url, offline=offline)
    commit = commit_of(data) or hashlib.sha256(data).hexdigest()[:40]
    folder = _folder(remote, commit)
    if not os.path.isdir(folder):
        unpack_archive(data, folder, url)
    return commit, folder


def _folder(remote: Remote, commit: str) -> str:
    return os.path.join(store(), "remote", remote.host.replace(":", "_"), remote.owner, f"{remote.name}-{commit}")


def commit_of(data: bytes) -> str:
    """Give the commit that a Git server wrote into an archive (zip comment, tar's global header), empty if none."""
    try:
        if data[:2] == b"PK":
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                comment = archive.comment.decode("ascii", "replace").strip()
        else:
            with tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as tar:
                comment = str(tar.pax_headers.get("comment", ""))
    except (zipfile.BadZipFile, tarfile.TarError, OSError):
        return ""
    return comment if _COMMIT.fullmatch(comment) else ""


def read_lock(source: str) -> dict[str, Any]:
    """Give the themes locked in *source*; a lock that cannot be read locks nothing."""
    try:
        with open(_lock(source), encoding="utf-8") as stream:
            themes = json.load(stream).get("remote_themes", {})
    except (OSError, ValueError, AttributeError):
        return {}
    return themes if isinstance(themes, dict) else {}


def write_lock(source: str, themes: Mapping[str, Any]) -> str:
    """Write the lock of *source*; give why it cannot be written, empty where it was."""
    text = json.dumps({"remote_themes": dict(sorted(themes.items()))}, indent=2) + "\n"
    temporary = ""
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=LOCK, dir=source)
        with open(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
        os.replace(temporary, _lock(source))
    except OSError as error:
        with suppress(OSError):
            os.unlink(temporary)
        return error.strerror or str(error)
    return ""


def _lock(source: str) -> str:
    return os.path.join(source, LOCK)
