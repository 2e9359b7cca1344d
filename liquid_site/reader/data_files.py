"""Data files: YAML, JSON (read as YAML), CSV and TSV, under the names that templates know them by."""

from __future__ import annotations

import os
import re
from typing import Any

from liquid_site.errors import ConfigError, LiquidSiteError, Where, YamlError
from liquid_site.reader.front_matter import read_bytes
from liquid_site.reader.listing import listed
from liquid_site.reader.reading import Reading
from liquid_site.ruby import yaml
from liquid_site.ruby.decode import BrokenText, decode

GROUPS = (".yaml", ".yml", ".json", ".csv", ".tsv")
"""The order of reading in one folder; folders follow."""
TABLES = frozenset({".csv", ".tsv"})
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
    data = read_bytes(path)
    try:
        text = decode(data, encoding_of(reading, ext), keep_mark=ext in TABLES)
        return read_table(reading, text, ext, path) if ext in TABLES else yaml.load(text, path)
    except YamlError as error:
        hint = "a data file must be valid YAML, also within"
        where = Where(path, error.where.line)
        raise YamlError(str(error), where=where, excerpt=error.excerpt, hint=error.hint or hint) from error
    except BrokenText as error:
        raise LiquidSiteError(str(error), where=Where(path), hint="save it as UTF-8") from error


def encoding_of(reading: Reading, ext: str) -> str:
    """Give the encoding of data files with *ext*: YAML and JSON are UTF-8, tables as configured."""
    return str(table_settings(reading, ext).get("encoding", reading.encoding)) if ext in TABLES else "utf-8"


def table_settings(reading: Reading, ext: str) -> dict[str, Any]:
    """Give ``csv_reader`` or ``tsv_reader`` of the configuration. Raises ConfigError."""
    known = reading.context.ways.table_settings
    settings = (reading.config.get(f"{ext[1:]}_reader") if known else None) or {}
    if not isinstance(settings, dict):
        raise ConfigError(f"'{ext[1:]}_reader' must be a map", hint="headers, csv_converters, encoding")
    return settings


def read_table(reading: Reading, text: str, ext: str, path: str) -> list[Any]:
    """Read CSV or TSV as configured; a byte order mark has stayed. Raises LiquidSiteError for what is no table."""
    from liquid_site.ruby import csv

    settings = table_settings(reading, ext)
    try:
        return csv.read(
            text,
            headers=settings.get("headers", True) not in (None, False),
            col_sep="\t" if ext == ".tsv" else ",",
            converters=[str(name) for name in settings.get("csv_converters", [])],
        )
    except csv.CsvError as error:
        raise LiquidSiteError(str(error), where=Where(path), hint="a quote out of place?") from error
