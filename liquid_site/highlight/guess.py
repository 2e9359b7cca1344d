"""Guessing a language from its text: mode lines, shebangs, doctypes, as far as Rouge's lexers look for them."""

import re

from liquid_site.highlight.languages import names
from liquid_site.highlight.media_types import language_of

SHEBANGS = {
    r"(ba|z|k)?sh": "shell",
    r"rbx|m?ruby|rake": "ruby",
    r"pythonw?(?:[23](?:\.\d+)?)?": "python",
    r"node|jsc": "javascript",
    r"perl": "perl",
    r"php": "php",
    r"lua": "lua",
    r"Rscript": "r",
    r"runhaskell": "haskell",
    r"coffee": "coffeescript",
    r"elixir": "elixir",
    r"groovy": "groovy",
    r"julia": "julia",
    r"racket": "racket",
    r"gawk|mawk|awk": "awk",
    r"sed": "sed",
    r"tclsh|wish|jimsh": "tcl",
    r"crystal": "crystal",
}

_SHEBANG = re.compile(r"\s*#!(.*)")
_DOCTYPE = re.compile(r"\s*(?:<\?[^>]*>\s*)?<!DOCTYPE\s+([^>]+)>", re.I)
_MODES = (
    re.compile(r"-\*-[ \t]*(?:mode[ \t]*:[ \t]*)?([\w+-]+)[ \t]*-\*-", re.I),
    re.compile(r"(?:vim|vi|ex):[ \t]*(?:set?[^\n]*?[ \t])?(?:ft|filetype|syntax)=(\w+)", re.I),
)


def by_mode_line(text: str) -> str | None:
    """The language that an Emacs or Vim mode line in the first or last five lines names."""
    rows = text.split("\n")
    place = "\n".join(rows[:5] + rows[-5:])
    found = {names().get(match.group(1)) for match in (mode.search(place) for mode in _MODES) if match}
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def by_shebang(text: str) -> str | None:
    match = _SHEBANG.match(text)
    if not match:
        return None
    for program, tag in SHEBANGS.items():
        if re.search(rf"\b(?:{program})(?:\s|$)", match.group(1)):
            return tag
    return None


def by_start(text: str) -> str | None:
    """The language that the first characters give away."""
    doctype = _DOCTYPE.match(text)
    if doctype:
        return "html" if re.match(r"html\b", doctype.group(1), re.I) else "xml"
    if re.match(r"\s*<html\b", text):
        return "html"
    if re.match(r"<\?xml\b", text):
        return "xml"
    if text.startswith("<?php"):
        return "php"
    if re.match(r"\s*%YAML", text):
        return "yaml"
    if re.match(r"(?:Index: |diff |--- )", text):
        return "diff"
    return None


def guess(text: str, mime_type: object = None) -> str:
    """Rouge's tag for *text*; ``plaintext`` where nothing tells."""
    known = language_of(mime_type) if isinstance(mime_type, str) else None
    if known is not None:
        return known
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return by_mode_line(text) or by_shebang(text) or by_start(text) or "plaintext"
