"""jekyll-avatar 0.8.0: ``{% avatar name size=N lazy=true %}`` shows the picture of a GitHub user."""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Callable
from typing import Any

from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.values import lookup, truthy
from liquid_site.plugins.host import Host
from liquid_site.ruby import uri

_USER = re.compile(r"\buser=([\w.]*\w)\b", re.ASCII)
_SIZE = re.compile(r"\bsize=(\d+)\b", re.IGNORECASE | re.ASCII)
SERVERS = 4


def setup(host: Host) -> None:
    """Add the tag."""
    host.tag("avatar", parse)


def parse(markup: str) -> Callable[[Any], str]:
    """Read the tag's markup, which may hold Liquid of its own; size and ``user=variable`` are read before that runs."""
    text = markup.strip()
    size, user = _SIZE.search(text), _USER.search(text)

    def render(context: Any) -> str:
        shown = filled(context, text)
        name = variable(context, user[1]) if user else first_word(shown)
        return image(to_s(name), size[1] if size else "40", lazy="lazy=true" in shown)

    return render


def filled(context: Any, text: str) -> str:
    """Give *text* with the Liquid in it rendered."""
    if "{{" not in text and "{%" not in text:
        return text
    out: list[str] = []
    context.engine.parse(text).run(context, out)
    return "".join(out)


def variable(context: Any, path: str) -> Any:
    """Give the value of *path*, or *path* itself where there is none. Raises ``RubyFault`` on the way through nil."""
    name, *keys = [part for part in path.split(".") if part] or [path]
    value = context.find(name)
    for key in keys:
        if value is None:
            raise RubyFault("undefined method `[]' for nil:NilClass")
        value = lookup(value, key)
    return value if truthy(value) else path


def first_word(text: str) -> str:
    """Give the first word of *text* without the ``@`` it begins with."""
    return (text.split() or [""])[0].removeprefix("@")


def image(name: str, size: str, *, lazy: bool) -> str:
    """Write the image of *name*, *size* pixels wide, in up to four times as many."""
    number = int(size)
    urls = [address(name, size, size if scale == 1 else str(number * scale)) for scale in (1, 2, 3, 4)]
    several = ", ".join(f"{url} {scale}x" for scale, url in enumerate(urls, 1))
    sources = f'src="" data-src="{urls[0]}" data-srcset="{several}"' if lazy else f'src="{urls[0]}" srcset="{several}"'
    kind = "avatar avatar-small" if number < 48 else "avatar"
    return f'<img class="{kind}" alt="{name}" width="{size}" height="{size}" data-proofer-ignore="true" {sources} />'


def address(name: str, size: str, scaled: str) -> str:
    """Give the URL of the picture in *scaled* pixels; all sizes of one picture come from the same server."""
    own = os.environ.get("PAGES_AVATARS_URL", "")
    path = f"{name}?v=3&s={scaled}"
    if own:
        return uri.join(own if own.endswith("/") else f"{own}/", path)
    server = zlib.crc32(f"{name}?v=3&s={size}".encode()) % SERVERS
    return f"https://avatars{server}.githubusercontent.com/{path}"
