"""kramdown with the configuration's options, completed as Jekyll completes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from liquid_site.errors import ConfigError
from liquid_site.plugins.host import Host
from liquid_site.ruby.text import to_s

CODERAY = {
    "css": "style",
    "bold_every": 10,
    "line_numbers": "inline",
    "line_number_start": 1,
    "tab_width": 4,
    "wrap": "div",
}


def options(host: Host) -> dict[str, Any]:
    """Complete the ``kramdown`` settings in place (templates see that as ``site.kramdown``) and give them.

    Raises ConfigError for an engine that is not here.
    """
    found = host.config.get("kramdown")
    settings: dict[str, Any] = found if isinstance(found, dict) else {}
    if not settings.get("syntax_highlighter"):
        settings["syntax_highlighter"] = highlighter(host, settings)
    opts = settings.get("syntax_highlighter_opts") or {}
    settings["syntax_highlighter_opts"] = opts
    opts["default_lang"] = opts.get("default_lang") or "plaintext"
    opts["guess_lang"] = settings.get("guess_lang")
    settings["coderay"] = settings.get("coderay") or {}
    if settings["coderay"]:
        settings["syntax_highlighter_opts"] = with_coderay(host, {**opts, **CODERAY, **settings["coderay"]})
    engine = settings.get("math_engine")
    if engine is not None and engine is not False and engine != "mathjax":
        raise ConfigError(f"kramdown's math engine {to_s(engine)} is not supported.", hint="math_engine: mathjax")
    return settings


def highlighter(host: Host, settings: dict[str, Any]) -> Any:
    """Give the highlighter that is meant where ``kramdown`` names none."""
    if settings.get("enable_coderay"):
        deprecate(host, "You are using 'enable_coderay', use syntax_highlighter: coderay in your configuration file.")
        return "coderay"
    return host.config.get("highlighter") or "rouge"


def with_coderay(host: Host, settings: dict[str, Any]) -> dict[str, Any]:
    """Give the old ``coderay`` settings with their prefixes taken off, saying that they are old."""
    deprecate(
        host,
        "You are using 'kramdown.coderay' in your configuration, please use 'syntax_highlighter_opts' instead.",
    )
    found = {}
    for key, value in settings.items():
        name = to_s(key).removeprefix("coderay_")
        if name != key:
            deprecate(host, f"You are using '{to_s(key)}'. Normalizing to {name}.")
        found[name] = value
    return found


def deprecate(host: Host, message: str) -> None:
    """Say that a setting is old."""
    if host.log is not None:
        host.log.warn("Deprecation:", message)


def converter(host: Host) -> Callable[[str], str]:
    """Make the conversion ``text -> HTML``; kramdown's warnings are said where ``show_warnings`` asks for them."""
    from liquid_site.kramdown.convert import convert

    settings = options(host)
    loud = bool(settings.get("show_warnings")) and host.log is not None

    def run(text: str) -> str:
        made = convert(text, settings)
        if loud:
            for warning in made.warnings:
                host.log.warn("Kramdown warning:", warning)
        return made.html

    return run
