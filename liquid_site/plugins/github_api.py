"""GitHub's API, asked only where there is a token and the network may be used; no answer is no error."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

SECONDS = 10
"""How long one answer is waited for."""


@dataclass(frozen=True)
class Api:
    """The API at *url* with *token*, None for never asking; ``known`` keeps the answers of the build."""

    url: str = ""
    token: str | None = None
    warn: Callable[[str], None] = field(default=lambda _message: None)
    known: dict[str, Any] = field(default_factory=dict)

    def get(self, path: str) -> Any:
        """Give the answer to *path*, None where there is none."""
        if self.token is None:
            return None
        if path not in self.known:
            self.known[path] = self._ask(path)
        return self.known[path]

    def hash(self, path: str) -> dict[str, Any]:
        """Give the answer to *path* where it is a mapping, else an empty one."""
        found = self.get(path)
        return found if isinstance(found, dict) else {}

    def listed(self, path: str) -> Any:
        """Give the answer to *path* where it is a list, else False, as the original has it."""
        found = self.get(path)
        return found if isinstance(found, list) else False

    def _ask(self, path: str) -> Any:
        from http.client import HTTPException
        from urllib.error import HTTPError
        from urllib.request import Request, urlopen

        headers = {"Authorization": f"Bearer {self.token}", "Accept": "application/vnd.github+json"}
        try:
            with urlopen(Request(f"{self.url}/{path}", headers=headers), timeout=SECONDS) as answer:  # noqa: S310
                return json.load(answer)
        except HTTPError as error:
            if error.code != 404:
                self.warn(f"GitHub answers {error.code} for {path}. GitHub metadata may be missing or incorrect.")
        except (OSError, HTTPException, ValueError) as error:
            self.warn(f"{error}. GitHub metadata may be missing or incorrect.")
        return None
