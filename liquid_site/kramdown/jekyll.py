"""How Jekyll 4.4 sets up kramdown: its ``kramdown:`` settings as options, and its ``smartify``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from liquid_site.config.defaults import kramdown as defaults
from liquid_site.kramdown.options import Options

CODERAY: Mapping[str, Any] = {
    "css": "style",
    "bold_every": 10,
    "line_numbers": "inline",
    "line_number_start": 1,
    "tab_width": 4,
    "wrap": "div",
}


def _unheard(_message: str) -> None:
    """Where deprecations go if nobody wants them."""


def jekyll_options(site_config: Mapping[str, Any], deprecated: Callable[[str], None] = _unheard) -> Options:
    """kramdown's options for a site with *site_config* (the whole of it: ``kramdown`` and ``highlighter`` are read).

    *deprecated* gets Jekyll's words about settings that have gone out of use. The result may be kept for the whole
    build.
    """
    options: Options = {**defaults(), **(site_config.get("kramdown") or {})}
    name = options.get("syntax_highlighter")
    if name is None or name is False:
        name = site_config.get("highlighter") or "rouge"
        if options.get("enable_coderay"):
            deprecated("You are using 'enable_coderay', use syntax_highlighter: coderay in your configuration file.")
            name = "coderay"
    options["syntax_highlighter"] = name
    own = dict(options.get("syntax_highlighter_opts") or {})
    if own.get("default_lang") in (None, False):
        own["default_lang"] = "plaintext"
    own["guess_lang"] = options.get("guess_lang")
    if options.get("kramdown_2_4") is True:
        own["rouge_3_30"] = True
    options["syntax_highlighter_opts"] = own
    coderay = options.get("coderay") or {}
    options["coderay"] = coderay
    if coderay:
        deprecated(
            "You are using 'kramdown.coderay' in your configuration, please use 'syntax_highlighter_opts' instead."
        )
        options["syntax_highlighter_opts"] = _strip_prefix({**own, **CODERAY, **coderay}, deprecated)
    return options


def _strip_prefix(options: Mapping[str, Any], deprecated: Callable[[str], None]) -> dict[str, Any]:
    stripped = {}
    for key, value in options.items():
        name = str(key).removeprefix("coderay_")
        if name != str(key):
            deprecated(f"You are using '{key}'. Normalizing to {name}.")
        stripped[name] = value
    return stripped


def smartify(text: str, site_config: Mapping[str, Any]) -> str:
    """What Jekyll's ``smartify`` filter makes of *text*: smart quotes, dashes, ellipses; HTML is left alone."""
    from liquid_site.kramdown.engine import convert

    options = {**defaults(), **(site_config.get("kramdown") or {}), "input": "SmartyPants"}
    return convert(text, options).html.removesuffix("\n")
