"""Language look-up as Rouge's ``find_fancy`` does it: exact names, options after ``?``, ``guess``."""

from typing import Any
from urllib.parse import parse_qsl

from liquid_site.highlight.languages import names
from liquid_site.highlight.registry import Lexes, lexer_for


def split_info(info: str) -> tuple[str, dict[str, Any]]:
    """The name and the options of an info string: ``console?prompt=%`` is ``("console", {"prompt": "%"})``.

    A repeated option's value is a list.
    """
    name, _, query = info.partition("?")
    options: dict[str, Any] = {}
    for key, value in parse_qsl(query, keep_blank_values=True):
        if key not in options:
            options[key] = value
        elif isinstance(options[key], list):
            options[key].append(value)
        else:
            options[key] = [options[key], value]
    return name, options


def find_tag(info: str | None, code: str = "") -> tuple[str, dict[str, Any]] | None:
    """Rouge's tag and the options for an info string, or None where Rouge knows no such language.

    ``guess``, and no info string at all, guess from *code* (plaintext where nothing fits).
    """
    name, options = ("guess", {}) if info is None else split_info(info)
    if name == "guess":
        from liquid_site.highlight.guess import guess

        return guess(code, options.get("mimetype")), options
    tag = names().get(name)
    return None if tag is None else (tag, options)


def find_lexer(info: str | None, code: str = "") -> Lexes | None:
    """The lexer for an info string, or None where Rouge knows no such language."""
    found = find_tag(info, code)
    return found and lexer_for(*found)
