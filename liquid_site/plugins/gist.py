"""jekyll-gist 1.5.0: ``{% gist id file %}`` embeds a gist of GitHub by its script, and its text for who runs none."""

from __future__ import annotations

import html
import json
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.printing import to_s
from liquid_site.plugins.host import Host
from liquid_site.plugins.places import page_place

SECONDS = 3
"""How long GitHub is waited for."""
RAW = "https://gist.githubusercontent.com"
"""Where the text of gists is."""
API = "https://api.github.com"
"""Where the API is, unless ``OCTOKIT_API_ENDPOINT`` names another."""
SILENT = ""
"""What in the answers of a build says that GitHub did not answer."""
_LONGEST = 10_000_000

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

    Nothing with ``gist: {noscript: false}`` or offline; where it cannot be had the word ``true``, as the original.
    """
    site = context.registers.site
    settings = site.config.get("gist")
    if offline or (isinstance(settings, dict) and settings.get("noscript") is False):
        return ""
    text = text_of(gist, file, known)
    if text is not None:
        return f"<noscript><pre>{html.escape(text).replace('&#x27;', '&#39;')}</pre></noscript>"
    site.log.warn("Warning:", f"The <noscript> tag for your gist {gist} ", page_place(context))
    site.log.warn("", "could not be generated. This will affect users who do ")
    site.log.warn("", "not have JavaScript enabled in their browsers.")
    return "true"


def text_of(gist: str, file: str, known: dict[str, str | None]) -> str | None:
    """Give the text of *file* of *gist* (of its first without a name) from GitHub, by the API where there is a token.

    Who did not answer once is not asked again in the build.
    """
    token = os.environ.get("JEKYLL_GITHUB_TOKEN")
    if token:
        endpoint = os.environ.get("OCTOKIT_API_ENDPOINT", API).rstrip("/")
        address, headers = f"{endpoint}/gists/{gist.rpartition('/')[2]}", {"Authorization": f"Bearer {token}"}
    else:
        address, headers = f"{RAW}/{gist}/raw" + (f"/{file}" if file else ""), {}
    if address not in known:
        known[address] = None if known.get(SILENT) else fetch(address, headers, known)
    text = known[address]
    return text if text is None or not token else in_answer(text, file)


def in_answer(text: str, file: str) -> str | None:
    """Give the content of *file*, or of the first file, in the API's answer *text*; None where it has none."""
    try:
        answer = json.loads(text)
    except ValueError:
        return None
    files = answer.get("files") if isinstance(answer, dict) else None
    if not isinstance(files, dict) or not files:
        return None
    found = files.get(file) if file else next(iter(files.values()))
    content = found.get("content") if isinstance(found, dict) else None
    return content if isinstance(content, str) else None


def fetch(address: str, headers: dict[str, str], known: dict[str, str | None]) -> str | None:
    """Give the body of what *address* answers, whatever its status, None for silence; redirections are not followed."""
    from http.client import HTTPConnection, HTTPException, HTTPSConnection
    from urllib.parse import quote, urlsplit

    parts = urlsplit(quote(address, safe=":/%"))
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    with suppress(OSError, HTTPException, ValueError):
        connection = kind(parts.netloc, timeout=SECONDS)
        try:
            connection.request("GET", parts.path, headers={"User-Agent": "liquid-site", **headers})
            return connection.getresponse().read(_LONGEST).decode("utf-8", "replace")
        finally:
            connection.close()
    known[SILENT] = "yes"
    return None
