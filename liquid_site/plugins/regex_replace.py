"""jekyll-regex-replace: the filters ``regex_replace`` and ``regex_replace_once``."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from liquid_site.plugins.host import Host
from liquid_site.plugins.ruby_regex import compiled, replaced
from liquid_site.ruby.text import to_s


def setup(host: Host) -> None:
    """Add the filters; a pattern is read once a build."""

    @cache
    def pattern(text: str) -> re.Pattern[str]:
        return compiled(text)

    def every(value: Any, wanted: Any, replacement: Any = "") -> str:
        return replaced(pattern(to_s(wanted)), to_s(replacement), to_s(value))

    def once(value: Any, wanted: Any, replacement: Any = "") -> str:
        return replaced(pattern(to_s(wanted)), to_s(replacement), to_s(value), count=1)

    host.filter("regex_replace", every)
    host.filter("regex_replace_once", once)
