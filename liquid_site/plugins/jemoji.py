"""jemoji 0.13.0: ``:name:`` in a page's text becomes the picture of that emoji."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from liquid_site.plugins.host import Host
from liquid_site.plugins.markup.page import Item, ends_in_slash, is_html_output, with_texts_changed
from liquid_site.plugins.markup.tree import Text

_LEFT_ALONE = frozenset({"pre", "code", "tt"})
OWN = {
    **{
        name: name
        for name in (
            "basecamp", "basecampy", "bowtie", "feelsgood", "finnadie", "goberserk", "godmode", "hurtrealbad",
            "neckbeard", "octocat", "rage1", "rage2", "rage3", "rage4", "shipit", "suspect", "trollface",
        )
    },
    "squirrel": "shipit",
}  # fmt: skip
"""Name → picture of the emoji that are GitHub's own (gemoji 3.0.1)."""
_HOST = "https://github.githubassets.com"


def setup(host: Host) -> None:
    """Change pages and documents once they are rendered."""
    host.blank = "rails"
    pictures = load_pictures()
    root = picture_root(host.config)

    def change(item: Item) -> None:
        if is_html_output(item) or ends_in_slash(item):
            item.output = with_pictures(item.output or "", pictures, root)

    host.on("pages", "post_render", change)
    host.on("documents", "post_render", change)


def load_pictures() -> dict[str, str]:
    """Give the picture for each emoji's name: ``unicode/`` and its code points in hex, or the name of GitHub's own."""
    table = (Path(__file__).parent / "data" / "emoji.txt").read_text(encoding="ascii")
    rows = [line.split() for line in table.splitlines()]
    return {**OWN, **{name: f"unicode/{row[0]}" for row in rows for name in row[1:]}}


def picture_root(config: Any) -> str:
    """Give the address of the pictures: ``emoji: {src: …}``, else GitHub's or that of ``ASSET_HOST_URL``."""
    own = config.get("emoji")
    if isinstance(own, dict) and "src" in own:
        return str(own["src"])
    host = os.environ.get("ASSET_HOST_URL") or _HOST
    return f"{host.removesuffix('/')}/images/icons/"


def with_pictures(output: str, pictures: dict[str, str], root: str) -> str:
    """Give *output* with the emoji of its body as pictures; unchanged where it names none."""
    if pictured(output, pictures, root) == output:
        return output

    def change(text: Text) -> str | None:
        if ":" not in text.value:
            return None
        html = pictured(text.value, pictures, root)
        return html if html != text.value else None

    return with_texts_changed(output, _LEFT_ALONE, change)


def pictured(text: str, pictures: dict[str, str], root: str) -> str:
    """Give *text* with each ``:name:`` that is an emoji's as an ``img``."""
    pieces = text.split(":")
    if pictures.keys().isdisjoint(pieces[1:-1]):
        return text
    out = [pieces[0]]
    place = 1
    while place < len(pieces):
        name = pieces[place]
        if name in pictures and place + 1 < len(pieces):
            out.append(picture(name, f"{root.rstrip('/')}/emoji/{pictures[name]}.png"))
            out.append(pieces[place + 1])
            place += 2
        else:
            out.append(f":{name}")
            place += 1
    return "".join(out)


def picture(name: str, address: str) -> str:
    """Give the ``img`` of the emoji *name*."""
    return f'<img class="emoji" title=":{name}:" alt=":{name}:" src="{address}" height="20" width="20">'
