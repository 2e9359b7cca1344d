"""Ruby's ``<=>`` on Liquid values, and the merge sort that decides where it contradicts itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from liquid_site.dialect.drops.document import DocumentDrop
from liquid_site.model.document import Document

_ALIKE = frozenset({str, datetime, date})
_NUMBERS = frozenset({int, float})
_DEEPEST = 200


def spaceship(left: Any, right: Any, depth: int = 0) -> int | None:
    """``left <=> right``: -1, 0, 1, or None where they have no order."""
    ours, theirs = type(left), type(right)
    if (ours is theirs and ours in _ALIKE) or (ours in _NUMBERS and theirs in _NUMBERS):
        return (left > right) - (left < right) if left == left and right == right else None
    if ours is list and theirs is list and depth < _DEEPEST:
        return _lists(left, right, depth + 1)
    if left is right or (ours is bool and theirs is bool and left == right):
        return 0
    if isinstance(left, DocumentDrop) and isinstance(right, DocumentDrop):
        return _documents(left.item.date, left.item.relative_path, right.item.date, right.item.relative_path)
    if isinstance(left, Document) and isinstance(right, Document):
        return _documents(left.data.get("date"), left.path, right.data.get("date"), right.path)
    return 0 if ours is dict and theirs is dict and left == right else None


def _lists(left: list[Any], right: list[Any], depth: int) -> int | None:
    for ours, theirs in zip(left, right, strict=False):
        order = spaceship(ours, theirs, depth)
        if order != 0:
            return order
    return (len(left) > len(right)) - (len(left) < len(right))


def _documents(left_date: Any, left_path: str, right_date: Any, right_path: str) -> int | None:
    return spaceship(left_date, right_date) or spaceship(left_path, right_path)


def is_uniform(values: list[Any]) -> bool:
    """Whether all are numbers (not NaN), or all of one kind that Python orders as Ruby does."""
    kinds = {type(value) for value in values}
    if kinds <= _NUMBERS:
        return float not in kinds or all(value == value for value in values)
    return len(kinds) == 1 and kinds <= _ALIKE


def merge_sort(values: list[Any], compare: Callable[[Any, Any], int]) -> list[Any]:
    """Sort as glibc's ``qsort_r`` does, step by step: its result shows where *compare* is not an order."""
    source = list(values)
    width = len(source)
    spans = _spans(width)
    for start, middle, end in spans:
        source[start:end] = _merge(source[start:middle], source[middle:end], compare)
    return source


def _spans(count: int) -> list[tuple[int, int, int]]:
    """The merges in the order they are done: halves first, the left half the smaller one."""
    spans: list[tuple[int, int, int]] = []
    pending = [(0, count)]
    while pending:
        start, end = pending.pop()
        if end - start > 1:
            middle = start + (end - start) // 2
            spans.append((start, middle, end))
            pending += [(start, middle), (middle, end)]
    return spans[::-1]


def _merge(left: list[Any], right: list[Any], compare: Callable[[Any, Any], int]) -> list[Any]:
    merged: list[Any] = []
    ours = theirs = 0
    while ours < len(left) and theirs < len(right):
        if compare(left[ours], right[theirs]) <= 0:
            merged.append(left[ours])
            ours += 1
        else:
            merged.append(right[theirs])
            theirs += 1
    return merged + left[ours:] + right[theirs:]
