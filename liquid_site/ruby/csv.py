"""Ruby's CSV reader (csv 3.2.5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

Row = list[Any]


class CsvError(ValueError):
    """``CSV::MalformedCSVError``; ``str()`` is Ruby's message, ``line`` the line it names, counted from 1."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(f"{message} in line {line}.")
        self.line = line


def read(text: str, *, headers: bool = True, col_sep: str = ",", converters: Sequence[str] = ()) -> list[Any]:
    """Rows of *text*: hashes by the header row, or lists when *headers* is false.

    An empty unquoted field is ``None``, a blank line a row of ``None``; fields past the headers are under the key
    ``None``, and of two headers alike the first counts. *converters* are Ruby's names (integer, float, numeric, date,
    date_time, all). Raises ``CsvError`` for text that is not CSV, ``ValueError`` for an unknown converter.
    """
    convert = _converter(converters)
    rows = _Scanner(text, col_sep).rows()
    if not headers:
        return [[convert(field) for field in row] for row in rows]
    names = next(rows, [])
    return [_hash(names, [convert(field) for field in row]) for row in rows]


def _hash(names: Row, fields: Row) -> dict[Any, Any]:
    row: dict[Any, Any] = {}
    for index in range(max(len(names), len(fields))):
        name = names[index] if index < len(names) else None
        row.setdefault(name, fields[index] if index < len(fields) else None)
    return row


class _Scanner:
    def __init__(self, text: str, col_sep: str) -> None:
        self.text = text
        self.col_sep = col_sep
        self.row_sep = _row_separator(text)
        self.at = 0
        self.line = 1
        self.plain = re.compile(rf'[^"\r\n{re.escape(col_sep[0])}]+')

    def rows(self) -> Iterator[Row]:
        while self.at < len(self.text):
            start = self.at
            yield self._row()
            self.line += max(1, self.text.count("\n" if "\n" in self.row_sep else "\r", start, self.at))

    def _row(self) -> Row:
        if self._take(self.row_sep):
            return []
        row: Row = []
        while True:
            quoted = self.text.startswith('"', self.at)
            row.append(self._quoted() if quoted else self._unquoted())
            if self._take(self.col_sep):
                continue
            if self.at >= len(self.text) or self._take(self.row_sep):
                return row
            self._refuse(quoted, row[-1])

    def _take(self, separator: str) -> bool:
        found = self.text.startswith(separator, self.at)
        self.at += len(separator) if found else 0
        return found

    def _quoted(self) -> str:
        parts = []
        while True:
            end = self.text.find('"', self.at + 1)
            if end < 0:
                raise CsvError("Unclosed quoted field", self.line)
            parts.append(self.text[self.at + 1 : end])
            self.at = end + 1
            if not self.text.startswith('"', self.at):
                return '"'.join(parts)

    def _unquoted(self) -> str | None:
        match = self.plain.match(self.text, self.at)
        if not match:
            return None
        self.at = match.end()
        return match[0]

    def _refuse(self, quoted: bool, value: str | None) -> None:
        newline = re.match(r"\r\n|\n|\r", self.text[self.at : self.at + 2])
        if quoted:
            words = "Any value after quoted field isn't allowed"
        elif self.text.startswith('"', self.at):
            words = "Illegal quoting"
        elif newline and value is not None:
            words = f"Unquoted fields do not allow new line <{_shown(newline[0])}>"
        else:
            words = f"New line must be <{_shown(self.row_sep)}> not <{_shown(newline[0] if newline else '')}>"
        raise CsvError(words, self.line)


def _shown(newline: str) -> str:
    return '"' + newline.replace("\r", "\\r").replace("\n", "\\n") + '"'


def _row_separator(text: str) -> str:
    """The first line end of *text*, quoted or not."""
    found = re.search(r"\r\n|\n|\r", text)
    return found[0] if found else "\n"


NAMES: dict[str, tuple[str, ...]] = {"numeric": ("integer", "float"), "all": ("date_time", "integer", "float")}


def _converter(names: Sequence[str]) -> Callable[[str | None], Any]:
    table = _functions()
    wanted = [single for name in names for single in NAMES.get(name, (name,))]
    unknown = [name for name in wanted if name not in table]
    if unknown:
        raise ValueError(f"unknown CSV converter: {unknown[0]}")
    functions = [table[name] for name in wanted]

    def convert(field: str | None) -> Any:
        value: Any = field
        for function in functions:
            if not isinstance(value, str):
                break
            value = function(value)
        return value

    return convert


def _functions() -> dict[str, Callable[[str], Any]]:
    from . import csv_values

    return {
        "integer": csv_values.integer,
        "float": csv_values.real,
        "date": csv_values.day,
        "date_time": csv_values.moment,
    }
