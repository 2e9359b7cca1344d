"""The order of a collection's documents: by date and path, by a key, or as listed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from liquid_site.errors import Where
from liquid_site.model.collection import Collection
from liquid_site.model.document import Document
from liquid_site.model.order import compare, merge_sorted, oldest_first
from liquid_site.reader.reading import Reading


def sort_documents(reading: Reading, collection: Collection) -> None:
    """Sort *collection* as its settings ``order`` or ``sort_by`` ask."""
    ordered = reading.context.ways.orders_collections
    listed, key = collection.metadata.get("order"), collection.metadata.get("sort_by")
    if ordered and isinstance(listed, list):
        collection.docs = as_listed(collection, listed)
    elif ordered and isinstance(key, str):
        collection.docs = by_key(reading, collection.docs, key)
    else:
        collection.docs = oldest_first(collection.docs)


def as_listed(collection: Collection, listed: list[Any]) -> list[Document]:
    """Put the documents named in *listed* (paths in the collection's folder) first, in that order."""
    table = {document.relative_path: document for document in oldest_first(collection.docs)}
    wanted = [f"{collection.relative_directory}/{str(entry).lstrip('/')}" for entry in listed]
    return [table[path] for path in dict.fromkeys([*wanted, *table]) if path in table]


def by_key(reading: Reading, documents: list[Document], key: str) -> list[Document]:
    """Sort *documents* by ``data[key]``; those without it come last, with a warning."""

    def order(one: Document, other: Document) -> int:
        first, second = one.data.get(key), other.data.get(key)
        if (first is None) != (second is None):
            lacking = one if first is None else other
            reading.log.warn("Sort warning:", f"'{key}' not defined in {lacking.relative_path}", Where(lacking.path))
            return 1 if first is None else -1
        return compare_values(first, second) or compare(one, other)

    return merge_sorted(documents, order)


def compare_values(one: Any, other: Any) -> int:
    """Compare as ``<=>`` does; 0 also where Ruby finds the two beyond comparison."""
    if isinstance(one, list) and isinstance(other, list):
        for first, second in zip(one, other, strict=False):
            result = compare_values(first, second)
            if result or kind(first) != kind(second):
                return result
        return (len(one) > len(other)) - (len(one) < len(other))
    if kind(one) != kind(other) or kind(one) is None:
        return 0
    return int(one > other) - int(one < other)


def kind(value: Any) -> str | None:
    """Name the family of values that *value* can be compared in."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return "number"
    if isinstance(value, datetime):
        return "time"
    if isinstance(value, date):
        return "date"
    return "text" if isinstance(value, str) else None
