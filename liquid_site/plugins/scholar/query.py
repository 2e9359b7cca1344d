"""Which entries a query names: ``@article[year>=2000 && author ^= X || doi]``, ``!@misc``, ``/pattern/``, a key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from liquid_site.errors import LiquidError
from liquid_site.plugins.scholar.entry import Entry

_CLAUSE = re.compile(r"(!)?@(\*|\w+)(?:\[([^\]]*)\])?")
_OPERATOR = re.compile(r"\s*([!~/^<>]?=|!~|=~|<|>)\s*")
_NUMBER = re.compile(r"^\d+$", re.MULTILINE)
_COMPARE: dict[str, Callable[[int], bool]] = {
    "<=": lambda order: order <= 0,
    ">=": lambda order: order >= 0,
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
}


def select(entries: Iterable[Entry], query: str) -> list[Entry]:
    """Give those of *entries* that *query* names."""
    return [entry for entry in entries if matches(entry, query)]


def matches(entry: Entry, query: str) -> bool:
    """Tell whether *query* names *entry*."""
    if not query:
        return True
    if len(query) > 2 and query.startswith("/") and query.endswith("/"):
        return bool(pattern(query[1:-1]).search(entry.printed(["{", "}"], (), [])))
    clauses = list(_CLAUSE.finditer(query))
    if not clauses:
        return entry.key == query
    return any(_clause_matches(entry, clause) for clause in clauses)


def _clause_matches(entry: Entry, clause: re.Match[str]) -> bool:
    kind = clause[2].lower()
    of_type = kind in ("*", "entry", entry.type)
    if of_type == bool(clause[1]):
        return False
    if not clause[3]:
        return True
    alternatives = re.split(r"\s*\|\|\s*", clause[3])
    return any(all(meets(entry, one) for one in re.split(r"\s*(?:,|&&)\s*", each)) for each in alternatives)


def meets(entry: Entry, condition: str) -> bool:
    """Tell whether *entry* has the field that *condition* names, or it compares so."""
    parts = _OPERATOR.split(condition, maxsplit=1)
    name = parts[0].strip()
    if not name:
        return True
    if len(parts) < 3:
        return name in entry.fields
    wanted = parts[2].strip()
    actual = entry.key if name in ("key", "id") else _text(entry, name)
    return compare(parts[1], actual, wanted)


def _text(entry: Entry, name: str) -> str | None:
    value = entry.get(name)
    if value is None and name == "year" and "date" in entry.fields:
        found = re.search(r"\d{4}", str(entry.fields["date"]))
        return found[0] if found else None
    return None if value is None else str(value)


def compare(operator: str, actual: str | None, wanted: str) -> bool:
    """Compare a field's text (None without one) with *wanted*."""
    if operator in ("!=", "/="):
        return actual is None or actual != wanted
    if operator == "!~":
        return actual is None or not pattern(wanted).search(actual)
    if actual is None:
        return False
    if operator == "^=":
        return bool(pattern(f"^{wanted}").search(actual))
    if operator in ("~=", "=~"):
        return bool(pattern(wanted).search(actual))
    if operator not in _COMPARE:
        return actual == wanted
    if _NUMBER.search(actual) and _NUMBER.search(wanted):
        left, right = int(actual), int(wanted)
        return _COMPARE[operator]((left > right) - (left < right))
    return _COMPARE[operator]((actual > wanted) - (actual < wanted))


@lru_cache(maxsize=256)
def pattern(text: str) -> re.Pattern[str]:
    """Compile the pattern of a query. Raises LiquidError for one that is none."""
    try:
        return re.compile(text, re.MULTILINE)
    except re.error as error:
        raise LiquidError(f"A query has the pattern {text!r}: {error}", hint="give a regular expression") from error
