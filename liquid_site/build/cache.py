"""What earlier builds worked out, kept under the site's cache folder by the content it was made from.

An entry carries a checksum; one that is damaged, or of another version, is a miss. Entries that hold code are sealed
with a key of the user's, so that a folder that came with a site is never run.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

GITIGNORE = "# nothing in this folder is worth keeping in a repository\n*\n"
_SEAL = 32


@dataclass(frozen=True)
class Cache:
    """Entries of one kind: ``name`` and ``version`` keep kinds and formats apart, ``key`` seals (b"": a checksum).

    ``folder`` None means that nothing is kept.
    """

    folder: str | None
    name: str
    version: str
    key: bytes = b""

    def get(self, *parts: str | bytes) -> bytes | None:
        """Give what was kept for *parts*, None if there is nothing (sound)."""
        if self.folder is None:
            return None
        digest = self._digest(parts)
        with suppress(OSError), open(self._path(digest), "rb") as file:
            kept = file.read()
            if hmac.compare_digest(kept[:_SEAL], self._seal(digest, kept[_SEAL:])):
                return kept[_SEAL:]
        return None

    def put(self, value: bytes, *parts: str | bytes) -> None:
        """Keep *value* for *parts*; a disk that is full or read-only keeps nothing, half an entry is a damaged one."""
        if self.folder is None:
            return
        digest = self._digest(parts)
        path = self._path(digest)
        with suppress(OSError):
            if not os.path.isdir(os.path.dirname(path)):
                os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(self._seal(digest, value) + value)

    def _digest(self, parts: tuple[str | bytes, ...]) -> str:
        whole = hashlib.sha256(f"{self.name}\0{self.version}".encode())
        for part in parts:
            data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
            whole.update(len(data).to_bytes(8, "big") + data)
        return whole.hexdigest()

    def _seal(self, digest: str, value: bytes) -> bytes:
        return hmac.digest(self.key, digest.encode() + value, "sha256")

    def _path(self, digest: str) -> str:
        return f"{self.folder}/{self.name}/{digest[:2]}/{digest[2:]}"


def prepare(folder: str) -> str | None:
    """Make the cache folder *folder*, hidden from git; None if it cannot be made."""
    with suppress(OSError):
        Path(folder).mkdir(parents=True, exist_ok=True)
        ignore = Path(folder, ".gitignore")
        if not ignore.exists():
            ignore.write_text(GITIGNORE, encoding="utf-8")
        return f"{folder}/liquid-site"
    return None


def user_key() -> bytes | None:
    """Give this user's key for sealing code, made when first needed; None where there is no place to keep one."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
    path = Path(base, "liquid-site", "key")
    for _ in range(2):
        with suppress(OSError):
            key = path.read_bytes()
            return key if len(key) == _SEAL else None
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(secrets.token_bytes(_SEAL))
    return None
