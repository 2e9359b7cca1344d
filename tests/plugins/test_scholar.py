"""BibTeX against what bibtex-ruby read (``tools/record_scholar.rb``); queries; options; hostile texts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from liquid_site.errors import LiquidError
from liquid_site.plugins.scholar.bibtex import Reader, successor
from liquid_site.plugins.scholar.entry import Entry
from liquid_site.plugins.scholar.latex import decode, filters
from liquid_site.plugins.scholar.names import PARTS, parse_names
from liquid_site.plugins.scholar.query import select
from liquid_site.plugins.scholar.settings import parse_options, split_arguments

FOLDER = Path(__file__).parents[2] / "fixtures" / "scholar"
FILES = sorted(FOLDER.glob("*.bib"))
NAMES = json.loads((FOLDER / "names.json").read_text(encoding="utf-8"))


def row(entry: Entry) -> dict[str, Any]:
    """What the recorder wrote of an entry."""
    fields = []
    for name, value in entry.fields.items():
        made = value.converted([decode])
        people = None
        if made.names is not None:
            people = [[getattr(person, part) or "" for part in PARTS] for person in made.names]
        fields.append([name, str(made), people])
    return {"key": entry.key, "type": entry.type, "fields": fields, "bibtex": entry.printed(["{", "}"], (), [])}


def test_there_are_files() -> None:
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_entries_as_the_reference_reads_them(path: Path) -> None:
    read = Reader(path.read_text(encoding="utf-8")).read()
    read.resolve(join=True)
    recorded = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert [row(entry) for entry in read.entries.values()] == recorded


@pytest.mark.parametrize(("text", "recorded"), NAMES, ids=[name for name, _ in NAMES])
def test_names_as_the_reference_reads_them(text: str, recorded: list[list[str | None]]) -> None:
    assert [[one.first, one.last, one.prefix, one.suffix] for one in parse_names(text)] == recorded


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("@*", ["a", "b", "c"]),
        ("@article", ["a", "c"]),
        ("!@article", ["b"]),
        ("@book, @article[year=2001]", ["b", "c"]),
        ("@*[year>=2000 && year<2001]", ["a"]),
        ("@*[year=1999 || selected]", ["b", "c"]),
        ("@*[title^=Z]", ["c"]),
        ("@*[title!=Zed]", ["a", "b"]),
        ("@*[author ~= D.e]", ["a"]),
        ("@*[key=b]", ["b"]),
    ],
)
def test_queries(query: str, keys: list[str]) -> None:
    text = (
        "@article{a, title={One}, author={Doe, J}, year=2000} @book{b, title={Two}, year=1999}"
        "@article{c, title={Zed}, year=2001, selected={true}}"
    )
    assert [entry.key for entry in select(Reader(text).read().entries.values(), query)] == keys


def test_options() -> None:
    made = parse_options("--cited --file refs -q @*[year>=2000] -T {{ entry.key }} --group_by year")
    assert made.flags == {"c"}
    assert made.values == {"f": ["refs"], "q": ["@*[year>=2000]"], "T": ["{{ entry.key }}"], "g": ["year"]}
    assert split_arguments("a b --text c d") == (["a", "b"], "--text c d")
    with pytest.raises(LiquidError, match="missing argument: --file"):
        parse_options("--file")


@pytest.mark.parametrize(("key", "following"), [("az", "ba"), ("k9", "l0"), ("Zz", "AAa"), ("9", "10"), ("a-9", "b-0")])
def test_the_next_key(key: str, following: str) -> None:
    assert successor(key) == following


HOSTILE: dict[str, tuple[Callable[[str], object], str]] = {
    "braces": (lambda text: Reader(text).read(), "@a{k, t = {" + "{" * 20_000),
    "objects": (lambda text: Reader(text).read(), "@x{" * 20_000),
    "quotes": (lambda text: Reader(text).read(), '@string{a = "' * 20_000),
    "blanks in names": (parse_names, "a" + " " * 20_000 + "b"),
    "and": (parse_names, "a and " * 10_000),
    "commas": (parse_names, "," * 20_000),
    "backslashes": (decode, "\\" * 20_000),
    "commands": (decode, "\\x " * 10_000),
    "open maths": (decode, "$a" * 10_000),
    "macros": (filters(["textit"])[0], "\\textit{" * 10_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_long_texts_come_to_an_end(name: str) -> None:
    """The texts are so long that anything but linear time would be seen to hang."""
    work, text = HOSTILE[name]
    try:
        assert work(text * 4) is not None
    except LiquidError as error:
        assert str(error)
