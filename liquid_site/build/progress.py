"""A bar on the terminal, for builds that take their time; nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from time import perf_counter
from typing import TypeVar

Thing = TypeVar("Thing")
PATIENCE = 2.0
"""Seconds before the bar shows."""


def tracked(things: Iterable[Thing], total: int, label: str, shown: bool | None = None) -> Iterator[Thing]:
    """Give *things* one by one, and show how far it has got where *shown* (None: where stdout is a terminal)."""
    if not (sys.stdout.isatty() if shown is None else shown):
        yield from things
        return
    began = perf_counter()
    waiting = iter(things)
    done = 0
    for thing in waiting:
        yield thing
        done += 1
        if perf_counter() - began > PATIENCE:
            break
    else:
        return
    yield from _with_bar(waiting, done, total, label)


def _with_bar(things: Iterator[Thing], done: int, total: int, label: str) -> Iterator[Thing]:
    from rich.progress import Progress

    with Progress(transient=True) as bar:
        task = bar.add_task(label, total=total, completed=done)
        for thing in things:
            yield thing
            bar.advance(task)
