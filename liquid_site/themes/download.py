"""Fetching over HTTP: bounded, with words for what goes wrong."""

from __future__ import annotations

from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from liquid_site.errors import ThemeError, Where
from liquid_site.themes.archive import MOST_BYTES

TIMEOUT = 60.0
"""Seconds without an answer after which a download is given up."""


def download(url: str, *, offline: bool = False, timeout: float | None = None) -> bytes:
    """Give what lies at *url* (http or https, at most 1 GiB); ThemeError says what failed. *timeout*: ``TIMEOUT``."""
    if urlsplit(url).scheme not in ("http", "https"):
        raise ThemeError("A theme can only be downloaded over http or https.", where=Where(url))
    if offline:
        raise ThemeError("Not downloaded: --offline is on.", where=Where(url), hint="build once without --offline")
    limit = TIMEOUT if timeout is None else timeout
    try:
        with urlopen(Request(url, headers={"User-Agent": "liquid-site"}), timeout=limit) as answer:
            data: bytes = answer.read(MOST_BYTES + 1)
    except HTTPError as error:
        error.close()
        raise ThemeError(
            f"The download failed: {error.code} {error.reason}.", where=Where(url), hint=_hint(error.code)
        ) from error
    except (OSError, HTTPException) as error:
        reason = getattr(error, "reason", error) or "the server broke off"
        raise ThemeError(
            f"The download failed: {reason}.", where=Where(url), hint="is the network there? Try again later"
        ) from error
    if len(data) > MOST_BYTES:
        raise ThemeError("The download is larger than 1 GiB.", where=Where(url))
    return data


def _hint(status: int) -> str:
    """Give what to do about an answer with *status*."""
    if status in (401, 403, 407, 429):
        return "the server does not let everyone in, or not so often: try again later, or name a folder of your own"
    return "is the name right, with its version?" if status < 500 else "the server is in trouble: try again later"
