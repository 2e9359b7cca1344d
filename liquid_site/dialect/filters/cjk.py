"""Counting Chinese, Japanese and Korean characters: Unicode 13's scripts Han, Katakana, Hiragana and Hangul."""

from __future__ import annotations

import re

_RANGES = (
    "1100-11ff 2e80-2e99 2e9b-2ef3 2f00-2fd5 3005 3007 3021-3029 302e-302f 3038-303b 3041-3096 309d-309f 30a1-30fa "
    "30fd-30ff 3131-318e 31f0-321e 3260-327e 32d0-32fe 3300-3357 3400-4dbf 4e00-9ffc a960-a97c ac00-d7a3 d7b0-d7c6 "
    "d7cb-d7fb f900-fa6d fa70-fad9 ff66-ff6f ff71-ff9d ffa0-ffbe ffc2-ffc7 ffca-ffcf ffd2-ffd7 ffda-ffdc 16ff0-16ff1 "
    "1b000-1b11e 1b150-1b152 1b164-1b167 1f200 20000-2a6dd 2a700-2b734 2b740-2b81d 2b820-2cea1 2ceb0-2ebe0 "
    "2f800-2fa1d 30000-3134a"
)


def _character_class() -> str:
    return "".join("-".join(f"\\U{int(end, 16):08x}" for end in part.split("-")) for part in _RANGES.split())


_CHARACTER = re.compile(f"[{_character_class()}]")
_WORD = re.compile(f"[^{_character_class()} \\t\\n\\v\\f\\r]+")


def count_cjk(text: str) -> tuple[int, int]:
    """How many such characters *text* has, and how many runs of other characters between them and white space."""
    return len(_CHARACTER.findall(text)), len(_WORD.findall(text))
