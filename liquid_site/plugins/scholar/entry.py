"""An entry of a bibliography: its type, key and fields, printed as bibtex-ruby prints them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from liquid_site.plugins.scholar.latex import Filter
from liquid_site.plugins.scholar.names import Name, parse_names
from liquid_site.ruby.text import inspect

NAME_FIELDS = ("author", "editor", "translator", "director", "producer", "composer")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMERIC = re.compile(r"^\s*[+-]?\d+\s*$", re.MULTILINE)
_INTEGER = re.compile(r"\s*[+-]?\d+")


class Symbol(str):
    """A name in a value, that ``@string`` may define: ``month = jan``."""

    __slots__ = ()


@dataclass
class Value:
    """What stands behind a field: texts and symbols joined by ``#``, or *names*."""

    tokens: list[str] = field(default_factory=list)
    names: list[Name] | None = None

    def __str__(self) -> str:
        if self.names is not None:
            return " and ".join(map(str, self.names))
        if len(self.tokens) < 2:
            return "".join(self.tokens)
        return " # ".join(str(token) if isinstance(token, Symbol) else inspect(token) for token in self.tokens)

    @property
    def numeric(self) -> bool:
        """Whether it is one whole number."""
        return self.names is None and len(self.tokens) == 1 and bool(_NUMERIC.search(self.tokens[0]))

    def number(self) -> int:
        """Give the number it begins with, else 0."""
        match = _INTEGER.match(self.tokens[0]) if self.tokens else None
        return int(match[0]) if match else 0

    def replaced(self, strings: Mapping[str, list[str]]) -> Value:
        """Give the value with the symbols that *strings* defines replaced."""
        if self.names is not None:
            return self
        out: list[str] = []
        for token in self.tokens:
            out += strings.get(token, [token]) if isinstance(token, Symbol) else [token]
        return Value(out)

    def joined(self) -> Value:
        """Give the value with texts that stand side by side made one."""
        out: list[str] = []
        for token in self.tokens:
            if out and not isinstance(token, Symbol) and not isinstance(out[-1], Symbol):
                out[-1] += token
            else:
                out.append(token)
        return Value(out, self.names)

    def converted(self, filters: list[Filter]) -> Value:
        """Give the value put through *filters*."""
        if self.names is not None:
            return Value([], [name.converted(filters) for name in self.names])
        tokens = self.tokens
        for filtered in filters:
            tokens = [filtered(str(token)) for token in tokens]
        return Value(list(tokens))

    def quoted(self, quotes: list[str] | None) -> str:
        """Give the value between *quotes*, unless it is a symbol or joined of several."""
        if not quotes or (self.names is None and (len(self.tokens) > 1 or isinstance(self.tokens[0], Symbol))):
            return str(self)
        return f"{quotes[0]}{self}{quotes[-1]}"


@dataclass(eq=False)
class Entry:
    """One ``@type{key, …}``; *parent* is the entry its ``crossref`` names."""

    type: str
    key: str
    fields: dict[str, Value] = field(default_factory=dict)
    parent: Entry | None = None

    def get(self, name: str) -> Value | None:
        """Give the field *name*, or the parent's (whose title stands for a missing ``booktitle``)."""
        if name in self.fields:
            return self.fields[name]
        if self.parent is None or self.parent is self:
            return None
        own = self.parent.fields
        return own.get(name) or (own.get("title") if name == "booktitle" else None)

    def text(self, *names: str) -> str:
        """Give the first of the fields *names* there is, as text."""
        return next((str(value) for name in names if (value := self.get(name)) is not None), "")

    def converted(self, filters: list[Filter]) -> Entry:
        """Give the entry with its fields put through *filters*."""
        fields = {name: value.converted(filters) for name, value in self.fields.items()} if filters else self.fields
        return Entry(self.type, self.key, dict(fields), self.parent)

    def inherited(self) -> list[str]:
        """Give the names of the fields that only the parent has."""
        if self.parent is None or self.parent is self:
            return []
        names = [name for name in self.parent.fields if name not in self.fields]
        return sorted([*names, *(["booktitle"] if "title" in self.parent.fields else [])])

    def printed(self, quotes: list[str] | None, skip: Iterable[str], filters: list[Filter]) -> str:
        """Give the entry as BibTeX, without the fields *skip*."""
        left = set(skip)
        shown = {name: value for name, value in self.fields.items() if name not in left}
        lines = ",\n".join(f"{name} = {_shown(value, quotes, filters)}" for name, value in shown.items())
        return f"@{self.type}{{{self.key},\n{_indented(lines)}\n}}\n"


def _shown(value: Value, quotes: list[str] | None, filters: list[Filter]) -> str:
    if not filters:
        return value.quoted(quotes)
    plain = value.names is None and (len(value.tokens) > 1 or isinstance((value.tokens or [""])[0], Symbol))
    made = value.converted(filters)
    return str(made) if plain else made.quoted(quotes)


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.split("\n"))


def read_names(entry: Entry, strings: Mapping[str, list[str]]) -> None:
    """Make names of the fields that hold people."""
    for name in NAME_FIELDS:
        value = entry.fields.get(name)
        if value is not None and value.names is None:
            entry.fields[name] = Value([], parse_names(str(value.replaced(strings).joined())))


def read_month(entry: Entry) -> None:
    """Make a symbol of the month, and put its number into ``month_numeric``."""
    value = entry.fields.get("month")
    if value is None:
        return
    entry.fields.pop("month_numeric", None)
    text = str(value).strip()
    if text[:3].lower() in MONTHS:
        entry.fields["month"] = Value([Symbol(text[:3].lower())])
    elif re.fullmatch(r"\d\d?", text) and int(text) <= len(MONTHS):
        entry.fields["month"] = Value([Symbol(MONTHS[int(text) - 1])])
    found = str(entry.fields["month"])
    if found in MONTHS:
        entry.fields["month_numeric"] = Value([str(MONTHS.index(found) + 1)])
