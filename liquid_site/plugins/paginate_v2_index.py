"""Documents by their tags, categories and locales, lower case and cut at commas, as jekyll-paginate-v2 has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from liquid_site.model.document import Document
from liquid_site.ruby.text import downcase, to_s

_COMMAS = re.compile(r"[;,]")
_COMMAS_AND_BLANKS = re.compile(r"[;,\s]", re.ASCII)

Groups = dict[str, list[Document]]


def parts_of(text: str, *, blanks: bool = False) -> list[str]:
    """Cut *text* at commas and semicolons (and *blanks*), empty parts at the end left out."""
    parts = (_COMMAS_AND_BLANKS if blanks else _COMMAS).split(text)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def values_of(item: Document, field: str) -> Iterator[str]:
    """Give what *item* has under *field*, as text."""
    value = item.data.get(field)
    if value is None or value == [] or not to_s(value).strip():
        return
    listed = parts_of(value, blanks=True) if isinstance(value, str) else value if isinstance(value, list) else [value]
    for one in listed:
        yield to_s(one).strip()


def index_by(items: list[Document], field: str) -> Groups:
    """Group *items* by their values of *field*."""
    groups: Groups = {}
    for item in items:
        for value in values_of(item, field):
            for part in parts_of(downcase(value)):
                groups.setdefault(part.strip(), []).append(item)
    return groups


def select(items: list[Document], wanted: Any, groups: Groups) -> list[Document]:
    """Keep of *items* those in each group that *wanted* names, each once; all of them where it names none."""
    if wanted is None:
        return items
    names = parts_of(wanted) if isinstance(wanted, str) else wanted if isinstance(wanted, list) else [wanted]
    for name in names:
        group = {id(item) for item in groups.get(downcase(to_s(name)).strip(), ())}
        items = list({id(item): item for item in items if id(item) in group}.values())
    return items
