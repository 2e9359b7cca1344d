"""Escaping text, attributes and code for HTML, each by its own rule."""

from __future__ import annotations

import re
from collections.abc import Mapping

_REFERENCE = r"&(?:[A-Za-z0-9_:][-A-Za-z0-9_.:]*|#[0-9]+|#x[0-9a-fA-F]+);"
_TEXT = re.compile(_REFERENCE + "|[<>&]")
_MAP = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    return _MAP.get(found, found)


def escape_text(text: str) -> str:
    """*text* with ``<``, ``>`` and ``&`` escaped, references left as they are."""
    if "&" in text:
        return _TEXT.sub(_escape, text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def escape_attribute(text: str) -> str:
    """The same, and double quotes."""
    text = escape_text(text)
    return text.replace('"', "&quot;") if '"' in text else text


def escape_all(text: str) -> str:
    """*text* with every ``<``, ``>`` and ``&`` escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute_text(attrs: Mapping[str, str | None]) -> str:
    """*attrs* as they stand in a tag, each after a space; None and a blank id are left out."""
    if not attrs:
        return ""
    return "".join(
        f' {key}="{escape_attribute(value)}"'
        for key, value in attrs.items()
        if value is not None and not (key == "id" and not value.strip())
    )
