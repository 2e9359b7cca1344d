"""The locales of citation styles: a language's tag made whole, and whether it is one that can be had."""

from __future__ import annotations

import os
import re

REGIONS = {
    "af": "ZA", "bg": "BG", "ca": "AD", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "en": "US", "es": "ES",
    "et": "EE", "fa": "IR", "fr": "FR", "he": "IL", "hu": "HU", "is": "IS", "it": "IT", "ja": "JP", "km": "KH",
    "ko": "KR", "mn": "MN", "nb": "NO", "nl": "NL", "nn": "NO", "pl": "PL", "pt": "PT", "ro": "RO", "ru": "RU",
    "sk": "SK", "sl": "SI", "sr": "RS", "sv": "SE", "th": "TH", "tr": "TR", "uk": "UA", "vi": "VN", "zh": "CN",
}  # fmt: skip
"""The region that a language without one gets."""
_TAG = re.compile(r"[A-Za-z]{2,3}|-[A-Za-z]{2}$")


def normalized(tag: str) -> str:
    """Give *tag* (``de``, ``DE-at``, ``sr``) with its region and script; what is no tag stays."""
    tag = tag.strip()
    if _TAG.match(tag) is None:
        return tag
    language, *rest = tag.split("-")
    language = language.lower()
    region = rest[-1].upper() if rest else REGIONS.get(language)
    script = rest[-2].capitalize() if len(rest) > 1 else "Latn" if language == "sr" else None
    return "-".join(filter(None, (language, script, region)))


def override(tag: str) -> str | None:
    """Give the locale that *tag* names, None where there is none of it."""
    from importlib.util import find_spec

    spec = find_spec("citeproc")
    name = normalized(tag)
    plain = name.isascii() and name.replace("-", "").isalnum()
    for folder in spec.submodule_search_locations or () if spec is not None and plain else ():
        if os.path.isfile(os.path.join(folder, "data", "locales", f"locales-{name}.xml")):
            return name
    return None
