"""Data files: YAML, JSON (read as YAML), CSV and TSV, under the names that templates know them by."""

from __future__ import annotations

import os
import re
from typing import Any

from liquid_site.errors import ConfigError, LiquidSiteError, Where, YamlError
from liquid_site.reader.decode import BrokenText, decode
from liquid_site.reader.listing import listed
from liquid_site.reader.reading import Reading
from liquid_site.ruby import csv, yaml

GROUPS = (".yaml", ".yml", ".json", ".csv", ".tsv")
"""The order of reading in one folder; folders follow."""
_NOT_WORD = re.compile(r"[^\w\s-]+", re.ASCII)
_BLANKS = re.compile(r"\s+", re.ASCII)


def read_data(reading: Reading, folder: str) -> dict[str, Any]:
    """Read all data files below *folder* (absolute), nested as the folders are. Raises YamlError for broken text."""
    found: dict[str, Any] = {}
    waiting = [(folder, found)]
    while waiting:
        path, target = waiting.pop()
        waiting += reversed(read_folder(reading, path, target))
    return found


def read_folder(reading: Reading, folder: str, target: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Read the files of *folder* into *target*; give the folders in it with the hashes they are to fill."""
    if not os.path.isdir(folder) or reading.entries.leaves(folder):
        return []
    entries = sorted(
        (entry for entry in listed(folder) if not entry.path.startswith(".")), key=lambda e: os.fsencode(e.path)
    )
    for ext in GROUPS:
        for entry in entries:
            path = f"{folder}/{entry.path}"
            if entry.path.endswith(ext) and not entry.is_folder and not reading.entries.leaves(path):
                target[key_of(entry.path.rpartition(".")[0])] = read_file(reading, path, ext)
    nested: list[tuple[str, dict[str, Any]]] = []
    for entry in entries:
        path = f"{folder}/{entry.path}"
        if entry.is_folder and not reading.entries.leaves(path):
            inner: dict[str, Any] = {}
            target[key_of(entry.path)] = inner
            nested.append((path, inner))
    return nested


def key_of(name: str) -> str:
    """Turn a file's name (without extension) into a key: ASCII word characters and hyphens, blanks as one ``_``."""
    kept = _NOT_WORD.sub("", name)
    led = kept.lstrip(" \t\r\n\f\v")
    return _BLANKS.sub("_", kept if led.startswith("-") else led)


def read_file(reading: Reading, path: str, ext: str) -> Any:
    """Read one data file; errors name it."""
    reading.log.debug("Reading:", path.removeprefix(reading.site.source))
    with open(path, "rb") as file:
        data = file.read()
    try:
        if ext in {".csv", ".tsv"}:
            return read_table(reading, data, ext)
        return yaml.load(decode(data, "utf-8"), path)
    except YamlError as error:
        hint = "a data file must be valid YAML, also within"
        where = Where(path, error.where.line)
        raise YamlError(str(error), where=where, excerpt=error.excerpt, hint=error.hint or hint) from error
    except (BrokenText, csv.CsvError) as error:
        raise LiquidSiteError(str(error), where=Where(path)) from error


def read_table(reading: Reading, data: bytes, ext: str) -> list[Any]:
    """Read CSV or TSV as ``csv_reader`` or ``tsv_reader`` ask; a byte order mark stays."""
    settings = reading.config.get(f"{ext[1:]}_reader") or {}
    if not isinstance(settings, dict):
        raise ConfigError(f"'{ext[1:]}_reader' must be a map", hint="headers, csv_converters, encoding")
    return csv.read(
        decode(data, str(settings.get("encoding", reading.encoding)), keep_mark=True),
        headers=settings.get("headers", True) not in (None, False),
        col_sep="\t" if ext == ".tsv" else ",",
        converters=[str(name) for name in settings.get("csv_converters", [])],
    )
