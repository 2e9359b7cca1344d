"""What earlier builds worked out, kept under the site's cache folder by the content it was made from.

The entries of one kind lie in one file, which a build reads once and adds to once. An entry carries a checksum; one
that is damaged, or of another version, is a miss. Entries that hold code are sealed with a key of the user's, so that
a folder that came with a site is never run.
"""

from __future__ import annotations

import os
from contextlib import suppress

from liquid_site.build.write import replace_file
from liquid_site.config.digests import blake2b

GITIGNORE = "# nothing in this folder is worth keeping in a repository\n*\n"
CROWDED = 16_000_000
"""Bytes from which on a file is written anew when most of it was not asked for."""
_SEAL = 32
_HEAD = _SEAL + _SEAL + 8


class Cache:
    """Entries of one kind: ``name`` and ``version`` keep kinds and formats apart, ``key`` seals (b"": a checksum).

    ``folder`` None means that nothing is kept. What is put is there for the next build once it is saved.
    """

    def __init__(self, folder: str | None, name: str, version: str, key: bytes = b"") -> None:
        self.path = None if folder is None else f"{folder}/{name}.cache"
        self.key = key
        self._start = blake2b(f"{name}\0{version}".encode(), digest_size=_SEAL)
        self._kept: Kept | None = None
        self._asked: set[bytes] = set()
        self._new: dict[bytes, bytes] = {}

    def get(self, *parts: str | bytes) -> bytes | None:
        """Give what was kept for *parts*, None if there is nothing (sound)."""
        if self.path is None:
            return None
        digest = self._digest(parts)
        sealed = self._new.get(digest) or self._read().get(digest)
        if sealed is None or sealed[:_SEAL] != self._seal(digest, sealed[_SEAL:]):
            return None
        self._asked.add(digest)
        return sealed[_SEAL:]

    def has(self, *parts: str | bytes) -> bool:
        """Tell whether there seems to be something kept for *parts*; whether it is sound is not looked at."""
        return self.path is not None and self._read().get(self._digest(parts)) is not None

    def put(self, value: bytes, *parts: str | bytes) -> None:
        """Keep *value* for *parts*."""
        if self.path is not None:
            digest = self._digest(parts)
            self._new[digest] = self._seal(digest, value) + value

    def save(self) -> None:
        """Write what was put since the last time; a disk that is full or read-only keeps nothing."""
        if self.path is None or not self._new:
            return
        kept = self._read()
        with suppress(OSError):
            os.makedirs(os.path.dirname(self.path), exist_ok=True)
            if kept.is_whole and (len(kept.data) < CROWDED or kept.size_of(self._asked) > len(kept.data) // 2):
                with open(self.path, "ab") as file:
                    file.write(_packed(self._new))
            else:
                asked = {digest: sealed for digest in self._asked if (sealed := kept.get(digest))}
                replace_file(self.path, _packed({**asked, **self._new}))
        kept.added.update(self._new)
        self._asked.update(self._new)
        self._new = {}

    def _read(self) -> Kept:
        if self._kept is None:
            data = b""
            with suppress(OSError), open(self.path or "", "rb") as file:
                data = file.read()
            self._kept = Kept(data)
        return self._kept

    def _digest(self, parts: tuple[str | bytes, ...]) -> bytes:
        whole = self._start.copy()
        for part in parts:
            data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
            whole.update(len(data).to_bytes(8, "big") + data)
        return whole.digest()

    def _seal(self, digest: bytes, value: bytes) -> bytes:
        return blake2b(digest + value, key=self.key, digest_size=_SEAL).digest()


class Kept:
    """The entries in the bytes of a file, up to where it breaks off (``is_whole``: at its end), and those ``added``."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.added: dict[bytes, bytes] = {}
        self._places: dict[bytes, tuple[int, int]] = {}
        place = 0
        while place + _HEAD <= len(data):
            digest = data[place : place + _SEAL]
            start = place + _SEAL + 8
            end = start + int.from_bytes(data[place + _SEAL : start], "big")
            if end < start + _SEAL or end > len(data):
                break
            self._places[digest] = start, end
            place = end
        self.is_whole = place == len(data)

    def get(self, digest: bytes) -> bytes | None:
        """Give seal and value of the last entry with *digest*."""
        start, end = self._places.get(digest, (0, 0))
        return self.added.get(digest) or self.data[start:end] or None

    def size_of(self, digests: set[bytes]) -> int:
        """Give how many bytes of the file the entries with *digests* take."""
        return sum(end - start for digest, (start, end) in self._places.items() if digest in digests)


def _packed(entries: dict[bytes, bytes]) -> bytes:
    return b"".join(digest + len(sealed).to_bytes(8, "big") + sealed for digest, sealed in entries.items())


def prepare(folder: str) -> str | None:
    """Make the cache folder *folder*, hidden from git; None if it cannot be made."""
    with suppress(OSError):
        os.makedirs(folder, exist_ok=True)
        ignore = f"{folder}/.gitignore"
        if not os.path.exists(ignore):
            with open(ignore, "w", encoding="utf-8") as file:
                file.write(GITIGNORE)
        return f"{folder}/liquid-site"
    return None


def user_key() -> bytes | None:
    """Give this user's key for sealing code, made when first needed; None where there is no place to keep one."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
    path = os.path.join(base, "liquid-site", "key")
    for _ in range(2):
        with suppress(OSError), open(path, "rb") as file:
            key = file.read()
            return key if len(key) == _SEAL else None
        with suppress(OSError):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(os.urandom(_SEAL))
    return None
