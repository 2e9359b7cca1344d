"""Putting finished files into the destination: all of them are prepared first, then each is renamed into its place.

Whatever stops a build, every file of the destination is whole, the old one or the new. What is prepared lies in a
folder inside the destination that the next build clears away if this one was killed.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from liquid_site.errors import FatalError, Where

STAGING = ".liquid-site-"
"""How the name of the folder begins that holds files on their way."""


class Staging:
    """Files prepared for *root* (the absolute destination), each waiting to be put in its place."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.folder: str | None = None
        self._count = 0
        self._ready: set[str] = set()
        self._umask = os.umask(0o022)
        os.umask(self._umask)

    def __enter__(self) -> Staging:
        return self

    def __exit__(self, *_: object) -> None:
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _place(self) -> str:
        if self.folder is None:
            os.makedirs(self.root, exist_ok=True)
            self.folder = tempfile.mkdtemp(prefix=STAGING, dir=self.root)
        self._count += 1
        return f"{self.folder}/{self._count}"

    def text(self, text: str | bytes) -> str:
        """Prepare a file with *text* (UTF-8) and give the name to hand to ``move``."""
        data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")
        place = self._place()
        descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        try:
            while data:
                data = data[os.write(descriptor, data) :]
        finally:
            os.close(descriptor)
        return place

    def copy(self, source: str, follow: bool) -> str:
        """Prepare a copy of the file *source* with its time in whole seconds; unless *follow*, a link stays a link."""
        place = self._place()
        if not follow and os.path.islink(source):
            os.symlink(os.readlink(source), place)
            return place
        shutil.copyfile(source, place)
        status = os.stat(source)
        os.chmod(place, status.st_mode & 0o777 & ~self._umask)
        os.utime(place, (int(status.st_atime), int(status.st_mtime)))
        return place

    def move(self, place: str, path: str) -> None:
        """Rename what was prepared as *place* to *path*, which lies under the root; folders are made as needed."""
        folder = os.path.dirname(path)
        if folder not in self._ready:
            make_folder(self.root, folder)
            self._ready.add(folder)
        if os.path.isdir(path) and not os.path.islink(path):
            raise IsADirectoryError(21, "Is a directory", path)
        os.replace(place, path)


def make_folder(root: str, folder: str) -> None:
    """Make *folder* and what leads to it, under *root*.

    Raises FatalError if *folder* is not under *root*. A link on the way that leads out of *root* is replaced by a
    folder (the link goes, what it points at stays).
    """
    if folder == root:
        os.makedirs(root, exist_ok=True)
        return
    if not folder.startswith(root.rstrip("/") + "/"):
        raise FatalError("An output path leaves the destination.", where=Where(folder))
    real = os.path.realpath(root)
    path = root.rstrip("/")
    for part in folder[len(path) + 1 :].split("/"):
        path = f"{path}/{part}"
        if os.path.islink(path) and not _within(os.path.realpath(path), real):
            os.unlink(path)
        with suppress(FileExistsError):
            os.mkdir(path)


def _within(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def replace_file(path: str, data: bytes) -> None:
    """Write *data* to *path* so that a reader sees the old bytes or the new, never a part; folders are made."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, place = tempfile.mkstemp(prefix=STAGING, dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        os.replace(place, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(place)
        raise
