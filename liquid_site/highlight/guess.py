"""Guessing a language from its text: mode lines, shebangs, doctypes, as far as Rouge's lexers look for them."""

import re

from liquid_site.highlight.languages import names

MIME_TYPES = {
    "application/json": "json",
    "application/javascript": "javascript",
    "application/x-javascript": "javascript",
    "text/javascript": "javascript",
    "text/typescript": "typescript",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/xml": "xml",
    "application/xml": "xml",
    "text/css": "css",
    "text/x-scss": "scss",
    "text/x-markdown": "markdown",
    "text/x-yaml": "yaml",
    "text/x-ruby": "ruby",
    "application/x-ruby": "ruby",
    "text/x-python": "python",
    "application/x-python": "python",
    "text/x-sh": "shell",
    "application/x-sh": "shell",
    "application/x-shellscript": "shell",
    "text/x-java": "java",
    "text/x-chdr": "c",
    "text/x-csrc": "c",
    "text/x-c++hdr": "cpp",
    "text/x-c++src": "cpp",
    "text/x-csharp": "csharp",
    "text/x-go": "go",
    "application/x-go": "go",
    "text/x-rust": "rust",
    "text/x-php": "php",
    "text/x-sql": "sql",
    "text/x-diff": "diff",
    "text/x-patch": "diff",
    "text/x-ini": "ini",
    "text/x-toml": "toml",
    "text/x-perl": "perl",
    "application/x-perl": "perl",
    "text/x-haskell": "haskell",
    "text/x-kotlin": "kotlin",
    "text/x-scala": "scala",
    "text/x-swift": "swift",
    "application/x-swift": "swift",
    "text/x-lua": "lua",
    "application/x-lua": "lua",
    "text/x-makefile": "make",
    "text/x-powershell": "powershell",
    "text/plain": "plaintext",
}

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
    if isinstance(mime_type, str) and mime_type in MIME_TYPES:
        return MIME_TYPES[mime_type]
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return by_mode_line(text) or by_shebang(text) or by_start(text) or "plaintext"
