"""An entry as templates see it."""

from __future__ import annotations

from typing import Any

from liquid_site.plugins.scholar.entry import Entry
from liquid_site.plugins.scholar.latex import Filter, filters
from liquid_site.plugins.scholar.names import PARTS
from liquid_site.ruby.text import to_s


def data_of(entry: Entry, config: dict[str, Any], filtered: list[Filter]) -> dict[str, Any]:
    """Give the fields of *entry* put through the filters, people also part by part, and its BibTeX."""
    made: dict[str, Any] = {"key": entry.key, "type": entry.type, "bibtex": bibtex_of(entry, config)}
    for name, value in entry.converted(filtered).fields.items():
        made[name] = str(value)
        if value.names is None:
            continue
        people = [{part: getattr(person, part) or "" for part in PARTS} for person in value.names]
        made[f"{name}_array"] = people
        for place, person in enumerate(people):
            made.update({f"{name}_{place}_{part}": text for part, text in person.items()})
    return made


def bibtex_of(entry: Entry, config: dict[str, Any]) -> str:
    """Give *entry* as BibTeX, between the quotes and without the fields of the settings."""
    quotes = config["bibtex_quotes"]
    listed = [to_s(quote) for quote in quotes] if isinstance(quotes, list) else [to_s(quotes)] if quotes else None
    skip = [to_s(name).lstrip(":") for name in config["bibtex_skip_fields"] or ()]
    return entry.printed(listed, skip, filters(config["raw_bibtex_filters"] or ()))
