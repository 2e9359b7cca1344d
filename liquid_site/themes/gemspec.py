"""What a gem says of itself, in a ``.gemspec`` (read as text, never run) or in a ``.gem``'s YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

_FIELD = re.compile(r"""^[ \t]*\w+\.(name|version|authors?|description|summary)[ \t]*=[ \t]*(\S[^\n]*)$""", re.M)
_METADATA = re.compile(
    r"""^[ \t]*\w+\.metadata(?:[ \t]*\[[ \t]*["']([^"'\n]+)["'][ \t]*\])?[ \t]*=[ \t]*(\S[^\n]*)$""", re.M
)
_DEPENDENCY = re.compile(r"""^[ \t]*\w+\.add_(?:runtime_)?dependency[ \t(]+(?:%q<|["'])([\w.-]+)[>"']""", re.M)
_STRING = re.compile(r"""%q<([^>\n]*)>|%q\(([^)\n]*)\)|"([^"\n]*)"|'([^'\n]*)'""")
_PAIR = re.compile(r"""["']([^"'\n]+)["'](?:\.freeze)?[ \t]*=>[ \t]*["']([^"'\n]*)["']""")
_NUMBER = re.compile(r"[0-9]+|[a-z]+")


@dataclass
class GemInfo:
    """A gem: ``name``, ``version``, ``authors`` joined by commas, ``dependencies`` those at run time, in order."""

    name: str = ""
    version: str = ""
    authors: str = ""
    summary: str = ""
    description: str = ""
    metadata: dict[str, str] = field(default_factory=dict)
    dependencies: list[str] = field(default_factory=list)


def read_gemspec(text: str) -> GemInfo:
    """Read the assignments with literal values in the Ruby *text*; computed ones (``VERSION``) stay empty."""
    found: dict[str, str] = {}
    for match in _FIELD.finditer(text):
        key = "authors" if match[1] == "author" else match[1]
        found.setdefault(key, ", ".join(strings(match[2])))
    metadata: dict[str, str] = {}
    for match in _METADATA.finditer(text):
        if match[1]:
            metadata[match[1]] = next(iter(strings(match[2])), "")
        else:
            metadata.update(_PAIR.findall(match[2]))
    dependencies = list(dict.fromkeys(_DEPENDENCY.findall(text)))
    return GemInfo(**found, metadata=metadata, dependencies=dependencies)


def strings(ruby: str) -> list[str]:
    """Give the literal strings of a line of Ruby."""
    return ["".join(groups) for groups in _STRING.findall(ruby)]


def read_metadata(data: Any) -> GemInfo:
    """Read the mapping that a ``.gem``'s ``metadata.gz`` holds."""
    entry = data if isinstance(data, dict) else {}
    version = entry.get("version")
    number = version.get("version") if isinstance(version, dict) else version
    authors = entry.get("authors")
    return GemInfo(
        name=_text(entry.get("name")),
        version=_text(number),
        authors=", ".join(_text(one) for one in authors) if isinstance(authors, list) else _text(authors),
        summary=_text(entry.get("summary")),
        description=_text(entry.get("description")),
        metadata={_text(key): _text(value) for key, value in (entry.get("metadata") or {}).items()},
        dependencies=[
            _text(one.get("name"))
            for one in entry.get("dependencies") or ()
            if isinstance(one, dict) and _text(one.get("type")).lstrip(":") != "development"
        ],
    )


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def version_key(version: str) -> list[tuple[int, int, str]]:
    """Give a sort key for gem *version*s: numbers by value, letters (prereleases) before the release they precede."""
    parts: list[tuple[int, int, str]] = []
    for part in _NUMBER.findall(version.lower()):
        if not part.isdigit():
            _drop_zeros(parts)
        parts.append((1, int(part), "") if part.isdigit() else (-1, 0, part))
    _drop_zeros(parts)
    return [*parts, (0, 0, "")]


def _drop_zeros(parts: list[tuple[int, int, str]]) -> None:
    while parts and parts[-1] == (1, 0, ""):
        parts.pop()
