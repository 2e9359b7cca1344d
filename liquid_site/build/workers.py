"""Working out pure functions of many texts on all cores, ahead of when they are needed.

Only what depends on nothing but the text itself is done here (Markdown), so the order of rendering, which templates can
see, stays that of one process. A worker that dies or fails loses nothing: its texts are worked out again when needed.
"""

from __future__ import annotations

import marshal
import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

WORTH = 250_000
"""Characters below which starting workers takes longer than it saves."""


def cores() -> int:
    """Give how many processes can run at once here; 1 where processes cannot be forked, or threads run."""
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return 1
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def work_out(function: Callable[[str], str], texts: Sequence[str], jobs: int | None = None) -> dict[str, str]:
    """Give text → ``function(text)`` for those of *texts* that could be worked out; *jobs* None: as many as cores.

    *function* must depend on nothing but its text. Where it raises, the text is left out.
    """
    wanted = list(dict.fromkeys(texts))
    count = min(cores() if jobs is None else jobs, len(wanted))
    if count < 2 or sum(map(len, wanted)) < WORTH:
        return {}
    shares = share_out(wanted, count)
    readers = [_start(function, share) for share in shares[1:]]
    found = _results(function, shares[0])
    for (process, reader), share in zip(readers, shares[1:], strict=True):
        found.update(zip(share, _collect(process, reader), strict=False))
    return {text: result for text, result in found.items() if result is not None}


def share_out(texts: Sequence[str], count: int) -> list[list[str]]:
    """Divide *texts* into *count* shares of about the same length, the longest texts first."""
    shares: list[list[str]] = [[] for _ in range(count)]
    sizes = [0] * count
    for text in sorted(texts, key=len, reverse=True):
        smallest = sizes.index(min(sizes))
        shares[smallest].append(text)
        sizes[smallest] += len(text) + 100
    return shares


def _results(function: Callable[[str], str], share: Sequence[str]) -> dict[str, str | None]:
    return {text: _one(function, text) for text in share}


def _one(function: Callable[[str], str], text: str) -> str | None:
    try:
        return function(text)
    except Exception:  # noqa: BLE001 - worked out again, and told, where it is needed
        return None


def _start(function: Callable[[str], str], share: Sequence[str]) -> tuple[int, int]:
    reader, writer = os.pipe()
    process = os.fork()
    if process:
        os.close(writer)
        return process, reader
    status = 1
    try:
        os.close(reader)
        data = marshal.dumps(list(_results(function, share).values()))
        with os.fdopen(writer, "wb") as stream:
            stream.write(data)
        status = 0
    finally:
        os._exit(status)


def _collect(process: int, reader: int) -> list[str | None]:
    with os.fdopen(reader, "rb") as stream:
        data = stream.read()
    _, status = os.waitpid(process, 0)
    found: list[str | None] = []
    if status == 0:
        with suppress(ValueError, EOFError, TypeError):
            found = marshal.loads(data)
    return found
