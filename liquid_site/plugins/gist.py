"""jekyll-gist 1.5.0: ``{% gist id file %}`` embeds a gist of GitHub by its script, and its text for who runs none."""

from __future__ import annotations

import html
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.printing import to_s
from liquid_site.plugins.host import Host

SECONDS = 3
"""How long GitHub is waited for."""

_USES = ("user/1234567", "user/1234567 foo.js", "28949e1d5ee2273f9fd3", "28949e1d5ee2273f9fd3 best.md")


def setup(host: Host) -> None:
    """Add the tag; what was fetched is kept for the build."""
    known: dict[str, str | None] = {}
    host.tag("gist", lambda markup: parse(markup, known, host.offline))


def parse(markup: str, known: dict[str, str | None], offline: bool) -> Callable[[Any], str]:
    """Read the tag's markup: a gist and perhaps a file of it, both words or variables."""
    words = split(markup.strip())

    def render(context: Any) -> str:
        if words is None:
            raise RubyFault(wrong(markup))
        gist, file = (to_s(value if (value := context[word]) is not None else word) for word in words)
        script = f"https://gist.github.com/{gist}.js" + (f"?file={file}" if file else "")
        return no_script(context, gist, file, known, offline) + f'<script src="{script}"> </script>'

    return render


def split(text: str) -> tuple[str, str] | None:
    """Give the gist and the file that *text* names; a gist with a slash may hold blanks. None for anything else."""
    words = text.split(None, 1)
    if not words:
        return None
    gap = text[len(words[0]) : len(text) - len(words[1])] if len(words) > 1 else ""
    if len(words) == 1 or (len(gap) == 1 and len(words[1].split()) == 1):
        return words[0], words[1] if len(words) > 1 else ""
    line, _, rest = text.partition("\n")
    return (line.strip(), rest) if "/" in line and len(rest.split()) < 2 else None


def wrong(markup: str) -> str:
    """Say what the tag takes."""
    uses = "".join(f"\n    {{% gist {use} %}}" for use in _USES)
    return f"Syntax error in tag 'gist' while parsing the following markup:\n\n    {markup}\n\n  Valid syntax:{uses}\n"


def no_script(context: Any, gist: str, file: str, known: dict[str, str | None], offline: bool) -> str:
    """Give the gist's text for browsers without scripts.

    Nothing with ``gist: {noscript: false}`` or offline; where it cannot be fetched the word ``true``, as the original.
    """
    site = context.registers.site
    settings = site.config.get("gist")
    if offline or (isinstance(settings, dict) and settings.get("noscript") is False):
        return ""
    address = f"https://gist.githubusercontent.com/{gist}/raw" + (f"/{file}" if file else "")
    if address not in known:
        known[address] = None if None in known.values() else fetch(address)
    text = known[address]
    if text is not None:
        return f"<noscript><pre>{html.escape(text).replace('&#x27;', '&#39;')}</pre></noscript>"
    site.log.warn("Warning:", f"The <noscript> tag for your gist {gist} ")
    site.log.warn("", "could not be generated. This will affect users who do ")
    site.log.warn("", "not have JavaScript enabled in their browsers.")
    return "true"


def fetch(address: str) -> str | None:
    """Give what GitHub answers at *address*, None if it does not."""
    from http.client import HTTPException
    from urllib.error import HTTPError
    from urllib.parse import quote
    from urllib.request import urlopen

    with suppress(OSError, HTTPException, ValueError):
        try:
            with urlopen(quote(address, safe=":/%"), timeout=SECONDS) as answer:  # noqa: S310 - always https
                return str(answer.read().decode("utf-8", "replace"))
        except HTTPError as error:
            return error.read().decode("utf-8", "replace")
    return None
