"""Putting finished files into the destination: all of them are prepared first, then each is renamed into its place.

Whatever stops a build, every file of the destination is whole, the old one or the new. What is prepared lies in a
folder inside the destination that the next build clears away if this one was killed; one at work at the same time does
not.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from itertools import count

from liquid_site.errors import FatalError, Where

STAGING = ".liquid-site-"
"""How the name of the folder begins that holds files on their way."""
SAME = ""
"""Stands for the place of a file that need not be written."""
_PIECE = 1 << 20
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_OLD = os.O_RDONLY | getattr(os, "O_BINARY", 0)


class Staging:
    """Files prepared for *root* (the absolute destination), each waiting to be put in its place.

    ``fresh`` tells that there was nothing in the destination.
    """

    def __init__(self, root: str) -> None:
        self.root = root
        self.folder: str | None = None
        self.fresh = is_empty(root)
        self._lock: int | None = None
        self._count = 0
        self._ready: set[str] = set()
        self._umask = os.umask(0o022)
        os.umask(self._umask)

    def __enter__(self) -> Staging:
        return self

    def __exit__(self, *_: object) -> None:
        if self.folder is None:
            return
        try:
            os.rmdir(self.folder)
        except OSError:
            from shutil import rmtree

            rmtree(self.folder, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)

    def _place(self) -> str:
        if self.folder is None:
            os.makedirs(self.root, exist_ok=True)
            self.folder = new_folder(f"{self.root}/{STAGING}")
            self._lock = lock(self.folder)
        self._count += 1
        return f"{self.folder}/{self._count}"

    def text(self, text: str | bytes, path: str = "") -> str:
        """Prepare a file with *text* (UTF-8) and give the name to hand to ``move``.

        Where the file *path* holds just that already, nothing is prepared: it stays, with its time.
        """
        data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")
        if path and not self.fresh and holds(path, data):
            return SAME
        place = self._place()
        descriptor = os.open(place, _NEW, 0o666)
        try:
            put(descriptor, data)
        finally:
            os.close(descriptor)
        return place

    def copy(self, source: str, follow: bool) -> str:
        """Prepare a copy of the file *source* with its time in whole seconds; unless *follow*, a link stays a link."""
        place = self._place()
        if not follow and os.path.islink(source):
            os.symlink(os.readlink(source), place)
            return place
        copy_file(source, place, self._umask)
        return place

    def move(self, place: str, path: str) -> None:
        """Rename what was prepared as *place* to *path*, which lies under the root; folders are made as needed."""
        if place == SAME:
            return
        folder = os.path.dirname(path)
        if folder not in self._ready:
            make_folder(self.root, folder, self._ready)
        if os.name == "nt" and os.path.isdir(path):
            raise IsADirectoryError(21, "Is a directory", path)
        try:
            os.replace(place, path)
        except IsADirectoryError:
            raise IsADirectoryError(21, "Is a directory", path) from None


def is_empty(folder: str) -> bool:
    """Tell whether there is nothing in *folder*, or no such folder."""
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is None
    except FileNotFoundError:
        return True
    except OSError:
        return False


def new_folder(start: str) -> str:
    """Make a folder, for this user alone, whose path begins with *start*, and give its path."""
    for number in count(os.getpid()):
        with suppress(FileExistsError):
            os.mkdir(f"{start}{number:x}", 0o700)
            break
    return f"{start}{number:x}"


def lock(folder: str) -> int | None:
    """Lock *folder* until the descriptor given is closed; None where another process has it, or nobody can."""
    try:
        import fcntl
    except ImportError:
        return None
    descriptor = None
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        if descriptor is not None:
            os.close(descriptor)
        return None
    return descriptor


def in_use(folder: str) -> bool:
    """Tell whether *folder*, in a destination, is where another process has its files ready."""
    if os.name == "nt" or not os.path.basename(folder).startswith(STAGING) or not os.path.isdir(folder):
        return False
    descriptor = lock(folder)
    if descriptor is not None:
        os.close(descriptor)
    return descriptor is None


def copy_file(source: str, place: str, umask: int) -> None:
    """Make *place* a copy of the file *source*: its bytes, its permissions but for *umask*, its times in seconds."""
    reader = os.open(source, _OLD)
    try:
        status = os.fstat(reader)
        writer = os.open(place, _NEW, status.st_mode & 0o777)
        try:
            while data := os.read(reader, _PIECE):
                put(writer, data)
            if os.utime in os.supports_fd:
                os.utime(writer, (int(status.st_atime), int(status.st_mtime)))
        finally:
            os.close(writer)
    finally:
        os.close(reader)
    if os.utime not in os.supports_fd:
        os.chmod(place, status.st_mode & 0o777 & ~umask)
        os.utime(place, (int(status.st_atime), int(status.st_mtime)))


def put(descriptor: int, data: bytes) -> None:
    """Write all of *data* to *descriptor*."""
    while data:
        data = data[os.write(descriptor, data) :]


def make_folder(root: str, folder: str, ready: set[str] | None = None) -> None:
    """Make *folder* and what leads to it, under *root*; those in *ready* are there, the others are added to it.

    Raises FatalError if *folder* is not under *root*. A link on the way that leads out of *root* is replaced by a
    folder (the link goes, what it points at stays).
    """
    done = set() if ready is None else ready
    if folder == root:
        os.makedirs(root, exist_ok=True)
        done.add(folder)
        return
    if not folder.startswith(root.rstrip("/") + "/"):
        raise FatalError("An output path leaves the destination.", where=Where(folder))
    path = root.rstrip("/")
    for part in folder[len(path) + 1 :].split("/"):
        path = f"{path}/{part}"
        if path in done:
            continue
        done.add(path)
        try:
            os.mkdir(path)
        except FileExistsError:
            if os.path.islink(path) and not _within(os.path.realpath(path), os.path.realpath(root)):
                os.unlink(path)
                os.mkdir(path)


def holds(path: str, data: bytes) -> bool:
    """Tell whether *path* is a file (no link) whose bytes are *data*."""
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode) or status.st_size != len(data):
            return False
        with open(path, "rb") as file:
            return file.read() == data
    except OSError:
        return False


def _within(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def replace_file(path: str, data: bytes) -> None:
    """Write *data* to *path* so that a reader sees the old bytes or the new, never a part; folders are made."""
    import tempfile

    folder = os.path.dirname(path) or "."
    os.makedirs(folder, exist_ok=True)
    descriptor, place = tempfile.mkstemp(prefix=STAGING, dir=folder)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        os.replace(place, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(place)
        raise
