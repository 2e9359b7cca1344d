"""Writes docs/api.md, the reference of the Python API, from the docstrings: ``python tools/api_docs.py [--check]``."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "api.md"
HEAD = """---
title: API
description: The Python API, from its docstrings.
---

{% raw %}
"""
SECTIONS = (
    ("Building", "", ("liquid_site.api.build", "liquid_site.api.BuildResult", "liquid_site.api.Site")),
    (
        "Errors",
        "All are raised from `liquid_site.errors`.",
        (
            "liquid_site.errors.Where", "liquid_site.errors.LiquidSiteError", "liquid_site.errors.ConfigError",
            "liquid_site.errors.FatalError", "liquid_site.errors.FrontMatterError", "liquid_site.errors.LiquidError",
            "liquid_site.errors.ConversionError", "liquid_site.errors.UrlError", "liquid_site.errors.ThemeError",
            "liquid_site.errors.PluginError",
        ),
    ),
    ("Markdown", "", ("liquid_site.kramdown.to_html",)),
    ("Code", "", ("liquid_site.highlight.highlight",)),
    ("Checks", "", ("liquid_site.check.run.check_source", "liquid_site.check.run.check_folder",
                    "liquid_site.check.run.Report", "liquid_site.check.finding.Finding")),
    ("Host", "What a plugin's `setup` is handed.",
     ("liquid_site.plugins.host.Host", "liquid_site.plugins.parts.Converter")),
)  # fmt: skip
PUBLIC = {"liquid_site.api": "liquid_site"}
"""Module → where users import from."""


def find(name: str) -> object:
    """Give the object with the dotted *name*."""
    module, _, attribute = name.rpartition(".")
    return getattr(import_module(module), attribute)


def page() -> str:
    """Give the whole page."""
    parts = [HEAD]
    for title, lead, names in SECTIONS:
        parts.append(f"## {title}\n")
        if lead:
            parts.append(f"{lead}\n")
        for name in names:
            parts += entry(name)
    return "\n".join([*parts, "{% endraw %}\n"])


def entry(name: str) -> Iterator[str]:
    """Give the pieces on one function or class."""
    thing = find(name)
    module, _, short = name.rpartition(".")
    yield f"### {short}\n"
    yield f"```python\nfrom {PUBLIC.get(module, module)} import {short}\n\n{declaration(short, thing)}\n```\n"
    yield prose(thing)
    if inspect.isclass(thing):
        for member, value in vars(thing).items():
            if not member.startswith("_") and documented(value):
                yield f"#### {short}.{member}\n"
                yield f"```python\n{declaration(member, value)}\n```\n"
                yield prose(value)


def documented(value: object) -> bool:
    """Tell whether *value* is a method or property with a docstring."""
    plain = value.__func__ if isinstance(value, (classmethod, staticmethod)) else value
    return isinstance(plain, property) or inspect.isfunction(plain)


def declaration(name: str, thing: object) -> str:
    """Give how *thing* is written in a program."""
    if isinstance(thing, property):
        return f"{name}: {hint(inspect.signature(thing.fget).return_annotation)}"
    if isinstance(thing, (classmethod, staticmethod)):
        return signature(name, thing.__func__)
    if not inspect.isclass(thing):
        return signature(name, thing)
    if is_dataclass(thing):
        return call(name, [f"{field.name}: {hint(field.type)}" for field in fields(thing)], "")
    if issubclass(thing, tuple):
        return call(
            name,
            [
                f"{field}: {hint(getattr(kind, '__forward_arg__', kind))}"
                for field, kind in thing.__annotations__.items()
            ],
            "",
        )
    if issubclass(thing, Exception) and "__init__" not in vars(thing):
        return f"class {name}({thing.__bases__[0].__name__})"
    return signature(name, thing.__init__)


def signature(name: str, function: object) -> str:
    """Give *function* with its parameters, one a line where they are many; ``self`` and ``cls`` are left out."""
    known = inspect.signature(function)
    parameters = [parameter(one) for one in known.parameters.values() if one.name not in ("self", "cls")]
    stars = [i for i, one in enumerate(known.parameters.values()) if one.kind is inspect.Parameter.KEYWORD_ONLY]
    if stars:
        parameters.insert(len(parameters) - len(stars), "*")
    end = "" if known.return_annotation in (inspect.Signature.empty, "None") else f" -> {hint(known.return_annotation)}"
    return call(name, parameters, end)


def call(name: str, parameters: list[str], end: str) -> str:
    """Give the call of *name*, a parameter a line where one line is too short."""
    line = f"{name}({', '.join(parameters)}){end}"
    if len(line) < 80:
        return line
    inside = "".join(f"    {one},\n" for one in parameters)
    return f"{name}(\n{inside}){end}"


def parameter(one: inspect.Parameter) -> str:
    """Give one parameter with its type and default."""
    stars = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}.get(one.kind, "")
    default = "" if one.default is inspect.Parameter.empty else f" = {one.default!r}"
    return f"{stars}{one.name}: {hint(one.annotation)}{default}"


def hint(annotation: object) -> str:
    """Give an annotation as it is written."""
    if annotation is inspect.Parameter.empty:
        return "Any"
    return annotation if isinstance(annotation, str) else getattr(annotation, "__name__", str(annotation))


def prose(thing: object) -> str:
    """Give a docstring as Markdown."""
    text = inspect.getdoc(thing) or ""
    text = re.sub(r"``(.+?)``", lambda match: f"`{match[1]}`", text)
    return f"{text}\n"


def main(arguments: list[str]) -> int:
    """Write the page; with ``--check`` only tell whether it is up to date."""
    made = page()
    if "--check" in arguments:
        same = PAGE.exists() and PAGE.read_text(encoding="utf-8") == made
        if not same:
            print("docs/api.md is out of date: run python tools/api_docs.py", file=sys.stderr)
        return 0 if same else 1
    PAGE.write_text(made, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
