"""Fetching over HTTP: bounded, with words for what goes wrong."""

from __future__ import annotations

from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from liquid_site.errors import ThemeError, Where
from liquid_site.themes.archive import MOST_BYTES

TIMEOUT = 60.0
"""Seconds without an answer after which a download is given up."""


def download(url: str, *, offline: bool = False, timeout: float = TIMEOUT) -> bytes:
    """Give what lies at *url* (http or https, at most 1 GiB); ThemeError says what failed."""
    if urlsplit(url).scheme not in ("http", "https"):
        raise ThemeError("A theme can only be downloaded over http or https.", where=Where(url))
    if offline:
        raise ThemeError("Not downloaded: --offline is on.", where=Where(url), hint="build once without --offline")
    try:
        with urlopen(Request(url, headers={"User-Agent": "liquid-site"}), timeout=timeout) as answer:
            data: bytes = answer.read(MOST_BYTES + 1)
    except HTTPError as error:
        raise ThemeError(f"The download failed: {error.code} {error.reason}.", where=Where(url)) from error
    except (URLError, OSError) as error:
        reason = getattr(error, "reason", error)
        raise ThemeError(f"The download failed: {reason}.", where=Where(url), hint="is the network there?") from error
    if len(data) > MOST_BYTES:
        raise ThemeError("The download is larger than 1 GiB.", where=Where(url))
    return data
