"""kramdown's options: names, types, defaults and how a value from YAML or from ``{::options}`` is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from liquid_site.errors import ConfigError, YamlError
from liquid_site.kramdown.version import NEW_OPTIONS

Options = dict[str, Any]


def option_error(message: str) -> ConfigError:
    """The error for an option that cannot be used, in kramdown's words."""
    return ConfigError(message, hint="See the kramdown options in _config.yml.")


def read_string(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def read_bool(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = read_string(value)
    return text != "" and text.lower().strip() != "false"


def read_symbol(value: Any) -> str | None:
    text = read_string(value).strip()
    text = text[1:] if text.startswith(":") else text
    return None if text in ("", "nil") else text


def read_integer(name: str, value: Any) -> int:
    try:
        return value if isinstance(value, int) and not isinstance(value, bool) else int(read_string(value), 10)
    except ValueError:
        raise option_error(f"Invalid integer value for option '{name}': '{read_string(value)}'") from None


def read_list(name: str, value: Any, size: int | None = None) -> list[Any]:
    if isinstance(value, str):
        value = _drop_empty_tail(value.split(","))
    if not isinstance(value, (list, tuple)):
        raise option_error(f"Invalid type {type(value).__name__} for option {name}")
    if size is not None and len(value) != size:
        raise option_error(f"Option {name} needs exactly {size} values")
    return list(value)


def _drop_empty_tail(fields: list[str]) -> list[str]:
    while fields and not fields[-1]:
        fields.pop()
    return fields


def read_hash(name: str, value: Any) -> dict[Any, Any]:
    if isinstance(value, str):
        from liquid_site.ruby import yaml

        try:
            value = yaml.load(value)
        except YamlError:
            raise option_error(f"Invalid YAML value for option {name}") from None
    if not isinstance(value, Mapping):
        raise option_error(f"Invalid type {type(value).__name__} for option {name}")
    return dict(value)


def read_symbol_keys(name: str, value: Any) -> dict[str, Any]:
    return {str(read_symbol(key)): item for key, item in read_hash(name, value).items()}


def read_link_defs(name: str, value: Any) -> dict[str, tuple[str, str | None]]:
    found = {}
    for key, item in read_hash(name, value).items():
        if not isinstance(item, (list, tuple)) or not 1 <= len(item) <= 2:
            raise option_error(f"Invalid structure for hash value of option {name}")
        found[str(key)] = (read_string(item[0]), item[1] if len(item) == 2 else None)
    return found


def read_levels(name: str, value: Any) -> list[int]:
    if isinstance(value, str):
        span = re.fullmatch(r"(\d)\.\.(\d)", value)
        if span:
            levels = list(range(int(span[1]), int(span[2]) + 1))
        elif re.fullmatch(r"\d(?:,\d)*", value):
            levels = [int(item) for item in value.split(",")]
        else:
            raise option_error("Invalid syntax for option toc_levels")
    elif isinstance(value, (list, tuple, range)):
        levels = [int(item) for item in value]
    else:
        raise option_error(f"Invalid type {type(value).__name__} for option {name}")
    if any(not 1 <= level <= 6 for level in levels):
        raise option_error("Level numbers for option toc_levels have to be integers from 1 to 6")
    return list(dict.fromkeys(levels))


def read_smart_quotes(name: str, value: Any) -> list[Any]:
    items = read_list(name, value, 4)
    return [int(item) if isinstance(item, str) and re.fullmatch(r"\s*\d+\s*", item) else item for item in items]


def read_symbols(name: str, value: Any) -> list[Any]:
    return [read_symbol(item) for item in read_list(name, value)]


def read_link_text(name: str, value: Any) -> str:
    text = read_string(value)
    if "%s" not in text:
        raise option_error(f"option {name} needs to contain a '%s'")
    return text


def _texts(name: str, value: Any) -> dict[str, str]:
    return {key: read_string(item) for key, item in read_symbol_keys(name, value).items()}


def _plain(read: Callable[[Any], Any]) -> Callable[[str, Any], Any]:
    return lambda _name, value: read(value)


_BOOL, _STRING, _SYMBOL = _plain(read_bool), _plain(read_string), _plain(read_symbol)

DEFINITIONS: dict[str, tuple[Callable[[str, Any], Any], Any]] = {
    "template": (_STRING, ""),
    "auto_ids": (_BOOL, True),
    "auto_id_stripping": (_BOOL, False),
    "auto_id_prefix": (_STRING, ""),
    "header_links": (_BOOL, False),
    "transliterated_header_ids": (_BOOL, False),
    "parse_block_html": (_BOOL, False),
    "parse_span_html": (_BOOL, True),
    "html_to_native": (_BOOL, False),
    "link_defs": (read_link_defs, {}),
    "footnote_nr": (read_integer, 1),
    "entity_output": (_SYMBOL, "as_char"),
    "toc_levels": (read_levels, (1, 2, 3, 4, 5, 6)),
    "line_width": (read_integer, 72),
    "latex_headers": (lambda name, value: read_list(name, value, 6), ()),
    "smart_quotes": (read_smart_quotes, ("lsquo", "rsquo", "ldquo", "rdquo")),
    "typographic_symbols": (_texts, {}),
    "remove_block_html_tags": (_BOOL, True),
    "remove_span_html_tags": (_BOOL, False),
    "header_offset": (read_integer, 0),
    "syntax_highlighter": (_SYMBOL, "rouge"),
    "syntax_highlighter_opts": (read_symbol_keys, {}),
    "math_engine": (_SYMBOL, "mathjax"),
    "math_engine_opts": (read_symbol_keys, {}),
    "footnote_backlink": (_STRING, "&#8617;"),
    "footnote_backlink_inline": (_BOOL, False),
    "footnote_prefix": (_STRING, ""),
    "footnote_link_text": (read_link_text, "%s"),
    "kramdown_2_4": (_BOOL, False),
    "remove_line_breaks_for_cjk": (_BOOL, False),
    "forbidden_inline_options": (read_symbols, ("template",)),
    "list_indent": (read_integer, 2),
    "hard_wrap": (_BOOL, True),
    "gfm_quirks": (read_symbols, ("paragraph_end",)),
}
"""Name → (how a value is read, the default). ``hard_wrap`` and ``gfm_quirks`` concern the GFM input alone."""


def parse_option(name: str, value: Any) -> Any:
    """*value* as option *name* means it. Raises ``ConfigError`` in kramdown's words, ``KeyError`` for a name it
    lacks."""
    return DEFINITIONS[name][0](name, value)


class Merged(dict[str, Any]):
    """All options, read: what ``merge_options`` gives, and takes as it is."""


def merge_options(given: Mapping[str, Any]) -> Options:
    """The defaults with *given* laid over them, not to be changed; names kramdown lacks are carried along.

    The true ``kramdown_2_4`` asks for the ways of that version.
    """
    if isinstance(given, Merged):
        return given
    merged = Merged({name: default for name, (_, default) in DEFINITIONS.items()})
    old = given.get("kramdown_2_4") is True
    for key, value in given.items():
        name = str(key)
        if old and name in NEW_OPTIONS:
            continue
        merged[name] = parse_option(name, value) if name in DEFINITIONS else value
    return merged
