"""The order of documents: by date, else by path."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from liquid_site.model.document import Document


def compare(one: Document, other: Document) -> int:
    """Order two documents by their dates, then by path; an undated one is ordered by path alone."""
    first, second = one.data.get("date"), other.data.get("date")
    if isinstance(first, datetime) and isinstance(second, datetime) and first != second:
        return -1 if first < second else 1
    return compare_paths(one, other)


def compare_paths(one: Document, other: Document) -> int:
    """Order two documents by the bytes of their paths."""
    first, second = path_bytes(one), path_bytes(other)
    return (first > second) - (first < second)


def path_bytes(document: Document) -> bytes:
    """Give the path as bytes, which is how Ruby compares text."""
    return document.path.encode("utf-8", "surrogateescape")


def oldest_first(documents: Iterable[Document]) -> list[Document]:
    """Sort *documents*; where some have no date, no order is total, and the result is glibc's merge sort's."""
    found = list(documents)
    if all(isinstance(document.data.get("date"), datetime) for document in found):
        return sorted(found, key=date_and_path)
    if not any(isinstance(document.data.get("date"), datetime) for document in found):
        return sorted(found, key=path_bytes)
    return merge_sorted(found)


def newest_first(documents: Iterable[Document]) -> list[Document]:
    """Sort *documents* the other way round."""
    found = list(documents)
    if all(isinstance(document.data.get("date"), datetime) for document in found):
        return sorted(found, key=date_and_path, reverse=True)
    return oldest_first(found)[::-1]


def date_and_path(document: Document) -> tuple[Any, bytes]:
    """Give the sort key of a dated document."""
    return document.data["date"].timestamp(), path_bytes(document)


def merge_sorted(found: list[Document], order: Callable[[Document, Document], int] = compare) -> list[Document]:
    """Sort by halves, as glibc's ``qsort`` does, so that the result is Ruby's even where *order* is no order."""
    if len(found) < 2:
        return found
    middle = len(found) // 2
    left = iter(merge_sorted(found[:middle], order))
    right = iter(merge_sorted(found[middle:], order))
    merged: list[Document] = []
    one, other = next(left, None), next(right, None)
    while one is not None and other is not None:
        if order(one, other) <= 0:
            merged.append(one)
            one = next(left, None)
        else:
            merged.append(other)
            other = next(right, None)
    return merged + [item for item in (one, other) if item is not None] + [*left, *right]
