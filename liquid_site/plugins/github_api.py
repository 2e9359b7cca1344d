"""GitHub's API, asked only where there is a token and the network may be used; no answer is no error.

What cannot be had is ``False``, as the original has it: an unknown path, a refusal, a server that does not answer.
After a failure that the next question would meet as well, nothing more is asked in that build.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timezone, tzinfo
from typing import Any
from urllib.parse import urljoin, urlsplit

from liquid_site.ruby import times

SECONDS = 10
"""How long one answer is waited for."""
MOST_PAGES = 200
"""How many pages of one list are fetched."""
_LONGEST = 50_000_000
_NEXT = re.compile(r'<([^<>]*)>;[ \t]*rel="?next"?')
_TIMES = ("_at", "_on", "_date")
_LOST = "GitHub metadata may be missing or incorrect."


@dataclass(eq=False)
class Api:
    """The API at *url* with *token*, None for never asking; ``known`` keeps the answers of the build.

    ``zone`` is the one that times without an offset are in.
    """

    url: str = ""
    token: str | None = None
    warn: Callable[[str], None] = field(default=lambda _message: None)
    zone: tzinfo = timezone.utc
    known: dict[str, Any] = field(default_factory=dict)

    def get(self, path: str) -> Any:
        """Give the answer to *path*, None for an empty one, False where there is none."""
        if path not in self.known:
            self.known[path] = self._whole(path)
        return self.known[path]

    def hash(self, path: str) -> dict[str, Any]:
        """Give the answer to *path* where it is a mapping, else an empty one."""
        found = self.get(path)
        return found if isinstance(found, dict) else {}

    def listed(self, path: str, query: str = "") -> Any:
        """Give the list at *path* with all its pages; what is no list as ``get`` gives it."""
        return self.get(f"{path}?per_page=100{query}")

    def _whole(self, path: str) -> Any:
        """Ask for *path* and for the pages that follow it."""
        address: str | None = f"{self.url}/{path}"
        found: Any = False
        for _ in range(MOST_PAGES):
            if address is None or self.token is None:
                break
            page, address = self._ask(address, path)
            if not isinstance(page, list) or not isinstance(found, list):
                found = page if found is False else found
            else:
                found = found + page
        return found

    def _ask(self, address: str, path: str) -> tuple[Any, str | None]:
        """Give the answer at *address*, and the address of the next page."""
        from http.client import HTTPException
        from urllib.error import HTTPError

        try:
            with self._open(address) as answer:
                text = answer.read(_LONGEST)
                found = self._read(json.loads(text)) if text.strip() else None
                return found, self._next(answer.headers.get("Link", ""), address)
        except HTTPError as error:
            self._refused(error, path)
        except (OSError, HTTPException) as error:
            self._stop(f"No answer from {self.url}: {getattr(error, 'reason', error)}. Is the network there?")
        except ValueError as error:
            self.warn(f"The answer to {path} is no JSON: {error}. {_LOST}")
        return False, None

    def _open(self, address: str) -> Any:
        from urllib.request import Request, build_opener

        if urlsplit(address).scheme not in ("http", "https"):
            raise OSError("the API's address has to begin with http:// or https://")
        request = Request(address, headers={"Accept": "application/vnd.github+json", "User-Agent": "liquid-site"})
        request.add_unredirected_header("Authorization", f"Bearer {self.token}")
        return build_opener(_redirects(str(self.token))).open(request, timeout=SECONDS)

    def _next(self, links: str, address: str) -> str | None:
        """Give the address of the next page where *links* names one on the same server."""
        match = _NEXT.search(links)
        following = urljoin(address, match[1]) if match else ""
        return following if following and _server(following) == _server(address) else None

    def _refused(self, error: Any, path: str) -> None:
        """Warn of an answer that is a refusal, except that there is no such thing."""
        said = error.read(10_000).decode("utf-8", "replace")
        if error.code == 404:
            return
        if error.code == 401:
            self._stop("GitHub does not take the token: renew JEKYLL_GITHUB_TOKEN, or take it out of the environment.")
        elif error.code == 429 or "rate limit" in said.lower():
            self._stop(f"GitHub's rate limit is used up{_until(error.headers.get('X-RateLimit-Reset', ''))}.")
        else:
            self.warn(f"GitHub answers {error.code} for {path}. {_LOST}")

    def _stop(self, message: str) -> None:
        """Warn, and ask nothing more."""
        self.token = None
        self.warn(f"{message} {_LOST}")

    def _read(self, value: Any, key: str = "") -> Any:
        """Give *value* with the times in it as times, which their keys tell."""
        if isinstance(value, dict):
            return {name: self._read(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [self._read(each, key) for each in value]
        return self._time(value) if key.endswith(_TIMES) or key == "date" else value

    def _time(self, value: Any) -> Any:
        """Give the time that *value* says, or *value*."""
        try:
            if isinstance(value, str):
                return times.parse(value, datetime.now(self.zone), self.zone)
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                return datetime.fromtimestamp(value, self.zone)
        except (ValueError, OverflowError, OSError):
            return value
        return value


def _redirects(token: str) -> Any:
    """Make what follows redirections; the token goes along on the same server only."""
    from urllib.request import HTTPRedirectHandler

    class Redirects(HTTPRedirectHandler):
        """Redirections that hand the token on to the server that was asked, and to no other."""

        def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
            request = super().redirect_request(req, fp, code, msg, headers, newurl)
            if request is not None and _server(newurl) == _server(req.full_url):
                request.add_unredirected_header("Authorization", f"Bearer {token}")
            return request

    return Redirects()


def _server(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.netloc


def _until(reset: str) -> str:
    """Say when the limit starts anew: *reset* counts seconds since 1970."""
    if not (reset.isascii() and reset.isdigit() and len(reset) < 12):
        return ""
    return f" until {datetime.fromtimestamp(int(reset), timezone.utc):%Y-%m-%d %H:%M} UTC"
