"""Which lines of two texts belong together: difflib for what is small, unique lines as anchors for the rest."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

THOROUGH = 2_000
"""Lines of a side up to which difflib, whose time grows with the square, compares."""
PAIRS = 300_000
"""Pairs of equal lines up to which it looks at each."""


class Change(NamedTuple):
    """A run of differing lines: the half-open ranges of lines in the stored and in the new text."""

    old: range
    new: range


def changes(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """Give the runs of lines in which *old* and *new* differ."""
    whole = trimmed(old, new, Change(range(len(old)), range(len(new))))
    if max(len(whole.old), len(whole.new)) <= THOROUGH:
        return list(thorough(old, new, whole))
    found: list[Change] = []
    for part in between(anchors(old, new, whole), whole):
        part = trimmed(old, new, part)
        small = max(len(part.old), len(part.new)) <= THOROUGH
        found += thorough(old, new, part) if small else [part]
    return found


def trimmed(old: Sequence[str], new: Sequence[str], part: Change) -> Change:
    """Take the lines that both sides of *part* begin and end with off it."""
    (start, stop), (other, end) = (part.old.start, part.old.stop), (part.new.start, part.new.stop)
    while start < stop and other < end and old[start] == new[other]:
        start, other = start + 1, other + 1
    while start < stop and other < end and old[stop - 1] == new[end - 1]:
        stop, end = stop - 1, end - 1
    return Change(range(start, stop), range(other, end))


def thorough(old: Sequence[str], new: Sequence[str], part: Change) -> Iterator[Change]:
    """Give the changes within *part*."""
    one, two = old[part.old.start : part.old.stop], new[part.new.start : part.new.stop]
    counted = Counter(one)
    pairs = sum(counted[line] for line in two)
    for kind, a, b, c, d in SequenceMatcher(None, one, two, autojunk=pairs > PAIRS).get_opcodes():
        if kind != "equal":
            yield Change(range(part.old.start + a, part.old.start + b), range(part.new.start + c, part.new.start + d))


def anchors(old: Sequence[str], new: Sequence[str], part: Change) -> list[tuple[int, int]]:
    """Give places (old, new), rising on both sides, of lines that stand once on each side; as many as there are."""
    in_old, in_new = once(old, part.old), once(new, part.new)
    common = [(place, in_new[line]) for line, place in in_old.items() if line in in_new]
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(common):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [number]
    chain = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(common[number])
        number = before[number]
    return chain[::-1]


def once(lines: Sequence[str], places: range) -> dict[str, int]:
    """Give the lines at *places* that stand there once, with their places, in order."""
    counted = Counter(lines[place] for place in places)
    return {lines[place]: place for place in places if counted[lines[place]] == 1}


def between(chain: Sequence[tuple[int, int]], whole: Change) -> Iterator[Change]:
    """Give the parts of *whole* between the anchors of *chain*, empty ones left out."""
    start, other = whole.old.start, whole.new.start
    for place, facing in [*chain, (whole.old.stop, whole.new.stop)]:
        if place > start or facing > other:
            yield Change(range(start, place), range(other, facing))
        start, other = place + 1, facing + 1
