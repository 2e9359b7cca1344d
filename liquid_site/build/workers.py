"""Working out pure functions of many texts on all cores, while this process goes on and asks for them one by one.

Only what depends on nothing but the text itself is done here (Markdown), so the order of rendering, which templates can
see, stays that of one process. All processes take chunks of texts from one pipe, this one too, whenever a text it asks
for is not there yet. A worker that dies or fails loses nothing: its texts are worked out again when needed.
"""

from __future__ import annotations

import marshal
import os
import select
import signal
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

WORTH = 60_000
"""Characters below which starting workers takes longer than it saves."""
_SHARES = 24
_SMALLEST = 3_000
_CLAIM = 2
_HEAD = 8


def cores() -> int:
    """Give how many processes can run at once here; 1 where processes cannot be forked, or threads run."""
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return 1
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


class Ahead:
    """*function* of each of *texts* (no two alike), under way in *jobs* processes, this one counted, until ``close``.

    *function* must depend on nothing but its text. ``take`` asks for one result; best in the order of *texts*.
    """

    def __init__(self, function: Callable[[str], str], texts: Sequence[str], jobs: int) -> None:
        self._function = function
        self._chunks = chunks(texts, jobs)
        self._place = {text: place for place, chunk in enumerate(self._chunks) for text in chunk}
        self._done: set[int] = set()
        self._found: dict[str, str | None] = {}
        self._claims, writer = os.pipe()
        os.write(writer, b"".join(place.to_bytes(_CLAIM, "big") for place in range(len(self._chunks))))
        os.close(writer)
        self._workers: dict[int, int] = {}
        self._heard: dict[int, bytearray] = {}
        for _ in range(jobs - 1):
            self._start()

    def take(self, text: str) -> str | None:
        """Give the result for *text*; None if it is none of the texts, or could not be worked out."""
        place = self._place.get(text)
        while place is not None and place not in self._done:
            self._listen(0)
            if place in self._done:
                break
            claimed = self._claim()
            if claimed is not None:
                self._finish(claimed, self._results(claimed))
            elif not self._heard:
                break
            else:
                self._listen(None)
        return self._found.get(text)

    def close(self) -> None:
        """End the workers."""
        for process in self._workers.values():
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)
            with suppress(OSError):
                os.waitpid(process, 0)
        for reader in list(self._heard):
            os.close(reader)
        self._workers, self._heard = {}, {}
        if self._claims >= 0:
            os.close(self._claims)
            self._claims = -1

    def _claim(self) -> int | None:
        """Take a chunk that nobody has taken."""
        claim = os.read(self._claims, _CLAIM)
        return int.from_bytes(claim, "big") if len(claim) == _CLAIM else None

    def _results(self, place: int) -> list[str | None]:
        return [self._one(text) for text in self._chunks[place]]

    def _one(self, text: str) -> str | None:
        try:
            return self._function(text)
        except Exception:  # noqa: BLE001 - worked out again, and told, where it is needed
            return None

    def _finish(self, place: int, results: Sequence[str | None]) -> None:
        self._done.add(place)
        self._found.update(zip(self._chunks[place], results, strict=False))

    def _start(self) -> None:
        reader, writer = os.pipe()
        process = os.fork()
        if process:
            os.close(writer)
            self._workers[reader], self._heard[reader] = process, bytearray()
            return
        status = 1
        try:
            os.close(reader)
            self._work(writer)
            status = 0
        finally:
            os._exit(status)

    def _work(self, writer: int) -> None:
        """In a worker: take chunks while there are any; what the pipe cannot hold waits until it can."""
        os.set_blocking(writer, False)
        unsent = b""
        while (place := self._claim()) is not None:
            data = marshal.dumps((place, self._results(place)))
            unsent = send(writer, unsent + len(data).to_bytes(_HEAD, "big") + data)
        os.set_blocking(writer, True)
        while unsent:
            unsent = send(writer, unsent)

    def _listen(self, seconds: float | None) -> None:
        """Take in what the workers have sent; *seconds* None waits for some of it."""
        ready, _, _ = select.select(list(self._heard), [], [], seconds) if self._heard else ([], [], [])
        for reader in ready:
            data = os.read(reader, 1 << 20)
            self._heard[reader] += data
            self._unpack(self._heard[reader])
            if not data:
                del self._heard[reader]
                os.close(reader)

    def _unpack(self, heard: bytearray) -> None:
        """Take whole results off the front of *heard*."""
        while len(heard) >= _HEAD:
            end = _HEAD + int.from_bytes(heard[:_HEAD], "big")
            if len(heard) < end:
                return
            with suppress(ValueError, EOFError, TypeError):
                self._finish(*marshal.loads(heard[_HEAD:end]))
            del heard[:end]


def work_ahead(function: Callable[[str], str], texts: Sequence[str], jobs: int | None = None) -> Ahead | None:
    """Begin to work out *texts* (no two alike) in *jobs* processes (None: as many as cores), if that is worth it."""
    count = min(cores() if jobs is None else jobs, len(texts))
    return None if count < 2 or sum(map(len, texts)) < WORTH else Ahead(function, texts, count)


def chunks(texts: Sequence[str], jobs: int) -> list[list[str]]:
    """Divide *texts*, in their order, into chunks small enough that *jobs* processes end at about the same time."""
    wanted = max(_SMALLEST, sum(map(len, texts)) // (jobs * _SHARES))
    found: list[list[str]] = []
    size = wanted
    for text in texts:
        if size >= wanted:
            found.append([])
            size = 0
        found[-1].append(text)
        size += len(text)
    return found


def send(writer: int, data: bytes) -> bytes:
    """Write of *data* what the pipe *writer* takes, and give the rest."""
    with suppress(BlockingIOError):
        while data:
            data = data[os.write(writer, data) :]
    return data
