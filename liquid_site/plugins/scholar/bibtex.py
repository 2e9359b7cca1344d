"""Reading BibTeX as bibtex-ruby does: objects between ``@``; a damaged one is left out, a wrong one is an error."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from liquid_site.errors import LiquidError
from liquid_site.plugins.scholar.entry import Entry, Symbol, Value, read_month, read_names

_AT = re.compile(r"@[\t ]*")
_KIND = re.compile(r"[a-z\d:_!.$%&*-]+", re.IGNORECASE)
_OPEN = re.compile(r"\s*\{")
_KEY = re.compile(r"\s*([\w /:_!$?.%+;&*'\"{}-]+),")
_NAME = re.compile(r"[\w/:!$?.%+&*-]+")
_TOKEN = re.compile(r"\s*([=,#}\"{]|\d+(?![\w/:!$?.%+&*-])|[\w/:!$?.%+&*-]+)\s*")
_BRACE = re.compile(r"[{}]")
_QUOTE = re.compile(r"[{}\"]")
_LINE_END = re.compile(r"\n\s*")


class Damaged(Exception):
    """The object being read is broken; *at* is where reading goes on."""

    def __init__(self, at: int) -> None:
        self.at = at


@dataclass
class Bibliography:
    """The entries of some BibTeX text, by key and in order, and the ``@string`` definitions."""

    entries: dict[str, Entry] = field(default_factory=dict)
    strings: dict[str, list[str]] = field(default_factory=dict)

    def add(self, entry: Entry, *, names: bool = True, months: bool = True) -> None:
        """Put *entry* last; a key there is already is counted on."""
        while entry.key in self.entries:
            entry.key = successor(entry.key)
        self.entries[entry.key] = entry
        if names:
            read_names(entry, self.strings)
        if months:
            read_month(entry)

    def link(self) -> None:
        """Tell entries which entry their ``crossref`` names."""
        for entry in self.entries.values():
            value = entry.fields.get("crossref")
            entry.parent = self.entries.get(str(value)) if value is not None else None

    def resolve(self, *, join: bool) -> None:
        """Put in what ``@string`` defines, and join the pieces."""
        for entry in self.entries.values():
            for name, value in entry.fields.items():
                made = value.replaced(self.strings)
                entry.fields[name] = made.joined() if join else made


@dataclass
class Reader:
    """One text being read; *strip* makes line ends inside values single blanks."""

    text: str
    strip: bool = False
    at: int = 0

    def read(self, options: dict[str, bool] | None = None) -> Bibliography:
        """Read everything. Raises LiquidError at what BibTeX does not allow."""
        chosen = options or {}
        made = Bibliography()
        while (start := _AT.search(self.text, self.at)) is not None:
            self.at = start.end()
            try:
                self._object(made, chosen)
            except Damaged as damage:
                self.at = max(damage.at, self.at)
        made.link()
        return made

    def _object(self, made: Bibliography, options: dict[str, bool]) -> None:
        kind = _KIND.match(self.text, self.at)
        if kind is None:
            raise Damaged(self.at)
        self.at = kind.end()
        name = kind[0].lower()
        opening = _OPEN.match(self.text, self.at)
        if opening is None:
            raise Damaged(self.at)
        self.at = opening.end()
        if name in ("comment", "preamble"):
            self.at = self._close(self.at)
        elif name == "string":
            key, tokens = self._assignment()
            made.strings[key] = tokens
            self._expect("}")
        else:
            made.add(
                self._entry(name), names=options.get("parse_names", True), months=options.get("parse_months", True)
            )

    def _entry(self, kind: str) -> Entry:
        match = _KEY.match(self.text, self.at)
        if match is None:
            raise self._wrong("Failed to parse BibTeX entry: cite-key missing")
        self.at = match.end()
        entry = Entry(kind, match[1].strip())
        while self._peek() not in ("}", None):
            name, tokens = self._assignment()
            entry.fields[name] = Value(tokens)
            if self._peek() == ",":
                self._next()
            elif self._peek() != "}":
                raise self._wrong(f"Failed to parse BibTeX in entry {entry.key}")
        self._expect("}")
        return entry

    def _assignment(self) -> tuple[str, list[str]]:
        name = self._next()
        if not _NAME.fullmatch(name):
            raise self._wrong(f"Failed to parse BibTeX on value {name!r}")
        self._expect("=")
        tokens = [self._value()]
        while self._peek() == "#":
            self._next()
            tokens.append(self._value())
        return name.lower(), tokens

    def _value(self) -> str:
        token = self._next(keep_blanks=True)
        if token == "{":
            start, self.at = self.at, self._close(self.at)
            return self._content(self.text[start : self.at - 1])
        if token == '"':
            return self._content(self._quoted())
        if not _NAME.fullmatch(token):
            raise self._wrong(f"Failed to parse BibTeX on value {token!r}")
        return token if token.isdigit() else Symbol(token.lower())

    def _content(self, text: str) -> str:
        return _LINE_END.sub(" ", text) if self.strip else text

    def _close(self, start: int) -> int:
        """Give the place behind the brace that closes the one before *start*."""
        depth = 1
        for match in _BRACE.finditer(self.text, start):
            depth += 1 if match[0] == "{" else -1
            if depth == 0:
                return match.end()
        raise Damaged(len(self.text))

    def _quoted(self) -> str:
        start, depth = self.at, 1
        for match in _QUOTE.finditer(self.text, start):
            if match[0] == '"' and depth == 1:
                self.at = match.end()
                return self.text[start : match.start()]
            depth += {"{": 1, "}": -1}.get(match[0], 0)
            if depth < 1:
                raise Damaged(match.end())
        raise Damaged(len(self.text))

    def _peek(self) -> str | None:
        match = _TOKEN.match(self.text, self.at)
        return match[1] if match else None

    def _next(self, *, keep_blanks: bool = False) -> str:
        match = _TOKEN.match(self.text, self.at)
        if match is None:
            raise Damaged(self.at)
        self.at = match.end(1) if keep_blanks else match.end()
        return match[1]

    def _expect(self, sign: str) -> None:
        found = self._next(keep_blanks=sign == "}")
        if found != sign:
            raise self._wrong(f"Failed to parse BibTeX on value {found!r}")

    def _wrong(self, message: str) -> LiquidError:
        line = self.text.count("\n", 0, self.at) + 1
        return LiquidError(message, hint=f"line {line} of the bibliography")


def successor(key: str) -> str:
    """Give Ruby's next text after *key*: its last letter or digit counted on, with carry."""
    letters = list(key)
    places = [place for place, one in enumerate(letters) if one.isascii() and one.isalnum()]
    for number, place in enumerate(reversed(places)):
        one = letters[place]
        if one not in "zZ9":
            letters[place] = chr(ord(one) + 1)
            return "".join(letters)
        letters[place] = {"z": "a", "Z": "A", "9": "0"}[one]
        if number == len(places) - 1:
            letters.insert(place, {"z": "a", "Z": "A", "9": "1"}[one])
    return "".join(letters) if places else f"{key}a"
