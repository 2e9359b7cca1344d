"""jekyll-link-attributes 1.0: ``rel`` and ``target`` on the links of every page that leave the site."""

from __future__ import annotations

import re
from typing import Any

from liquid_site.errors import ConfigError
from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.plugins.host import Host
from liquid_site.plugins.markup.read import read_document
from liquid_site.plugins.markup.tree import elements
from liquid_site.plugins.markup.write import write_document
from liquid_site.ruby.text import to_s


def setup(host: Host) -> None:
    """Change HTML pages and all documents once they are rendered (posts twice, as a post and as a document)."""
    own = host.config.get("external_links")
    settings = own if isinstance(own, dict) else {}
    if settings.get("enabled", True) not in (True, None):
        return
    excluded = patterns(settings.get("exclude"))

    def change(item: Page | Document) -> None:
        if isinstance(item, Document) or item.output_ext == ".html":
            item.output = with_attributes(item.output or "", settings, excluded, host.config.get("url"))

    for owner in ("documents", "pages", "posts"):
        host.on(owner, "post_render", change)


def patterns(value: Any) -> list[re.Pattern[str]]:
    """Compile the addresses of ``exclude``. Raises ConfigError for one that is no regular expression."""
    try:
        return [re.compile(f"^{to_s(one)}$", re.MULTILINE) for one in value or ()]
    except re.error as error:
        raise ConfigError(
            f"external_links.exclude has {error.pattern!r}: {error}", hint="give regular expressions"
        ) from error


def with_attributes(output: str, settings: dict[str, Any], excluded: list[re.Pattern[str]], home: Any) -> str:
    """Give *output*, written anew as a whole page, with the attributes on its links."""
    document = read_document(output)
    relation = to_s(settings.get("rel") or "external nofollow noopener")
    target = to_s(settings.get("target") or "_blank")
    for link in elements(document, "a"):
        address = link.attributes.get("href") or ""
        if leaves(address, home) and not any(pattern.search(address) for pattern in excluded):
            link.attributes["rel"] = link.attributes.get("rel") or relation
            link.attributes["target"] = link.attributes.get("target") or target
    return write_document(document)


def leaves(address: str, home: Any) -> bool:
    """Tell whether *address* is on the web and does not begin with the site's ``url``."""
    return address.startswith(("http://", "https://")) and not (home is not None and address.startswith(to_s(home)))
