"""jekyll-target-blank 2.0: links to other hosts open in a window of their own."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from liquid_site.errors import ConfigError
from liquid_site.plugins.host import Host
from liquid_site.plugins.markup.page import Item, body_parts, ends_in_slash, is_html_output
from liquid_site.plugins.markup.read import read_fragment
from liquid_site.plugins.markup.tree import Element, elements
from liquid_site.plugins.markup.write import write_fragment
from liquid_site.ruby.text import to_s

_WEB = re.compile(r"https?:[\w.!~*'()%;?:@&=+$,/\[\]-]", re.ASCII)


def setup(host: Host) -> None:
    """Change pages and documents once they are rendered."""

    def change(item: Item) -> None:
        if (is_html_output(item) or ends_in_slash(item)) and "<a" in (item.output or ""):
            item.output = with_targets(item.output or "", host.config)

    host.on("pages", "post_render", change)
    host.on("documents", "post_render", change)


def with_targets(output: str, config: Any) -> str:
    """Give *output* with ``target`` and ``rel`` on the links of its body that leave the site."""
    own = config.get("target-blank")
    settings = own if isinstance(own, dict) else {}
    before, body, after = body_parts(output)
    top = read_fragment(body)
    for link in elements(top, "a"):
        if leaves(link.attributes.get("href"), config) and has_class(link, settings.get("css_class")):
            mark(link, settings)
    return before + write_fragment(top) + after


def has_class(link: Element, wanted: Any) -> bool:
    """Tell whether *link* has the class that ``css_class`` asks for, if it asks for one."""
    return not wanted or wanted in link.classes()


def leaves(address: str | None, config: Any) -> bool:
    """Tell whether *address* holds one of the web and leaves the site. Raises ConfigError without `url`."""
    if address is None or address.startswith("mailto:") or not _WEB.search(address):
        return False
    home = config.get("url")
    if not isinstance(home, str):
        raise ConfigError("jekyll-target-blank needs the site's `url`.", hint="url: https://example.org")
    return host_of(address) != host_of(home)


def host_of(address: str) -> str | None:
    """Give the host that *address* names, None where it names none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return parts.netloc.rpartition("@")[2].partition(":")[0] or None


def mark(link: Element, settings: dict[str, Any]) -> None:
    """Set the target, the relation and the classes of *link*."""
    link.attributes["target"] = "_blank"
    had = link.attributes.get("rel")
    words = [had] if had else []
    words += [word for word in ("noopener", "noreferrer") if settings.get(word) is not False]
    words += [to_s(settings["rel"])] if settings.get("rel") else []
    if words:
        link.attributes["rel"] = " ".join(words)
    if settings.get("add_css_classes"):
        more = [to_s(settings["add_css_classes"]), link.attributes.get("class")]
        link.attributes["class"] = " ".join(filter(None, more))
