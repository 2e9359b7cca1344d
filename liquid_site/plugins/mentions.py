"""jekyll-mentions 1.6.0: ``@name`` in a page's text becomes a link to that user."""

from __future__ import annotations

import os
import re
from typing import Any

from liquid_site.errors import FatalError
from liquid_site.model.page import Page
from liquid_site.model.publish import is_written
from liquid_site.plugins.host import Host
from liquid_site.plugins.markup.page import Item, body_parts, ends_in_slash, with_texts_changed
from liquid_site.plugins.markup.tree import Text
from liquid_site.plugins.markup.write import escape

_KEY = "jekyll-mentions"
_NAME = r"(\w[\w-]*)(?![\w-])(?!/)(?=\.(?:\W|$)|[^\w.]|$)"
_MENTION = re.compile(rf"(?:^|\W)@{_NAME}", re.ASCII | re.MULTILINE)
_SOME_MENTION = re.compile(rf"@(?<!\w@){_NAME}", re.ASCII | re.MULTILINE)
"""Finds as much, faster, but for what is in front."""
_NOT_NAMES = frozenset({"mention", "mentions", "mentioned", "mentioning"})
_LEFT_ALONE = frozenset({"pre", "code", "a", "style", "script"})
_GITHUB = "https://github.com"


def setup(host: Host) -> None:
    """Change pages and documents once they are rendered."""
    host.blank = "rails"

    def change(item: Item) -> None:
        if takes_mentions(item):
            item.output = with_links(item.output or "", item, host.config)

    host.on("pages", "post_render", change)
    host.on("documents", "post_render", change)


def takes_mentions(item: Item) -> bool:
    """Tell whether *item* is an HTML page that does not say ``jekyll-mentions: false``."""
    written = isinstance(item, Page) or is_written(item)
    return written and (item.output_ext == ".html" or ends_in_slash(item)) and item.data.get(_KEY) is not False


def with_links(output: str, item: Item, config: Any) -> str:
    """Give *output* with the mentions of its body as links; unchanged where there are none."""
    if "@" not in output:
        return output
    base = base_address(item.data[_KEY] if _KEY in item.data else config.get(_KEY))
    if not _SOME_MENTION.search(body_parts(output)[1]):
        return output

    def change(text: Text) -> str | None:
        if "@" not in text.value:
            return None
        plain = escape(text.value)
        html = _MENTION.sub(lambda match: linked(match, base), plain)
        return html if html != plain else None

    return with_texts_changed(output, _LEFT_ALONE, change)


def base_address(setting: Any) -> str:
    """Give the address in front of the names: *setting* or its ``base_url``. Raises FatalError for another kind."""
    if isinstance(setting, str):
        return setting
    if setting is None or (isinstance(setting, dict) and "base_url" not in setting):
        return default_address()
    if isinstance(setting, dict):
        return str(setting["base_url"])
    raise FatalError(
        f"Your {_KEY} config has to either be a string or a hash.", hint=f"{_KEY}: https://github.com, or base_url"
    )


def default_address() -> str:
    """Give GitHub's address, or that of an own GitHub named by ``SSL`` and ``GITHUB_HOSTNAME``."""
    secure, name = os.environ.get("SSL"), os.environ.get("GITHUB_HOSTNAME")
    if not secure or not name:
        return _GITHUB
    return f"{'https' if secure == 'true' else 'http'}://{name.removesuffix('/')}"


def linked(match: re.Match[str], base: str) -> str:
    """Give the mention with its name as a link."""
    name = match[1]
    if name.lower() in _NOT_NAMES:
        return match[0]
    address = f"{base}{name}" if base.endswith(("/", "~")) else f"{base}/{name}"
    return match[0].replace(f"@{name}", f"<a href='{address}' class='user-mention'>@{name}</a>", 1)
