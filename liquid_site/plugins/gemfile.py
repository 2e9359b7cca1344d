"""The plugins a Gemfile's ``:jekyll_plugins`` group names; the file is read, never run."""

from __future__ import annotations

import re

_GEM = re.compile(r"""^[ \t]*gem[ \t(]+["']([^"'\n]+)["'](.*)$""")
_GROUP = re.compile(r"^[ \t]*group\b(.*)\bdo\b[^\n]*$")
_OPENS = re.compile(r"\bdo[ \t]*(?:\|[^|]*\|)?[ \t]*$|^[ \t]*(?:if|unless|case|begin|def)\b")
_CLOSES = re.compile(r"^[ \t]*end\b")
_WANTED = re.compile(r"(?::|['\"])jekyll_plugins\b")


def plugin_names(text: str) -> list[str]:
    """Give the gems of the group ``:jekyll_plugins`` in *text*, in order."""
    names: list[str] = []
    blocks: list[bool] = []
    for raw in text.splitlines():
        line = raw.partition("#")[0]
        gem = _GEM.match(line)
        if gem:
            if any(blocks) or _WANTED.search(gem[2]):
                names.append(gem[1])
        elif _CLOSES.match(line):
            del blocks[-1:]
        elif _OPENS.search(line):
            group = _GROUP.match(line)
            blocks.append(bool(group and _WANTED.search(group[1])))
    return names
