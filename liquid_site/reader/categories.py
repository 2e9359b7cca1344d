"""Categories and tags: from folders, from lists, from text."""

from __future__ import annotations

import re
from typing import Any

from liquid_site.model.document import Document
from liquid_site.ruby.text import to_s

_WORD = re.compile(r"[^ \t\n\v\f\r]+")


def words(text: str) -> list[str]:
    """Split *text* as ``String#split`` does."""
    return _WORD.findall(text)


def folders_above(document: Document, special: str) -> list[str]:
    """Give the folders above the folder *special* (``_posts``) on the document's path."""
    relative = document.relative_path
    if relative.startswith(special):
        return []
    above = relative.partition(special)[0]
    return union([name for name in above.split("/") if name and name not in (special, document.basename)], [])


def joined(old: Any, new: Any) -> Any:
    """Join new categories (text is split) to the *old* ones, each once. Raises TypeError where *new* is no list."""
    names = words(new) if isinstance(new, str) else new
    if not isinstance(old, list):
        return names
    if not isinstance(names, list):
        raise TypeError("categories")
    return union(old, names)


def union(one: list[Any], other: list[Any]) -> list[Any]:
    """Give ``one | other`` as Ruby does: 1, 1.0 and true are three different things."""
    found: dict[Any, Any] = {}
    for value in [*one, *other]:
        found.setdefault(identity(value), value)
    return list(found.values())


def identity(value: Any) -> Any:
    """Give a key that is equal where Ruby's ``eql?`` holds."""
    return (type(value), repr(value) if isinstance(value, (list, dict)) else value)


def fill_categories(data: dict[str, Any]) -> None:
    """Add the singular ``category`` to ``categories``, and the text of each that is not text."""
    named = data.get("categories")
    names = [to_s(name) for name in [*as_list(named), *plural(data, "category", "categories")]]
    data["categories"] = union(named, union(names, [])) if isinstance(named, list) else union(names, [])


def fill_tags(data: dict[str, Any]) -> None:
    """Make ``tags`` a flat list; the singular ``tag`` beats it."""
    data["tags"] = plural(data, "tag", "tags")


def as_list(value: Any) -> list[Any]:
    """Give ``Array(value)``."""
    if value is None:
        return []
    if isinstance(value, dict):
        return [[key, item] for key, item in value.items()]
    return value if isinstance(value, list) else [value]


def plural(data: dict[str, Any], one: str, many: str) -> list[Any]:
    """Give the values under *one* as they are, else those under *many*, where text is split; flat, without nils."""
    value = data.get(one)
    if value is None or value is False:
        value = data.get(many)
        value = words(value) if isinstance(value, str) else value if isinstance(value, list) else None
    return flat(value)


def flat(value: Any) -> list[Any]:
    """Flatten nested lists and drop nils."""
    found: list[Any] = []
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting += reversed(item)
        elif item is not None:
            found.append(item)
    return found
